package org.devicebank.trips;

import org.devicebank.places.PlaceId;

/// News: a trip counts from now on, or does not count any more.
public record TripChanged(PlaceId place, TripId trip) {}
