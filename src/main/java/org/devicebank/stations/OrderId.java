package org.devicebank.stations;

import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One order to wipe one drive.
record OrderId(UUID value) {

    /// Reads an identifier from an address.
    ///
    /// @throws Refused when the text is not an identifier
    public static OrderId of(String text) {
        try {
            return new OrderId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
