package org.devicebank.kernel;

import java.io.Serializable;
import java.util.UUID;

/// One device for its whole life, whatever numbers are printed on it.
public record DeviceId(UUID value) implements Serializable {

    public static DeviceId next() {
        return new DeviceId(TimeOrdered.next());
    }

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static DeviceId of(String text) {
        try {
            return new DeviceId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
