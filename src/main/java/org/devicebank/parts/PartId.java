package org.devicebank.parts;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One piece, from the day it is in stock.
public record PartId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static PartId of(String text) {
        try {
            return new PartId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
