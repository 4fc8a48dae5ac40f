package org.devicebank.hardware;

import java.util.List;
import java.util.stream.Stream;
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

    /// Adds what another text of the same machine said; what was said first stands, and a doubt that the other text
    /// settles is a doubt no more.
    public Snapshot and(Snapshot other) {
        var both = new Snapshot(
                tool + ", " + other.tool,
                maker == null ? other.maker : maker,
                model == null ? other.model : model,
                kind == null ? other.kind : kind,
                serial == null ? other.serial : serial,
                processor == null ? other.processor : processor,
                memoryGb == null ? other.memoryGb : memoryGb,
                disks.isEmpty() ? other.disks : disks,
                List.of());
        var open = Stream.concat(doubts.stream(), other.doubts.stream())
                .distinct()
                .filter(doubt -> !both.settles(doubt.key()))
                .toList();
        return new Snapshot(
                both.tool,
                both.maker,
                both.model,
                both.kind,
                both.serial,
                both.processor,
                both.memoryGb,
                both.disks,
                open);
    }

    private boolean settles(String doubt) {
        return switch (doubt) {
            case "hardware.doubt.serial" -> serial != null;
            case "hardware.doubt.model" -> model != null;
            case "hardware.doubt.no_form" -> kind != null;
            default -> false;
        };
    }
}
