package org.devicebank.figures;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One figure that was issued.
public record FigureId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static FigureId of(String text) {
        try {
            return new FigureId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
