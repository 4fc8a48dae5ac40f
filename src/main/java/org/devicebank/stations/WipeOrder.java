package org.devicebank.stations;

import java.time.Instant;
import java.util.Locale;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.MemberId;
import org.devicebank.stages.DriveId;
import org.jspecify.annotations.Nullable;

/// A technician's order to wipe one drive; a station carries it out only in the machine the drive belongs to.
///
/// @param outside whether the drive may hang on a USB adapter
/// @param purge whether an overwrite is not enough, so that the drive must wipe itself
/// @param reason why the station did not do it
record WipeOrder(
        OrderId id,
        DeviceId device,
        DriveId drive,
        String serial,
        @Nullable String model,
        @Nullable Long bytes,
        boolean outside,
        boolean purge,
        State state,
        @Nullable String reason,
        MemberId orderedBy,
        Instant changedAt) {

    /// How far it has come.
    public enum State {
        GIVEN,
        BEGUN,
        DONE,
        REFUSED,
        WITHDRAWN;

        public String key() {
            return "stations.order." + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean open() {
        return state == State.GIVEN || state == State.BEGUN;
    }
}
