package org.devicebank.recycling;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One load for one recycler.
public record LoadId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static LoadId of(String text) {
        try {
            return new LoadId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
