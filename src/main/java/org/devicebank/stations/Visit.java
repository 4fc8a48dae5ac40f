package org.devicebank.stations;

import java.time.Instant;
import java.util.List;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// A machine on the bench with a station running on it.
///
/// @param device the device it was found to be, or null while nobody knows
/// @param likely the device it seems to be, for a person to decide
/// @param snapshot what it said of itself
/// @param looks maker and model, as it said
/// @param remarks what a person should look at
record Visit(
        VisitId id,
        MemberId station,
        @Nullable DeviceId device,
        @Nullable DeviceId likely,
        @Nullable EvidenceId snapshot,
        @Nullable String looks,
        @Nullable String serial,
        List<Sentence> remarks,
        Instant seenAt) {

    public Visit {
        remarks = List.copyOf(remarks);
    }
}
