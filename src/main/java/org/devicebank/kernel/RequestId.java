package org.devicebank.kernel;

import java.io.Serializable;
import java.util.UUID;

/// A need for a kind of device.
public record RequestId(UUID value) implements Serializable {

    public static RequestId next() {
        return new RequestId(TimeOrdered.next());
    }

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static RequestId of(String text) {
        try {
            return new RequestId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
