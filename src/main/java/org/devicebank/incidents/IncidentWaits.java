package org.devicebank.incidents;

import static org.devicebank.places.Permission.OPEN_INCIDENTS;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.DevicePanel;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Waits;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What of incidents is shown on other pages: the hours on the board, and the incidents of a device.
@Component
@Order(DevicePanel.DATA + 90)
class IncidentWaits implements DevicePanel, Waits {

    private static final int SOON = 24;

    private final Incidents incidents;

    IncidentWaits(Incidents incidents) {
        this.incidents = incidents;
    }

    /// Each open incident by itself: the hours that are left, or by how many it is too late.
    @Override
    public List<Waiting> waiting() {
        if (!Asking.now().may(OPEN_INCIDENTS)) {
            return List.of();
        }
        var now = incidents.now();
        return incidents.open().stream().map(one -> waiting(one, now)).toList();
    }

    private static Waiting waiting(Incident one, Instant now) {
        var address = IncidentScreens.PAGE + "/" + one.id();
        var course = one.course();
        if (course.answered()) {
            return new Waiting(
                    Sentence.of("incidents.waits.due", one.number()),
                    Math.max(1, course.due().size()),
                    address);
        }
        return course.overdue(now)
                ? new Waiting(
                        Sentence.of("incidents.waits.late", one.number()),
                        course.deadline().hoursLate(now),
                        address,
                        true)
                : new Waiting(
                        Sentence.of("incidents.waits.left", one.number()),
                        Math.max(1, course.deadline().hoursLeft(now)),
                        address,
                        course.deadline().hoursLeft(now) < SOON);
    }

    @Override
    public Optional<Panel> panel(Device device) {
        if (!Asking.now().may(OPEN_INCIDENTS)) {
            return Optional.empty();
        }
        var open = incidents.of(device.id());
        return Optional.of(
                new Panel("incidents/panel", Map.of("device", device, "incidents", open), false, !open.isEmpty()));
    }
}
