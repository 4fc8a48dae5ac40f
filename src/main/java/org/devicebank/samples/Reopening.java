package org.devicebank.samples;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;

/// Undoes a batch: what is still here must be wiped again, and what has left is called back.
@Component
class Reopening {

    private final BatchStore batches;
    private final RecallStore recalls;
    private final Devices devices;
    private final Clock clock;

    Reopening(BatchStore batches, RecallStore recalls, Devices devices, Clock clock) {
        this.batches = batches;
        this.recalls = recalls;
        this.devices = devices;
        this.clock = clock;
    }

    /// The batch is locked by the caller. A device that was wiped anew since, in a later batch, is left alone.
    void all(Batch batch, String because) {
        batches.reopen(batch.id(), Asking.now().member(), because, clock.instant());
        for (var id : batches.members(batch.id(), false)) {
            if (batches.current(id).filter(batch.id()::equals).isPresent()) {
                back(batch, id, because);
            }
        }
    }

    private void back(Batch batch, DeviceId id, String because) {
        // writing the note locks the device, so that what is read of it next stays so
        devices.note(id, "samples.reopened", Map.of("batch", batch.number(), "reason", because));
        var device = devices.get(id);
        switch (device.stage()) {
            case IDENTIFIED, WIPED, TESTED, READY, RESERVED -> wipeAgain(device, because);
            case DISPATCHED, HANDED_OVER -> {
                devices.advance(id, new Step.Raise(Flag.RECALLED, because));
                recalls.list(batch.id(), device, Asking.now().member());
            }
            case RECYCLED -> recalls.list(batch.id(), device, Asking.now().member());
            case OFFERED, COLLECTED, RECEIVED, RETURNED -> {}
        }
        if (device.stage() != Stage.RECYCLED && device.flags().contains(Flag.AWAITING_SECOND_LOOK)) {
            devices.advance(id, new Step.Lift(Flag.AWAITING_SECOND_LOOK, because));
        }
    }

    private void wipeAgain(Device device, String because) {
        devices.drives(device.id()).stream()
                .filter(drive -> drive.state() == DriveState.WIPED)
                .forEach(drive -> devices.advance(device.id(), new Step.DoubtDrive(drive.id(), because)));
    }

    /// What came back needs no calling any more.
    void returned(DeviceId id) {
        List<Recall> open = recalls.of(id).stream()
                .filter(recall -> recall.state() != RecallState.RETURNED)
                .toList();
        open.forEach(recall -> recalls.append(
                recall.batch(), id, RecallState.RETURNED, Asking.now().member()));
        if (!open.isEmpty() && devices.get(id).flags().contains(Flag.RECALLED)) {
            devices.advance(id, new Step.Lift(Flag.RECALLED, "it came back"));
        }
    }
}
