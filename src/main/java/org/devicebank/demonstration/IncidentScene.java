package org.devicebank.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.incidents.Act;
import org.devicebank.incidents.Entry;
import org.devicebank.incidents.IncidentId;
import org.devicebank.incidents.IncidentKind;
import org.devicebank.incidents.Incidents;
import org.devicebank.incidents.Risk;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// One incident that is closed, one whose hours run, and one that is overdue.
@Component
@Order(80)
final class IncidentScene implements Scene {

    private final Incidents incidents;
    private final Devices devices;
    private final Clock clock;

    IncidentScene(Incidents incidents, Devices devices, Clock clock) {
        this.incidents = incidents;
        this.devices = devices;
        this.clock = clock;
    }

    @Override
    public void play(People people) {
        var coordinator = people.as(Role.COORDINATOR);
        var officer = people.as(Role.INFORMATION_GOVERNANCE_OFFICER);
        closed(coordinator, officer);
        overdue(coordinator, officer);
        missing(people.as(Role.TECHNICIAN));
    }

    private void closed(Asking coordinator, Asking officer) {
        var aware = ago(Duration.ofHours(30));
        var id = coordinator.call(() -> incidents.open(
                IncidentKind.OTHER,
                "A donor’s list of machines was mailed to the wrong partner. It held serial numbers and rooms.",
                aware,
                List.of()));
        coordinator.run(() -> write(id, Act.CONTAIN, "The partner deleted the mail and said so in writing", aware));
        officer.run(() -> {
            write(id, Act.ASSESS, "Numbers of machines only; nobody can be told apart by them", Risk.UNLIKELY, null);
            write(id, Act.DECIDE, "Nobody comes to harm by a serial number", null, false);
        });
        coordinator.run(() -> write(
                id, Act.TELL_DONOR, "The ICT office of the donor was told by telephone", ago(Duration.ofHours(26))));
        officer.run(() -> write(id, Act.CLOSE, "Lists are sent only through the bank, no longer by mail", now()));
    }

    private void overdue(Asking coordinator, Asking officer) {
        var aware = ago(Duration.ofHours(75));
        var id = coordinator.call(() -> incidents.open(
                IncidentKind.OTHER,
                "A box of handed-over papers was left in a car that was broken into.",
                aware,
                List.of()));
        coordinator.run(
                () -> write(id, Act.CONTAIN, "The police were told, and the other boxes were fetched in", aware));
        officer.run(() -> {
            write(id, Act.ASSESS, "The papers name offices and times, and may name people", Risk.LIKELY, null);
            write(id, Act.DECIDE, "Somebody may come to harm", null, true);
        });
    }

    /// It opens by itself: the device is missing, and nobody has proven that its drives hold nothing.
    private void missing(Asking technician) {
        technician.run(() -> devices.list(new DeviceFilter(Stage.RECEIVED, null, null, null), 1).rows().stream()
                .map(DeviceRow::id)
                .findFirst()
                .ifPresent(id -> devices.advance(id, new Step.Raise(Flag.MISSING, "not on its shelf at the count"))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant ago(Duration time) {
        return now().minus(time);
    }

    private void write(IncidentId id, Act act, String said, Instant done) {
        incidents.write(
                id,
                new Entry(act, said, null, null, null, null, done, Asking.now().member(), done));
    }

    private void write(IncidentId id, Act act, String said, @Nullable Risk risk, @Nullable Boolean notify) {
        var now = now();
        incidents.write(
                id,
                new Entry(act, said, risk, notify, null, null, now, Asking.now().member(), now));
    }
}
