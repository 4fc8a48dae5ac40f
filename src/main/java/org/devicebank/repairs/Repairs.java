package org.devicebank.repairs;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.parts.Parts;
import org.devicebank.parts.Piece;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.waste.LegalStatus;
import org.devicebank.waste.Standings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The repairs of a place. While one is open its device carries the flag IN_REPAIR, with which nothing is released or
/// promised; the lock on the device's row, always taken first, keeps the two together.
@Component
@Transactional
public class Repairs {

    private static final Set<Stage> HERE =
            EnumSet.of(Stage.RECEIVED, Stage.IDENTIFIED, Stage.WIPED, Stage.TESTED, Stage.READY, Stage.RESERVED);
    private static final Set<Stage> READY_TO_GO = EnumSet.of(Stage.READY, Stage.RESERVED);

    private final JobStore store;
    private final Devices devices;
    private final Refurbishment refurbishment;
    private final Standings standings;
    private final Parts parts;
    private final Clock clock;

    Repairs(
            JobStore store,
            Devices devices,
            Refurbishment refurbishment,
            Standings standings,
            Parts parts,
            Clock clock) {
        this.store = store;
        this.devices = devices;
        this.refurbishment = refurbishment;
        this.standings = standings;
        this.parts = parts;
        this.clock = clock;
    }

    /// Begins a repair. What was ready goes back to the bench; a promise it was under is given up with it.
    public JobId open(DeviceId id, Fault fault) {
        var device = devices.hold(id);
        if (!HERE.contains(device.stage()) || standings.of(id).gone()) {
            throw Refused.conflict("refused.repairs.not_here");
        }
        if (device.flags().contains(Flag.BATTERY_SWOLLEN)) {
            throw Refused.conflict("refused.repairs.swollen");
        }
        if (fault.item() != null && !failed(id).contains(fault.item())) {
            throw Refused.unfit("refused.repairs.item");
        }
        if (READY_TO_GO.contains(device.stage())) {
            devices.advance(id, new Step.SendBack("to be repaired"));
        }
        var job = store.insert(id, fault);
        var facts = new HashMap<String, Object>();
        facts.put("job", job);
        facts.put("item", fault.item());
        facts.put("note", fault.words());
        devices.note(id, "repairs.open", facts);
        if (!device.flags().contains(Flag.IN_REPAIR)) {
            devices.advance(id, new Step.Raise(Flag.IN_REPAIR, fault.words()));
        }
        return job;
    }

    /// Ends a repair: of two people who end it at once, the second is told.
    public Outcome.After finish(JobId id, Work work) {
        var job = get(id);
        var device = devices.hold(job.device());
        if (!store.finish(id, work)) {
            throw Refused.conflict("refused.repairs.finished");
        }
        var used = partsOf(get(id));
        devices.note(
                device.id(),
                "repairs.finish",
                Map.of(
                        "job",
                        id,
                        "outcome",
                        work.outcome(),
                        "minutes",
                        work.minutes(),
                        "note",
                        work.done(),
                        "parts",
                        used.stream().map(Piece::label).toList()));
        if (store.openOf(device.id()).isEmpty()) {
            devices.advance(device.id(), new Step.Lift(Flag.IN_REPAIR, work.done()));
        }
        var after = work.outcome().after(!used.isEmpty());
        follow(device, work, after);
        return after;
    }

    private void follow(Device device, Work work, Outcome.After after) {
        switch (after) {
            case STAYS -> {}
            case TEST_AGAIN -> {
                if (device.stage() == Stage.TESTED) {
                    devices.advance(device.id(), new Step.SendBack("it was repaired: " + work.done()));
                }
                if (device.route() == Route.PARTS && standings.of(device.id()).status() != LegalStatus.WEEE) {
                    devices.advance(device.id(), new Step.Reroute(Route.REUSE, work.done()));
                }
            }
            case FOR_PARTS -> {
                if (device.route() == Route.REUSE) {
                    devices.advance(device.id(), new Step.Reroute(Route.PARTS, work.done()));
                }
            }
        }
    }

    /// The parts fitted in its device while a repair was open.
    @Transactional(readOnly = true)
    List<Piece> partsOf(Job job) {
        var until = job.finishedAt() == null ? Instant.MAX : job.finishedAt();
        return parts.fittedIn(job.device()).stream()
                .filter(piece -> piece.left() != null
                        && !piece.left().isBefore(job.openedAt())
                        && !piece.left().isAfter(until))
                .toList();
    }

    /// The items that the last test of a device did not meet, as keys of their words.
    @Transactional(readOnly = true)
    List<String> failed(DeviceId id) {
        return refurbishment.lastTest(id).stream()
                .flatMap(tested -> tested.result().against().stream())
                .map(sentence -> String.valueOf(sentence.args().getFirst()))
                .distinct()
                .toList();
    }

    @Transactional(readOnly = true)
    Job get(JobId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    @Transactional(readOnly = true)
    public List<Job> of(DeviceId device) {
        return store.of(device);
    }

    @Transactional(readOnly = true)
    public List<Job> open() {
        return store.open();
    }

    @Transactional(readOnly = true)
    List<Job> finished() {
        return store.finished();
    }

    @Transactional(readOnly = true)
    long countOpen() {
        return store.countOpen();
    }

    Instant now() {
        return clock.instant();
    }
}
