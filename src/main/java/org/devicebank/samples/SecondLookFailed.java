package org.devicebank.samples;

import org.devicebank.kernel.DeviceId;

/// News: a second look found data on a device that counted as wiped.
public record SecondLookFailed(BatchId batch, DeviceId device) {}
