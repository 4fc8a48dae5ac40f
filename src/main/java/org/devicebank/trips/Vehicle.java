package org.devicebank.trips;

import java.util.Locale;

/// What carried the devices, by class and fuel, as the national factors tell them apart.
public enum Vehicle {
    VAN_DIESEL,
    /// Up to 1.305 tonnes.
    VAN_SMALL_DIESEL,
    /// 1.305 to 1.74 tonnes.
    VAN_MEDIUM_DIESEL,
    /// 1.74 to 3.5 tonnes.
    VAN_LARGE_DIESEL,
    VAN_PETROL,
    VAN_ELECTRIC,
    /// Whatever it runs on: a carrier who does not say.
    VAN_UNKNOWN,
    /// Any car, whatever it runs on: what a donor or a volunteer comes in.
    CAR,
    /// A bicycle, a cargo bicycle or two hands: nothing burns.
    CYCLE_OR_FOOT;

    public String key() {
        return "trips.vehicle." + name().toLowerCase(Locale.ROOT);
    }
}
