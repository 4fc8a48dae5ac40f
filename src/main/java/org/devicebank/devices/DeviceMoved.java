package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;
import org.devicebank.stages.Stage;

/// News: a device went from one stage to another.
public record DeviceMoved(PlaceId place, DeviceId device, Stage from, Stage to) {}
