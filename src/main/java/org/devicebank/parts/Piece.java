package org.devicebank.parts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveProof;
import org.jspecify.annotations.Nullable;

/// One part that can be held in a hand.
///
/// @param number the number written on it, one more for each piece of the place
/// @param supplier who sold it, with its cost and its day; nothing for what was taken out of a device
/// @param source the device it was taken out of, and its label
/// @param fromWaste whether that device was waste when it was taken out
/// @param wiped what proves that a drive out of a device holds nobody's data
/// @param ended the document by which it is not waste any more
/// @param fate what became of it, or null while it is in stock
/// @param fittedIn the device it was fitted in
public record Piece(
        PartId id,
        long number,
        PartKind kind,
        PartOrigin origin,
        @Nullable String serial,
        @Nullable String model,
        @Nullable Long bytes,
        @Nullable String supplier,
        @Nullable Integer pence,
        @Nullable LocalDate receivedOn,
        @Nullable DeviceId source,
        @Nullable String sourceTag,
        boolean fromWaste,
        @Nullable String tested,
        DriveProof.@Nullable Wiped wiped,
        @Nullable EvidenceId ended,
        MemberId by,
        Instant at,
        @Nullable Fate fate,
        @Nullable DeviceId fittedIn,
        @Nullable String fittedTag,
        @Nullable Instant left) {

    /// How a piece leaves the stock; it does so once.
    public enum Fate {
        FITTED,
        SCRAPPED;

        public String key() {
            return "parts.fate." + name().toLowerCase(Locale.ROOT);
        }
    }

    boolean inStock() {
        return fate == null;
    }

    /// Whether it may be fitted: what came out of waste only with the document that ends it.
    boolean fit() {
        return inStock() && !awaitsEvidence();
    }

    public boolean awaitsEvidence() {
        return fromWaste && ended == null;
    }

    public String label() {
        return "P" + number;
    }

    /// What the journal keeps of its fitting: the facts that its carbon is worked out from.
    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("part", kind.code());
        facts.put("origin", origin);
        facts.put("note", label());
        facts.put("capacity_gb", kind.gigabytes());
        facts.put("source", source);
        return facts;
    }

    /// The drive it is, where it is one.
    DriveFound drive() {
        var gigabytes = kind.gigabytes();
        var size = bytes != null || gigabytes == null ? bytes : Long.valueOf(gigabytes * 1_000_000_000L);
        return new DriveFound(serial, model, kind.medium(), size);
    }
}
