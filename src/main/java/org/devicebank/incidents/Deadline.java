package org.devicebank.incidents;

import java.time.Duration;
import java.time.Instant;

/// The time to tell the regulator: 72 hours from when the bank became aware (UK GDPR art. 33(1)), nights, weekends and
/// holidays included.
record Deadline(Instant aware) {

    public static final Duration TIME = Duration.ofHours(72);

    Instant due() {
        return aware.plus(TIME);
    }

    boolean over(Instant now) {
        return now.isAfter(due());
    }

    /// Whole hours that are left, none when less than one is left; nothing is left after the time.
    long hoursLeft(Instant now) {
        return over(now) ? 0 : Duration.between(now, due()).toHours();
    }

    /// Hours it is late by, a begun hour counted as one.
    long hoursLate(Instant now) {
        return over(now) ? 1 + Duration.between(due(), now).minusNanos(1).toHours() : 0;
    }

    /// Hours from when the bank became aware to a moment, a begun hour counted as one.
    long hoursUntil(Instant moment) {
        return moment.isAfter(aware)
                ? 1 + Duration.between(aware, moment).minusNanos(1).toHours()
                : 0;
    }
}
