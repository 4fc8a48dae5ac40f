package org.devicebank.matches;

import java.util.List;
import org.devicebank.places.PlaceId;

/// News: other figures stand for the devices of some names from now on.
public record Rematched(PlaceId place, List<Named> names) {

    public Rematched {
        names = List.copyOf(names);
    }
}
