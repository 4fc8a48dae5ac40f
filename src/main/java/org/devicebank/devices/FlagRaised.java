package org.devicebank.devices;

import org.devicebank.stages.Flag;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;

/// News: something keeps a device from going on.
public record FlagRaised(PlaceId place, DeviceId device, Flag flag, String note) {}
