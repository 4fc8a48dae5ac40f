package org.devicebank.devices;

import org.devicebank.stages.Stage;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;

/// News: a device went from one stage to another.
public record DeviceMoved(PlaceId place, DeviceId device, Stage from, Stage to) {}
