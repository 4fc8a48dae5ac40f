package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;

/// News: the drives of a device are known, or known anew.
public record DrivesFound(PlaceId place, DeviceId device) {}
