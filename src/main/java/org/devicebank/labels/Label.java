package org.devicebank.labels;

import org.devicebank.devices.Device;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Grade;
import org.jspecify.annotations.Nullable;

/// What stands on a device for all to see: its tag, what it is and its grade. Nothing of a donor or a person.
record Label(DeviceId device, Tag tag, Kind kind, @Nullable Grade grade) {

    static Label of(Device device) {
        return new Label(device.id(), device.tag(), device.kind(), device.grade());
    }
}
