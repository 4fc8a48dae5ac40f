package org.devicebank.support;

import org.devicebank.kernel.DeviceId;

/// One device that is out.
record Issued(DeviceId device, String tag, Held held) {}
