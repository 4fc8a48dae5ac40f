package org.devicebank.incidents;

import java.time.Instant;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// One act, as it is written down: never changed, only followed by another.
///
/// @param risk of an assessment
/// @param notifies of a decision: whether the regulator is notified
/// @param reference of a notification: the number the regulator gave it
/// @param late of a notification after the time: why
/// @param done when it was done, which may be before it was written down
public record Entry(
        Act act,
        String said,
        @Nullable Risk risk,
        @Nullable Boolean notifies,
        @Nullable String reference,
        @Nullable String late,
        Instant done,
        MemberId by,
        Instant at) {}
