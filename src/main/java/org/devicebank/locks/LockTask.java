package org.devicebank.locks;

import java.time.Instant;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;

/// One lock, with whose it is and how far it is.
///
/// @param tag the label of the device
/// @param donor who gave the device, when that is known
/// @param lastLetter when its donor was last written to
/// @param endNote what was said when it was released or given up
public record LockTask(
        LockId id,
        DeviceId device,
        String tag,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String serial,
        LockKind kind,
        Source source,
        String note,
        Instant foundAt,
        @Nullable OrganisationId donor,
        @Nullable String donorName,
        Standing standing,
        @Nullable Instant lastLetter,
        @Nullable String endNote) {

    /// How many whole days ago it was found.
    public long days(Instant now) {
        return LockPolicy.days(foundAt, now);
    }
}
