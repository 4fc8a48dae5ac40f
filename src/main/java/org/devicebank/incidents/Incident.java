package org.devicebank.incidents;

import java.time.Instant;
import java.util.List;
import org.devicebank.places.MemberId;

/// Something that went wrong, or may have gone wrong, with people's data.
///
/// @param number counted from 1 in each place
/// @param aware when the bank became aware: from then on the hours count
/// @param byItself whether it was opened by what happened, and by nobody's hand
/// @param devices the devices concerned
record Incident(
        IncidentId id,
        int number,
        IncidentKind kind,
        String what,
        MemberId openedBy,
        Instant openedAt,
        boolean byItself,
        List<Concerned> devices,
        Course course) {

    public Incident {
        devices = List.copyOf(devices);
    }

    Instant aware() {
        return course.aware();
    }
}
