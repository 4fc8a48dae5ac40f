package org.devicebank.incidents;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.journal.Journal;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.samples.BatchId;
import org.devicebank.samples.Recall;
import org.devicebank.samples.Samples;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What went wrong with people's data. Devices are always locked before incidents, so that nobody waits in a circle.
@Component
@Transactional
public class Incidents {

    /// In which devices are held, so that two incidents with the same devices do not wait for one another in a ring.
    private static final Comparator<DeviceId> IN_ORDER = Comparator.comparing(DeviceId::value);

    private final IncidentStore store;
    private final Devices devices;
    private final Samples samples;
    private final Journal journal;
    private final Clock clock;

    Incidents(IncidentStore store, Devices devices, Samples samples, Journal journal, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.samples = samples;
        this.journal = journal;
        this.clock = clock;
    }

    /// Now, as exactly as the database keeps it.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Opens an incident by hand. The devices it names go no further from this moment on.
    ///
    /// @param aware when the bank became aware, which may be before anybody sat down to write it
    public IncidentId open(IncidentKind kind, String what, Instant aware, List<DeviceId> named) {
        Asking.now().mustBeAbleTo(Permission.OPEN_INCIDENTS);
        if (aware.isAfter(now())) throw Refused.unfit("refused.incidents.aware");
        var opening = new Opening(kind, what, aware, named, null);
        // kept first, so that a device marked as missing opens no second one by itself
        var id = opened(opening).orElseThrow();
        // what people wrote of it is for those who deal with incidents: the device says only which one it is
        var why = "incident " + get(id).number();
        named.forEach(device -> stop(kind, devices.get(device), why));
        return id;
    }

    /// Opens one because of what happened, in the transaction in which it happened; the bank is aware from now on.
    /// While one with the same cause is open, there is no second.
    Optional<IncidentId> hear(IncidentKind kind, String what, List<DeviceId> named, String cause) {
        return opened(new Opening(kind, what, now(), named, cause));
    }

    private Optional<IncidentId> opened(Opening opening) {
        var held = opening.devices().stream()
                .distinct()
                .sorted(IN_ORDER)
                .map(devices::hold)
                .toList();
        var opened = store.insert(opening);
        opened.ifPresent(id -> {
            held.forEach(device -> {
                store.name(id, device);
                devices.note(device.id(), "incidents.named", Map.of("incident", id.toString()));
            });
            journal.write(
                    id.value(),
                    "incidents.open",
                    Map.of("kind", opening.kind(), "aware", opening.aware(), "devices", opening.devices()));
        });
        return opened;
    }

    /// What is in the house goes back to the bench, what has left is marked where it is.
    private void stop(IncidentKind kind, Device device, String why) {
        var flag = kind.flag();
        if (flag == null || device.stage() == Stage.RECYCLED) return;
        var id = device.id();
        if (device.stage() == Stage.READY || device.stage() == Stage.RESERVED || device.stage() == Stage.TESTED) {
            devices.advance(id, new Step.SendBack(why));
        }
        var here = devices.get(id).stage();
        if (kind == IncidentKind.DATA_FOUND && (here == Stage.WIPED || here == Stage.IDENTIFIED)) {
            devices.drives(id).stream()
                    .filter(drive -> drive.state() == DriveState.WIPED)
                    .forEach(drive -> devices.advance(id, new Step.DoubtDrive(drive.id(), why)));
        }
        if (!device.flags().contains(flag)) devices.advance(id, new Step.Raise(flag, why));
    }

    /// Writes down what was done.
    ///
    /// @throws Refused when it may not follow what was done so far, or is not for this person to do
    public void write(IncidentId id, Entry entry) {
        Asking.now().mustBeAbleTo(entry.act().needs());
        var named = get(id).devices().stream()
                .map(Concerned::device)
                .sorted(IN_ORDER)
                .toList();
        if (entry.act() == Act.CLOSE) named.forEach(devices::hold);
        store.lock(id);
        var incident = get(id);
        incident.course().check(entry, now());
        store.insert(id, entry);
        journal.write(id.value(), "incidents." + entry.act().name().toLowerCase(java.util.Locale.ROOT), Map.of());
        if (entry.act() == Act.CLOSE) named.forEach(this::free);
    }

    /// Data that was found is dealt with when no open incident is about it any more.
    private void free(DeviceId id) {
        var device = devices.get(id);
        if (device.stage() != Stage.RECYCLED
                && device.flags().contains(Flag.DATA_FOUND)
                && store.of(id).isEmpty()) {
            devices.advance(id, new Step.Lift(Flag.DATA_FOUND, "the incident is closed"));
        }
    }

    @Transactional(readOnly = true)
    Incident get(IncidentId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    @Transactional(readOnly = true)
    public List<Incident> all() {
        return store.all(false);
    }

    @Transactional(readOnly = true)
    public List<Incident> open() {
        return store.all(true);
    }

    /// The open incidents that name a device.
    @Transactional(readOnly = true)
    public List<Incident> of(DeviceId device) {
        return store.of(device);
    }

    /// The devices of a batch that had left when its second look failed.
    List<DeviceId> called(BatchId batch) {
        return samples.recalls(batch).stream().map(Recall::device).toList();
    }
}
