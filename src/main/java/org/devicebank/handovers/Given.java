package org.devicebank.handovers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// A device that was put into somebody's hands, and what is known of its use since.
///
/// @param lastSeen the day of the latest look, or null when nobody has looked
public record Given(
        UUID handover,
        String tag,
        Kind kind,
        Instant at,
        @Nullable LocalDate lastSeen,
        @Nullable Use use) {

    /// What a later look found.
    public enum Use {
        IN_USE,
        NOT_IN_USE,
        COULD_NOT_REACH;

        public String key() {
            return "handovers.use." + name().toLowerCase(Locale.ROOT);
        }
    }
}
