package org.devicebank.demonstration;

import java.util.List;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.locks.LockKind;
import org.devicebank.locks.Locks;
import org.devicebank.locks.Source;
import org.devicebank.places.Role;
import org.devicebank.stages.Stage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Some devices turn out to be locked; their donor is asked, and releases one.
@Component
@Order(31)
final class LockScene implements Scene {

    private final Devices devices;
    private final Locks locks;

    LockScene(Devices devices, Locks locks) {
        this.devices = devices;
        this.locks = locks;
    }

    @Override
    public void play(People people) {
        var technician = people.as(Role.TECHNICIAN);
        var here = technician.call(() -> laptops(Stage.IDENTIFIED));
        if (here.size() < 3) {
            return;
        }
        var enrolled = technician.call(() -> locks.found(
                here.get(0), LockKind.ENROLMENT, Source.HAND, "The first page says: Welcome to City Council"));
        technician.run(() -> locks.found(here.get(1), LockKind.COMPUTRACE, Source.HAND, "seen in the settings"));
        people.as(Role.COORDINATOR).run(() -> locks.ask(people.council));
        people.as(Role.DONOR).run(() -> locks.sayGone(enrolled, "removed from Autopilot and Entra"));
        technician.run(() -> locks.found(here.get(2), LockKind.FIRMWARE_PASSWORD, Source.HAND, "asks at every start"));
    }

    private List<DeviceId> laptops(Stage stage) {
        return devices.list(DeviceFilter.at(stage), 50).rows().stream()
                .map(DeviceRow::id)
                .toList();
    }
}
