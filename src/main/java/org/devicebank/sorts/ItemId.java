package org.devicebank.sorts;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One thing in a load.
public record ItemId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static ItemId of(String text) {
        try {
            return new ItemId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
