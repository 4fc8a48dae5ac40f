package org.devicebank.parties;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long to wait after wrong passwords: nothing for the first few, then twice as long each time.
final class Throttle {

    static final Duration MEMORY = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE_FOR_ACCOUNT = 5;
    private static final int FREE_FOR_ADDRESS = 50;

    /// Wrong attempts since the last right one, within the hour.
    record Failures(int ofAccount, int ofAddress, @Nullable Instant last) {}

    private Throttle() {}

    static Duration wait(Failures failures, Instant now) {
        var over = Math.max(failures.ofAccount() - FREE_FOR_ACCOUNT, failures.ofAddress() - FREE_FOR_ADDRESS);
        if (over < 0 || failures.last() == null) {
            return Duration.ZERO;
        }
        var penalty = Duration.ofSeconds(15L << Math.min(over, 6));
        var until = failures.last().plus(penalty.compareTo(LONGEST) > 0 ? LONGEST : penalty);
        return until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO;
    }
}
