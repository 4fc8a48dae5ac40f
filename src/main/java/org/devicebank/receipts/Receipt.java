package org.devicebank.receipts;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;
import org.devicebank.recycling.LoadId;
import org.devicebank.sorts.ItemId;
import org.jspecify.annotations.Nullable;

/// What the receiving site says it got.
///
/// @param reference the site's own number for it, such as a weighbridge ticket
/// @param actual whether the site weighed it
/// @param missing what was on the paper and did not arrive
public record Receipt(
        UUID id,
        LoadId load,
        Instant receivedAt,
        String reference,
        @Nullable EvidenceId document,
        boolean actual,
        List<Treated> treated,
        Set<ItemId> missing) {

    private static final int LONGEST = 100;

    public Receipt {
        reference = reference.strip();
        treated = List.copyOf(treated);
        missing = Set.copyOf(missing);
        if (reference.isEmpty() || reference.length() > LONGEST) {
            throw Refused.unfit("refused.receipts.reference", LONGEST);
        }
        if (treated.isEmpty()
                || treated.stream().map(Treated::treatment).distinct().count() < treated.size()) {
            throw Refused.unfit("refused.receipts.treated");
        }
    }

    /// What was received altogether.
    public Grams grams() {
        return treated.stream().map(Treated::grams).reduce(Grams.NONE, Grams::plus);
    }
}
