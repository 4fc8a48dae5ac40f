package org.devicebank.samples;

import java.util.UUID;
import org.devicebank.kernel.Refused;

/// A batch of wiped devices.
public record BatchId(UUID value) {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static BatchId of(String text) {
        try {
            return new BatchId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
