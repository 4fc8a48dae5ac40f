package org.devicebank.trips;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;

/// A device that was on board of a trip.
record Carried(DeviceId device, String tag, Kind kind) {}
