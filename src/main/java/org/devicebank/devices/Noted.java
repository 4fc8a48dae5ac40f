package org.devicebank.devices;

import java.util.Map;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;

/// News: a room wrote something into the journal of a device.
public record Noted(PlaceId place, DeviceId device, String what, Map<String, ?> facts) {}
