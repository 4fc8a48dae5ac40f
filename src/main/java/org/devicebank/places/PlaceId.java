package org.devicebank.places;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// A city or area with its own wall, settings and people.
public record PlaceId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static PlaceId of(String text) {
        try {
            return new PlaceId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
