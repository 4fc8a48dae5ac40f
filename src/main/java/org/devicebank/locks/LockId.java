package org.devicebank.locks;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One lock on one device.
public record LockId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static LockId of(String text) {
        try {
            return new LockId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
