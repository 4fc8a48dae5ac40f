package org.devicebank.samples;

import java.time.Instant;
import java.util.List;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// A device that was drawn for a second look.
///
/// @param turn which was drawn first, second, third
/// @param wipedWith the families of the tools that wiped it
public record Sample(
        BatchId batch,
        DeviceId device,
        int turn,
        List<String> wipedWith,
        @Nullable Result result) {

    /// What somebody else saw on it, with another tool.
    public record Result(
            Outcome outcome, MemberId checkedBy, String tool, String seen, EvidenceId evidence, Instant at) {}

    public Sample {
        wipedWith = List.copyOf(wipedWith);
    }
}
