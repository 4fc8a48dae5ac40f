package org.devicebank.trips;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;

/// A trip as a driver or a coordinator enters it.
///
/// @param id drawn with the page, so that a trip sent twice is one trip
/// @param kilometres the whole way; empty to have it worked out from the postcodes
/// @param donation the donation all of whose devices were on board, or null
/// @param ticked devices picked from a list
/// @param scanned labels and other numbers, one on each line
/// @param kilograms what the load weighed, or empty
public record TripForm(
        TripId id,
        LocalDate day,
        Errand errand,
        Vehicle vehicle,
        String from,
        String to,
        boolean thereAndBack,
        String kilometres,
        @Nullable UUID donation,
        List<DeviceId> ticked,
        String scanned,
        String kilograms) {

    public TripForm {
        ticked = List.copyOf(ticked);
    }

    List<String> codes() {
        return scanned.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }
}
