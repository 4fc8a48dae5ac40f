package org.devicebank.recycling;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;

/// A device that is waste and sits in no load yet.
///
/// @param looked whether it was identified, so that its drives are known and it may go
record Waste(DeviceId device, String tag, Kind kind, boolean looked) {}
