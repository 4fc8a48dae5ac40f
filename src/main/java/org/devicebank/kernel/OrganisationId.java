package org.devicebank.kernel;

import java.io.Serializable;
import java.util.UUID;

/// An organisation: a donor, a partner, a recycler or the bank itself.
public record OrganisationId(UUID value) implements Serializable {

    public static OrganisationId next() {
        return new OrganisationId(TimeOrdered.next());
    }

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static OrganisationId of(String text) {
        try {
            return new OrganisationId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
