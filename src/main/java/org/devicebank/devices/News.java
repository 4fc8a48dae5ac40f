package org.devicebank.devices;

import java.util.Map;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.PlaceId;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;

/// What rooms above hear of a device.
public sealed interface News {

    PlaceId place();

    DeviceId device();

    /// News: a device went from one stage to another.
    record DeviceMoved(PlaceId place, DeviceId device, Stage from, Stage to) implements News {}

    /// News: the drives of a device are known, or known anew.
    record DrivesFound(PlaceId place, DeviceId device) implements News {}

    /// News: what proved that a drive holds no data does not count any more.
    record DriveDoubted(PlaceId place, DeviceId device, DriveId drive) implements News {}

    /// News: something keeps a device from going on.
    record FlagRaised(PlaceId place, DeviceId device, Flag flag, String note) implements News {}

    /// News: a device that was promised to a request will not come.
    record PromiseBroken(PlaceId place, DeviceId device, RequestId request) implements News {}

    /// News: a room wrote something into the journal of a device.
    record Noted(PlaceId place, DeviceId device, String what, Map<String, ?> facts) implements News {}
}
