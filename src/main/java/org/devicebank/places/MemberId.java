package org.devicebank.places;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// A person who works with the bank and can sign in.
public record MemberId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static MemberId of(String text) {
        try {
            return new MemberId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
