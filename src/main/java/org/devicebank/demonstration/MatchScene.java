package org.devicebank.demonstration;

import java.util.List;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.matches.Matches;
import org.devicebank.places.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Where a name fits several models, every second device has been looked at; the others still ask.
@Component
@Order(35)
final class MatchScene implements Scene {

    private final Devices devices;
    private final Matches matches;

    MatchScene(Devices devices, Matches matches) {
        this.devices = devices;
        this.matches = matches;
    }

    @Override
    public void play(People people) {
        people.as(Role.TECHNICIAN).run(() -> {
            var asked = asked();
            for (var i = 0; i < asked.size(); i += 2) {
                answer(asked.get(i));
            }
        });
    }

    private List<DeviceId> asked() {
        return devices.list(DeviceFilter.ALL, 200).rows().stream()
                .map(DeviceRow::id)
                .filter(id -> matches.of(devices.get(id)).question() != null)
                .toList();
    }

    private void answer(DeviceId id) {
        var question = matches.of(devices.get(id)).question();
        if (question != null) {
            matches.answer(id, question.options().getLast());
        }
    }
}
