package org.devicebank.hardware;

import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a machine said of itself, cleaned of fillers; null where it said nothing of use.
///
/// @param tool the program that printed it
/// @param memoryGb whole gigabytes of memory fitted
/// @param doubts what a person should look at
public record Snapshot(
        String tool,
        @Nullable String maker,
        @Nullable String model,
        @Nullable Kind kind,
        @Nullable String serial,
        @Nullable String processor,
        @Nullable Integer memoryGb,
        List<Disk> disks,
        List<Sentence> doubts) {

    public Snapshot {
        disks = List.copyOf(disks);
        doubts = List.copyOf(doubts);
    }

    /// A drive that the machine named.
    ///
    /// @param bytes its capacity, null when not said
    public record Disk(
            @Nullable String serial,
            @Nullable String model,
            String medium,
            @Nullable Long bytes) {}

    /// Adds what another text of the same machine said; what was said first stands.
    public Snapshot and(Snapshot other) {
        return new Snapshot(
                tool + ", " + other.tool,
                maker == null ? other.maker : maker,
                model == null ? other.model : model,
                kind == null ? other.kind : kind,
                serial == null ? other.serial : serial,
                processor == null ? other.processor : processor,
                memoryGb == null ? other.memoryGb : memoryGb,
                disks.isEmpty() ? other.disks : disks,
                java.util.stream.Stream.concat(doubts.stream(), other.doubts.stream())
                        .distinct()
                        .toList());
    }
}
