package org.devicebank.receipts;

import org.devicebank.kernel.DeviceId;
import org.devicebank.recycling.LoadId;

/// A device that left with a drive not proven wiped, and whose record of destruction has not come.
///
/// @param paper the number of the paper it left by
/// @param tag the bank's number on the device
record Due(LoadId load, String paper, DeviceId device, String tag) {}
