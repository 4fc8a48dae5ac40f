package org.devicebank.devices;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.journal.Happening;
import org.devicebank.journal.Journal;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Page;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.policies.Policies;
import org.devicebank.stages.Lifecycle;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every device of a place; the only way to move one along.
@Component
@Transactional
public class Devices {

    private final DeviceStore store;
    private final DriveStore drives;
    private final NumberStore numbers;
    private final RegistrationStore registrations;
    private final Journal journal;
    private final Places places;
    private final Policies policies;
    private final ObjectProvider<Objection> objections;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Devices(
            DeviceStore store,
            DriveStore drives,
            NumberStore numbers,
            RegistrationStore registrations,
            Journal journal,
            Places places,
            Policies policies,
            ObjectProvider<Objection> objections,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.drives = drives;
        this.numbers = numbers;
        this.registrations = registrations;
        this.journal = journal;
        this.places = places;
        this.policies = policies;
        this.objections = objections;
        this.news = news;
        this.clock = clock;
    }

    /// Enters a device in the books, at the stage OFFERED.
    public DeviceId register(Registration registration) {
        return registerAll(List.of(registration)).getFirst();
    }

    /// Enters many devices at once, in the order given; no stage is ever moved this way.
    public List<DeviceId> registerAll(List<Registration> many) {
        var first = registrations.takeNumbers(many.size());
        var prefix = places.current().tagPrefix();
        var entered = Entered.all(many, prefix, first);
        var heads = journal.open(
                entered.stream().map(device -> device.id().value()).toList(),
                "devices.register",
                entered.stream().map(Entered::facts).toList());
        registrations.insertAll(entered, heads);
        return entered.stream().map(Entered::id).toList();
    }

    /// Moves a device along: the only way a stage ever changes. The row is locked first, so that of two people
    /// with the same device in hand the second is told what the first did.
    ///
    /// @return the stage it stands at now
    /// @throws Refused when the step is out of order or the device may not go there
    public Stage advance(DeviceId id, Step step) {
        var device = store.lock(id);
        var to = Lifecycle.after(device.stage(), step);
        Gate.check(device, to);
        weigh(device, to);
        object(device, to);
        var told = Told.of(step, device.stage(), to);
        var head = journal.write(id.value(), device.head(), "devices." + Lifecycle.verb(step), told);
        store.save(device.after(step, to, clock.instant().truncatedTo(ChronoUnit.MICROS)), head);
        drives.follow(device, step);
        tell(device, step, to);
        return to;
    }

    /// The policy is held, so that no change of it falls between the weighing and the move.
    private void weigh(Device device, Stage to) {
        if (Gate.weighs(device, to)) {
            Gate.weigh(device, drives.of(device.id()), policies.held());
        }
    }

    /// What was kept on a device is more delicate than was known: from now on its drives are weighed by that.
    ///
    /// @return false when that much was known already
    public boolean regard(DeviceId id, DataClass data, String why) {
        var device = store.lock(id);
        if (device.care().data().atLeast(data)) {
            return false;
        }
        drives.regard(id, data);
        store.keep(
                id, journal.write(id.value(), device.head(), "donations.regard", Map.of("data", data, "reason", why)));
        return true;
    }

    /// Writes into a device's journal what an upper room did with it, without moving it.
    public void note(DeviceId id, String what, Map<String, ?> facts) {
        var device = store.lock(id);
        store.keep(id, journal.write(id.value(), device.head(), what, facts));
        news.publishEvent(new News.Noted(Asking.now().place(), id, what, facts));
    }

    /// What no room above objects to.
    private void object(Device device, Stage to) {
        if (device.stage() == to) return;
        objections.stream()
                .map(objection -> objection.against(device, to))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(why -> {
                    throw Refused.conflict(why.key(), why.args().toArray());
                });
    }

    private void tell(Device device, Step step, Stage to) {
        var place = Asking.now().place();
        if (device.stage() != to) {
            news.publishEvent(new News.DeviceMoved(place, device.id(), device.stage(), to));
        }
        if (step instanceof Step.Raise(var flag, var note)) {
            news.publishEvent(new News.FlagRaised(place, device.id(), flag, note));
        }
        if (step instanceof Step.DoubtDrive(var drive, var _)) {
            news.publishEvent(new News.DriveDoubted(place, device.id(), drive));
        }
        if (step instanceof Step.Identify || step instanceof Step.FitDrive) {
            news.publishEvent(new News.DrivesFound(place, device.id()));
        }
        if (device.stage() == Stage.RESERVED && Stage.breaksPromise(to) && device.promisedTo() != null) {
            news.publishEvent(new News.PromiseBroken(place, device.id(), device.promisedTo()));
        }
    }

    /// Holds a device until the transaction ends, so that what is decided about it is still true when it is done.
    public Device hold(DeviceId id) {
        return store.lock(id);
    }

    @Transactional(readOnly = true)
    public Device get(DeviceId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.devices.missing"));
    }

    @Transactional(readOnly = true)
    public List<Drive> drives(DeviceId id) {
        return drives.of(id);
    }

    /// Everything that happened to a device, oldest first.
    @Transactional(readOnly = true)
    public List<Happening> journey(DeviceId id) {
        return journal.of(id.value());
    }

    @Transactional(readOnly = true)
    public List<Registration.Number> numbers(DeviceId id) {
        return numbers.of(id);
    }

    /// The devices that carry a number, whatever sort of number it is; most numbers are carried by one.
    @Transactional(readOnly = true)
    public List<Found> find(String scanned) {
        return numbers.carriers(scanned);
    }

    /// The drives that carry a serial number, in devices of this place.
    @Transactional(readOnly = true)
    public List<Drive> drivesWithSerial(String serial) {
        return drives.withSerial(serial);
    }

    @Transactional(readOnly = true)
    public Page<DeviceRow> list(DeviceFilter filter, int size) {
        return store.list(filter, size);
    }

    /// How many devices stand where.
    @Transactional(readOnly = true)
    public List<Tally> tally() {
        return store.tally();
    }

    /// Folds the changes of the tally into one line each; nothing that is counted changes.
    void foldTally() {
        store.foldTally();
    }

    /// What does not agree between the devices, their drives, the tally and the journal; empty when all does.
    @Transactional(readOnly = true)
    public List<String> disagreements() {
        return registrations.disagreements();
    }
}
