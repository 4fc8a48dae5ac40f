package org.devicebank.stations;

import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.places.Waits;
import org.springframework.stereotype.Component;

/// Machines on the bench that nobody has given a name.
@Component
class StationWaits implements Waits {

    private final Stations stations;

    StationWaits(Stations stations) {
        this.stations = stations;
    }

    @Override
    public List<Waiting> waiting() {
        var count = Asking.now().may(Permission.WORK_AT_THE_BENCH) ? stations.waiting() : 0;
        return count == 0 ? List.of() : List.of(new Waiting(Sentence.of("stations.waits"), count, "/stations"));
    }
}
