package org.devicebank.stations;

import java.time.Instant;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// A bench station: it works under its own name, and its token may only report from the bench.
///
/// @param revokedAt since when its token opens nothing any more
/// @param ahead by how many seconds its clock was ahead of ours when it last reported
record Station(
        MemberId id,
        String name,
        Instant madeAt,
        @Nullable Instant revokedAt,
        @Nullable Instant seenAt,
        @Nullable Long ahead) {

    private static final int CLOCK_IS_RIGHT_WITHIN = 300;

    public boolean active() {
        return revokedAt == null;
    }

    /// By how many minutes its clock is wrong, or null when it is right or was never heard.
    @Nullable
    Long minutesWrong() {
        return ahead == null || Math.abs(ahead) <= CLOCK_IS_RIGHT_WITHIN ? null : (Long) (ahead / 60);
    }
}
