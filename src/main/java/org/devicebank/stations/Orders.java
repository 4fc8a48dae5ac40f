package org.devicebank.stations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.exhibits.Exhibits;
import org.devicebank.exhibits.Way;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Stage;
import org.devicebank.wipes.Attempts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Orders to wipe, from a technician's tick to the proof that comes back.
@Component
@Transactional
class Orders {

    private final OrderStore store;
    private final Devices devices;
    private final Attempts attempts;
    private final Exhibits exhibits;
    private final Clock clock;
    private final Policies policies;

    Orders(OrderStore store, Devices devices, Attempts attempts, Exhibits exhibits, Clock clock, Policies policies) {
        this.policies = policies;
        this.store = store;
        this.devices = devices;
        this.attempts = attempts;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    /// Orders the wipe of some drives of a device; all of them or, when one cannot be, none.
    ///
    /// @param outside whether they may hang on a USB adapter
    void give(DeviceId id, List<DriveId> chosen, boolean outside) {
        var device = devices.get(id);
        if (chosen.isEmpty()) {
            throw Refused.unfit("refused.stations.no_drive");
        }
        if (device.stage() != Stage.IDENTIFIED) {
            throw Refused.conflict("refused.stations.not_now", device.tag().text());
        }
        var care = device.care();
        for (var one : chosen) {
            var drive = devices.drives(id).stream()
                    .filter(other -> other.id().equals(one))
                    .findFirst()
                    .orElseThrow(() -> Refused.conflict("refused.devices.other_drive"));
            var against = against(drive);
            if (against.isPresent()) {
                throw Refused.conflict(against.get().key(), against.get().args().toArray());
            }
            var overwriteIsEnough = policies.inForce()
                    .accepts(
                            new Reached(Level.CLEAR, Technique.OVERWRITE, drive.medium()),
                            care.data(),
                            care.assurance());
            if (!store.insert(drive, outside, !overwriteIsEnough, clock.instant())) {
                throw Refused.conflict("refused.stations.ordered", String.valueOf(drive.serial()));
            }
            devices.note(id, "stations.order_wipe", Map.of("serial", String.valueOf(drive.serial())));
        }
    }

    /// Why a drive cannot be wiped by a station: it is named by its serial number, so that must tell it from all
    /// others.
    @Transactional(readOnly = true)
    Optional<Sentence> against(Drive drive) {
        var serial = drive.serial();
        if (drive.safe()) {
            return Optional.of(Sentence.of("refused.stations.safe"));
        }
        if (serial == null || Identifiers.isPlaceholder(serial) || !serial.matches("[\\x20-\\x7e]{2,200}")) {
            return Optional.of(Sentence.of("refused.stations.no_serial"));
        }
        if (devices.drivesWithSerial(serial).size() != 1) {
            return Optional.of(Sentence.of("refused.stations.serial_twice", serial));
        }
        return Optional.empty();
    }

    void withdraw(DeviceId device, OrderId id) {
        of(device, id);
        if (!store.move(id, WipeOrder.State.WITHDRAWN, null, null, clock.instant())) {
            throw Refused.conflict("refused.stations.ended");
        }
        devices.note(device, "stations.withdraw_order", Map.of("order", id.toString()));
    }

    @Transactional(readOnly = true)
    public List<WipeOrder> of(DeviceId device) {
        return store.of(device);
    }

    @Transactional(readOnly = true)
    public List<WipeOrder> open() {
        return store.open();
    }

    List<WipeOrder> open(DeviceId device) {
        return store.of(device).stream().filter(WipeOrder::open).toList();
    }

    /// The station begins; refused when the order was withdrawn, or is for another machine.
    Sentence begin(Visit visit, OrderId id) {
        var order = of(visit.device(), id);
        if (!store.move(id, WipeOrder.State.BEGUN, visit.id(), null, clock.instant())) {
            throw Refused.conflict("refused.stations.ended");
        }
        return Sentence.of("stations.begun", order.serial());
    }

    /// The station did not do it, for a reason.
    Sentence refuse(Visit visit, OrderId id, String reason) {
        var order = of(visit.device(), id);
        var shown = reason.strip().length() > 1000 ? reason.strip().substring(0, 1000) : reason.strip();
        if (store.move(id, WipeOrder.State.REFUSED, visit.id(), shown, clock.instant())) {
            devices.note(order.device(), "stations.refuse_order", Map.of("serial", order.serial(), "reason", shown));
        }
        return Sentence.of("stations.noted");
    }

    /// Keeps what a station sent before anything is decided about it, in a transaction of its own.
    void keep(String fileName, byte[] content) {
        if (content.length > 0) exhibits.keep(fileName, content, Way.STATION);
    }

    /// Weighs a proof that is kept already. It is judged like any other: that a station sent it makes it no
    /// better. The order is over when the proof speaks of its drive, whatever it comes to; a proof without an
    /// order is welcome too.
    Sentence prove(Visit visit, @Nullable OrderId id, String fileName, byte[] content) {
        if (content.length == 0) {
            throw Refused.unfit("refused.evidence.empty", fileName);
        }
        var document = EvidenceId.ofContent(content);
        var cannotBeRead = exhibits.get(document).unread();
        if (cannotBeRead != null) {
            throw Refused.unfit(cannotBeRead.key(), cannotBeRead.args().toArray());
        }
        var order = id == null ? null : open(id, visit);
        exhibits.settle(document, order == null ? null : order.drive());
        var ledTo = attempts.of(document);
        if (ledTo.isEmpty()) {
            throw Refused.unfit("refused.wipes.not_ours", fileName);
        }
        if (order != null && ledTo.stream().anyMatch(attempt -> attempt.drive().equals(order.drive()))) {
            store.move(order.id(), WipeOrder.State.DONE, visit.id(), null, clock.instant());
        }
        var proven = ledTo.stream().filter(attempt -> attempt.proves()).count();
        return Sentence.of(proven > 0 ? "stations.proven" : "stations.not_proven", proven);
    }

    /// An order is of the drive as it is now: it is withdrawn or over before somebody else has the device.
    private @Nullable WipeOrder open(OrderId id, Visit visit) {
        return store.find(id)
                .filter(order -> order.open() && order.device().equals(visit.device()))
                .orElse(null);
    }

    /// Ends the order of a proof that could not be read or bound, so that a person looks; the proof is kept and
    /// waits.
    void unread(Visit visit, @Nullable OrderId id, String why) {
        if (id != null && store.find(id).isPresent()) {
            store.move(id, WipeOrder.State.REFUSED, visit.id(), why, clock.instant());
        }
    }

    private WipeOrder of(@Nullable DeviceId device, OrderId id) {
        return store.find(id)
                .filter(order -> order.device().equals(device))
                .orElseThrow(() -> Refused.missing("refused.stations.no_order"));
    }
}
