package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.PlaceId;

/// News: a device that was promised to a request will not come.
public record PromiseBroken(PlaceId place, DeviceId device, RequestId request) {}
