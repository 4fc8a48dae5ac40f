package org.devicebank.devices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Sentence;

/// The one thing to do next with a device, and what must be dealt with before.
public record NextStep(Sentence what, List<Sentence> blocks) {

    public NextStep {
        blocks = List.copyOf(blocks);
    }

    public static NextStep of(Device device) {
        var blocks = new ArrayList<Sentence>();
        device.flags().stream()
                .sorted()
                .map(flag -> Sentence.of("devices.block." + flag.name().toLowerCase(Locale.ROOT)))
                .forEach(blocks::add);
        return new NextStep(
                Sentence.of("devices.next." + word(device), device.drivesUnproven(), device.drives()), blocks);
    }

    private static String word(Device device) {
        return switch (device.stage()) {
            case OFFERED, COLLECTED, RETURNED -> "receive";
            case RECEIVED -> "identify";
            case IDENTIFIED -> device.dataSafe() ? "close" : "wipe";
            case WIPED -> meant(device, "inspect");
            case TESTED -> meant(device, "release");
            case READY -> "promise";
            case RESERVED -> "dispatch";
            case DISPATCHED -> "hand_over";
            case HANDED_OVER -> "with_a_person";
            case RECYCLED -> "over";
        };
    }

    /// What is not meant for people goes another way once its data is gone.
    private static String meant(Device device, String next) {
        return switch (device.route()) {
            case REUSE -> next;
            case PARTS -> "parts";
            case RECYCLE -> "recycle";
        };
    }
}
