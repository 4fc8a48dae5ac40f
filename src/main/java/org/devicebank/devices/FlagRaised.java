package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;
import org.devicebank.stages.Flag;

/// News: something keeps a device from going on.
public record FlagRaised(PlaceId place, DeviceId device, Flag flag, String note) {}
