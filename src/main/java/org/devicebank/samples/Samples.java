package org.devicebank.samples;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Second looks at wiped devices: what is drawn, who looks, and what follows when data is found.
@Component
@Transactional
public class Samples {

    private static final Set<Stage> CAN_BE_DRAWN = EnumSet.of(Stage.WIPED, Stage.TESTED, Stage.READY);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int SHOWN = 100;

    private final BatchStore batches;
    private final SampleStore samples;
    private final RecallStore recalls;
    private final Reopening reopening;
    private final Wipers wipers;
    private final Devices devices;
    private final Evidence evidence;
    private final Seeds seeds;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final Policy policy = Policy.shared();

    Samples(
            BatchStore batches,
            SampleStore samples,
            RecallStore recalls,
            Reopening reopening,
            Wipers wipers,
            Devices devices,
            Evidence evidence,
            Seeds seeds,
            ApplicationEventPublisher news,
            Clock clock) {
        this.batches = batches;
        this.samples = samples;
        this.recalls = recalls;
        this.reopening = reopening;
        this.wipers = wipers;
        this.devices = devices;
        this.evidence = evidence;
        this.seeds = seeds;
        this.news = news;
        this.clock = clock;
    }

    /// Puts a device whose wiping has just been proven into the open batch, in the transaction that proves it: none
    /// is wiped and forgotten. A device without a wiped drive has nothing to look at twice.
    void join(DeviceId id) {
        if (devices.drives(id).stream().noneMatch(drive -> drive.state() == DriveState.WIPED)) {
            return;
        }
        while (!batches.join(id)) {
            batches.open();
        }
        if (devices.get(id).flags().contains(Flag.AWAITING_SECOND_LOOK)) {
            devices.advance(id, new Step.Lift(Flag.AWAITING_SECOND_LOOK, "it was wiped anew since"));
        }
    }

    /// Closes a batch and draws from it. What is promised or has left is not drawn, but counts for how many are.
    public Batch close(BatchId id) {
        batches.lock(id);
        var batch = get(id);
        if (!batch.open()) {
            throw Refused.conflict("refused.samples.closed", batch.number());
        }
        if (batch.size() == 0) {
            throw Refused.conflict("refused.samples.empty");
        }
        var here = batches.members(id, false).stream()
                .filter(device -> CAN_BE_DRAWN.contains(devices.get(device).stage()))
                .toList();
        var seed = seeds.next();
        batches.close(id, Asking.now().member(), seed, policy.version(), clock.instant());
        batches.inDraw(id, here);
        var drawn = Draw.of(here, policy.of(batch.size()), seed);
        for (var turn = 0; turn < drawn.size(); turn++) {
            hold(batch, drawn.get(turn), turn + 1);
        }
        return get(id);
    }

    /// Only what was drawn is held back; the others of the batch go on.
    private void hold(Batch batch, DeviceId id, int turn) {
        // writing the note locks the device, so that what is read of it next stays so
        devices.note(id, "samples.drawn", Map.of("batch", batch.number(), "turn", turn));
        var device = devices.get(id);
        if (device.stage() == Stage.READY || device.stage() == Stage.RESERVED) {
            devices.advance(id, new Step.SendBack("drawn for a second look"));
        }
        devices.advance(id, new Step.Raise(Flag.AWAITING_SECOND_LOOK, "drawn from batch " + batch.number()));
        samples.draw(batch.id(), id, turn, wipers.tools(device));
    }

    /// Closes the open batch when it is full, or was begun on an earlier day.
    void closeWhenDue() {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        batches.openBatch()
                .filter(batch -> batch.size() > 0)
                .filter(batch -> batch.size() >= policy.largest()
                        || LocalDate.ofInstant(batch.openedAt(), ZONE).isBefore(today))
                .ifPresent(batch -> close(batch.id()));
    }

    /// Records a second look. The batch is locked first: of two who look at once, the second is told.
    public void record(BatchId id, DeviceId deviceId, Look look, String fileName, byte[] document) {
        batches.lock(id);
        var batch = get(id);
        var sample = samples.of(id).stream()
                .filter(one -> one.device().equals(deviceId))
                .findFirst()
                .orElseThrow(() -> Refused.missing("refused.samples.not_drawn"));
        if (batch.reopened() || batches.current(deviceId).filter(id::equals).isEmpty()) {
            throw Refused.conflict("refused.samples.over", batch.number());
        }
        var device = devices.get(deviceId);
        if (wipers.people(device).contains(Asking.now().member())) {
            throw Refused.conflict("refused.samples.own");
        }
        look.check(wipers.tools(device, sample));
        var outcome = Objects.requireNonNull(look.outcome());
        var kept = evidence.keep(fileName, "application/octet-stream", document);
        if (!samples.record(id, deviceId, look, outcome, Asking.now().member(), kept)) {
            throw Refused.conflict("refused.samples.known");
        }
        devices.note(
                deviceId,
                "samples.looked",
                Map.of("batch", batch.number(), "outcome", outcome, "tool", look.tool(), "evidence", kept));
        follow(batch, device, outcome);
    }

    private void follow(Batch batch, Device device, Outcome outcome) {
        switch (outcome) {
            case PASS -> {
                if (devices.get(device.id()).flags().contains(Flag.AWAITING_SECOND_LOOK)) {
                    devices.advance(device.id(), new Step.Lift(Flag.AWAITING_SECOND_LOOK, "the second look passed"));
                }
            }
            case FAIL -> {
                reopening.all(
                        batch, "a second look found data on " + device.tag().text());
                news.publishEvent(new SecondLookFailed(batch.id(), device.id()));
            }
        }
    }

    /// Writes down how far the calling back of a device has come.
    void recall(BatchId id, DeviceId device, RecallState state) {
        if (recalls.of(device).stream().noneMatch(recall -> recall.batch().equals(id))) {
            throw Refused.missing("refused.samples.not_recalled");
        }
        devices.note(device, "samples.recall", Map.of("batch", get(id).number(), "state", state));
        recalls.append(id, device, state, Asking.now().member());
    }

    /// Lists one device that has left to be called back; the rest of its batch stands. The caller holds the device.
    void callBack(DeviceId id) {
        batches.current(id)
                .filter(batch -> recalls.of(id).stream()
                        .noneMatch(recall -> recall.batch().equals(batch)))
                .ifPresent(batch ->
                        recalls.list(batch, devices.get(id), Asking.now().member()));
    }

    /// A device that was called back came back.
    void returned(DeviceId id) {
        reopening.returned(id);
    }

    @Transactional(readOnly = true)
    Batch get(BatchId id) {
        return batches.find(id).orElseThrow(() -> Refused.missing("refused.samples.missing"));
    }

    @Transactional(readOnly = true)
    public List<Batch> latest() {
        return batches.latest(SHOWN);
    }

    /// The batch that a device's last proof belongs to.
    @Transactional(readOnly = true)
    public Optional<Batch> batchOf(DeviceId device) {
        return batches.current(device).flatMap(batches::find);
    }

    /// The devices of a batch; only those that could be drawn, once it is closed and they are asked for.
    @Transactional(readOnly = true)
    List<DeviceId> members(BatchId id, boolean onlyInDraw) {
        return batches.members(id, onlyInDraw);
    }

    @Transactional(readOnly = true)
    public List<Sample> drawn(BatchId id) {
        return samples.of(id);
    }

    @Transactional(readOnly = true)
    public List<Recall> recalls(BatchId id) {
        return recalls.of(id);
    }
}
