package org.devicebank.devices;

import org.devicebank.kernel.DeviceId;
import org.devicebank.stages.Stage;

/// A device that carries a number that was looked for, and what sort of number it is on this device.
public record Found(DeviceId device, NumberKind by, String tag, Stage stage) {}
