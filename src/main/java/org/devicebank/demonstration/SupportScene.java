package org.devicebank.demonstration;

import java.util.List;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Role;
import org.devicebank.stages.Stage;
import org.devicebank.support.Choice;
import org.devicebank.support.OperatingSystem;
import org.devicebank.support.Support;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is ready gets its system written down before anything is sent out.
@Component
@Order(5)
final class SupportScene implements Scene {

    private final Devices devices;
    private final Support support;

    SupportScene(Devices devices, Support support) {
        this.devices = devices;
        this.support = support;
    }

    @Override
    public void play(People people) {
        people.as(Role.TECHNICIAN).run(() -> {
            var ready = ready();
            for (var i = 0; i < ready.size(); i++) {
                choose(ready.get(i), i % 3 == 2 ? OperatingSystem.LINUX_MINT : OperatingSystem.WINDOWS_11);
            }
        });
    }

    private void choose(DeviceId id, OperatingSystem system) {
        if (support.choices(devices.get(id)).stream()
                .anyMatch(one -> one.system() == system && one.answer() == Choice.Answer.YES)) {
            support.choose(id, system);
        }
    }

    private List<DeviceId> ready() {
        return devices.list(DeviceFilter.at(Stage.READY), 50).rows().stream()
                .map(DeviceRow::id)
                .toList();
    }
}
