package org.devicebank.trips;

import java.time.LocalDate;
import java.util.UUID;
import org.devicebank.kernel.Grams;
import org.jspecify.annotations.Nullable;

/// One trip of one vehicle, as it is kept. Of its postcodes only the first halves are.
///
/// @param weighed what the load weighed, or null when nobody weighed it
/// @param donation the donation all of whose devices were on board, or null
/// @param donor who gives that donation
/// @param devices how many devices were on board, as far as they are known
/// @param withdrawn why it does not count, or null when it does
public record Trip(
        TripId id,
        LocalDate day,
        Errand errand,
        Vehicle vehicle,
        Distance distance,
        @Nullable String from,
        @Nullable String to,
        @Nullable Grams weighed,
        @Nullable UUID donation,
        @Nullable String donor,
        int devices,
        @Nullable String withdrawn) {}
