package org.devicebank.scanning;

import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// A scan and what came of it.
///
/// @param run the scan that laid the current card on the table; its own, when it is that scan
/// @param card the word of the card that was played, or laid
/// @param shown how the list names it: the tag of the device, or what was scanned
record Scanned(
        UUID message,
        @Nullable UUID run,
        @Nullable String card,
        @Nullable DeviceId device,
        String shown,
        Outcome outcome,
        Sentence says,
        @Nullable String address) {

    /// Whether this scan only laid a card on the table.
    boolean laid() {
        return message.equals(run);
    }

    /// Whether it opened a device, without any card.
    boolean opened() {
        return device != null && card == null && outcome == Outcome.DONE;
    }
}
