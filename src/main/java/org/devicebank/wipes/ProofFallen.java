package org.devicebank.wipes;

import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;
import org.devicebank.stages.DriveId;

/// News: the proof of a drive does not hold any more, and its device has left.
public record ProofFallen(PlaceId place, DeviceId device, DriveId drive, String why) {}
