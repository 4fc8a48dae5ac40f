package org.devicebank.stages;

import java.io.Serializable;
import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One data-bearing part, which may move between devices.
public record DriveId(UUID value) implements Serializable {

    /// Reads an identifier from an address or a form.
    ///
    /// @throws Refused when the text is not an identifier
    public static DriveId of(String text) {
        try {
            return new DriveId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
