package org.devicebank.wipes;

import org.devicebank.stages.DriveId;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.PlaceId;

/// News: the proof of a drive does not hold any more, and its device has left.
public record ProofFallen(PlaceId place, DeviceId device, DriveId drive, String why) {}
