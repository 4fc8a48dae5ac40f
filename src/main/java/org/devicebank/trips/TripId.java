package org.devicebank.trips;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One trip of one vehicle.
public record TripId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static TripId of(String text) {
        try {
            return new TripId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
