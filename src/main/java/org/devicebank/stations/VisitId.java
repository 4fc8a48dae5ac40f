package org.devicebank.stations;

import java.util.UUID;
import org.devicebank.kernel.Refused;

/// One start of a station on one machine; the station draws the number itself, so that it needs no network for it.
record VisitId(UUID value) {

    /// Reads an identifier from an address.
    ///
    /// @throws Refused when the text is not an identifier
    public static VisitId of(String text) {
        try {
            return new VisitId(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw Refused.missing("refused.missing");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
