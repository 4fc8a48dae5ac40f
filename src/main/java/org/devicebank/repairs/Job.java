package org.devicebank.repairs;

import java.time.Duration;
import java.time.Instant;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// One repair, open until its work is written down.
///
/// @param tag the label of the device
/// @param work null while it is open
record Job(
        JobId id,
        DeviceId device,
        String tag,
        Fault fault,
        MemberId openedBy,
        Instant openedAt,
        @Nullable Work work,
        @Nullable MemberId finishedBy,
        @Nullable Instant finishedAt) {

    public boolean open() {
        return work == null;
    }

    /// How many whole days it has been open.
    public long days(Instant now) {
        return Duration.between(openedAt, now).toDays();
    }
}
