package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;
import org.devicebank.stages.DriveId;

/// News: what proved that a drive holds no data does not count any more.
public record DriveDoubted(PlaceId place, DeviceId device, DriveId drive) {}
