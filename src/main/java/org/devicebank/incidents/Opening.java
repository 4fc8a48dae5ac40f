package org.devicebank.incidents;

import java.time.Instant;
import java.util.List;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// What is said when an incident is opened.
///
/// @param cause what it was opened by, when that was no hand: the same cause opens no second one while this is open
record Opening(
        IncidentKind kind,
        String what,
        Instant aware,
        List<DeviceId> devices,
        @Nullable String cause) {

    private static final int LONGEST = 2000;

    Opening {
        what = what.strip();
        devices = List.copyOf(devices);
        if (what.isEmpty() || what.length() > LONGEST) throw Refused.unfit("refused.incidents.what");
    }
}
