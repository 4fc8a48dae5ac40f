package org.devicebank.donations;

import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One donation: a list and what came of it.
public record DonationId(UUID value) {

    /// @throws Refused when the text is not an identifier
    public static DonationId of(String text) {
        try {
            return new DonationId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
