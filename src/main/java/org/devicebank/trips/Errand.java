package org.devicebank.trips;

import java.util.Locale;

/// What a trip was for.
public enum Errand {
    /// The bank fetched devices from a donor.
    COLLECTION,
    /// The donor brought them.
    DROP_OFF,
    /// Devices went to a partner or a person.
    DELIVERY,
    /// Devices came back.
    RETURN,
    /// Devices went to a recycler.
    RECYCLING;

    public String key() {
        return "trips.errand." + name().toLowerCase(Locale.ROOT);
    }
}
