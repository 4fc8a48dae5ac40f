package org.devicebank.stations;

import java.util.Map;
import java.util.stream.Collectors;
import org.devicebank.parties.Named;
import org.devicebank.places.MemberId;
import org.springframework.stereotype.Component;

/// Stations do work under their own names, and are shown by them like people.
@Component
class StationNames implements Named {

    private final StationStore store;

    StationNames(StationStore store) {
        this.store = store;
    }

    @Override
    public Map<MemberId, String> names() {
        return store.all().stream().collect(Collectors.toMap(Station::id, Station::name));
    }
}
