package org.devicebank.permits;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One registration of one organisation.
public record PermitId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static PermitId of(String text) {
        try {
            return new PermitId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
