package org.devicebank.samples;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What the pages of this room ask about second looks.
@Component
@Transactional(readOnly = true)
class SecondLooks {

    private static final Set<Stage> CAN_BE_LOOKED_AT = EnumSet.of(Stage.WIPED, Stage.TESTED);

    private final SampleStore samples;
    private final BatchStore batches;
    private final RecallStore recalls;
    private final Wipers wipers;
    private final Devices devices;

    SecondLooks(SampleStore samples, BatchStore batches, RecallStore recalls, Wipers wipers, Devices devices) {
        this.samples = samples;
        this.batches = batches;
        this.recalls = recalls;
        this.wipers = wipers;
        this.devices = devices;
    }

    /// The second look a device waits for.
    Optional<SecondLook> turn(Device device) {
        return samples.of(device.id())
                .filter(sample -> sample.result() == null && waits(device))
                .map(sample -> new SecondLook(
                        sample,
                        wipers.tools(device, sample),
                        !wipers.people(device).contains(Asking.now().member())));
    }

    private static boolean waits(Device device) {
        return device.flags().contains(Flag.AWAITING_SECOND_LOOK) && CAN_BE_LOOKED_AT.contains(device.stage());
    }

    /// The devices that wait for a second look.
    List<Device> awaited() {
        return samples.awaited().stream()
                .map(Sample::device)
                .map(devices::get)
                .filter(SecondLooks::waits)
                .toList();
    }

    List<Recall> recallsOf(DeviceId device) {
        return recalls.of(device);
    }

    long recallsWaiting() {
        return recalls.waiting();
    }

    Optional<Batch> openBatch() {
        return batches.openBatch();
    }

    PassRate rate() {
        return samples.rate();
    }
}
