package org.devicebank.incidents;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One incident of one place.
public record IncidentId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static IncidentId of(String text) {
        try {
            return new IncidentId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
