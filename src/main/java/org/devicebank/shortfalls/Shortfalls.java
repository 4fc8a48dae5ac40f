package org.devicebank.shortfalls;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.policies.Change;
import org.devicebank.policies.Policies;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The drives that were proven, but not as far as the policy in force asks: what is to be done about each.
@Component
@Transactional
public class Shortfalls {

    private final ShortfallStore store;
    private final Policies policies;
    private final Devices devices;

    Shortfalls(ShortfallStore store, Policies policies, Devices devices) {
        this.store = store;
        this.policies = policies;
        this.devices = devices;
    }

    @Transactional(readOnly = true)
    public List<Shortfall> now() {
        return store.under(policies.inForce());
    }

    /// How many devices are not good enough any more, by where they are.
    @Transactional(readOnly = true)
    Map<Where, Long> count() {
        return store.count();
    }

    /// What a change would do, drive by drive; nothing is kept.
    ///
    /// @throws Refused when the change itself is not allowed
    @Transactional(readOnly = true)
    public Preview preview(Change change) {
        var after = policies.tried(change);
        var before = now().stream().map(Shortfall::drive).collect(Collectors.toSet());
        var then = store.under(after).stream().collect(Collectors.partitioningBy(one -> before.contains(one.drive())));
        return new Preview(
                change,
                policies.last(),
                after,
                then.getOrDefault(false, List.of()),
                then.getOrDefault(true, List.of()));
    }

    /// Changes the policy, and tells what is not good enough from now on: nothing can have moved on in between.
    public List<Shortfall> change(Change change, int seen, String reason) {
        policies.change(change, seen, reason);
        return now();
    }

    /// The drives of a device that are not good enough any more.
    @Transactional(readOnly = true)
    public List<Drive> of(Device device) {
        // what was recycled is nobody's to wipe again
        if (device.stage() == Stage.RECYCLED) return List.of();
        var care = device.care();
        var policy = policies.inForce();
        return devices.drives(device.id()).stream()
                .filter(drive -> drive.state() == DriveState.WIPED && !drive.goodEnough(care, policy))
                .toList();
    }

    /// Sends a device that is in the house back to be wiped as far as is asked now.
    void wipeAgain(DeviceId id) {
        var device = devices.hold(id);
        var weak = of(device);
        if (weak.isEmpty()) {
            throw Refused.conflict(
                    "refused.shortfalls.good_enough", device.tag().text());
        }
        var why = "not good enough under the policy " + policies.inForce().version();
        weak.forEach(drive -> devices.advance(id, new Step.DoubtDrive(drive.id(), why)));
    }
}
