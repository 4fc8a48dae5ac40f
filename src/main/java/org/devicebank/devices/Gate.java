package org.devicebank.devices;

import static org.devicebank.stages.Stage.DISPATCHED;
import static org.devicebank.stages.Stage.HANDED_OVER;
import static org.devicebank.stages.Stage.READY;
import static org.devicebank.stages.Stage.RECYCLED;
import static org.devicebank.stages.Stage.RESERVED;
import static org.devicebank.stages.Stage.TESTED;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Policy;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;

/// What must be true of a device, besides the order of its steps, before it may stand at a stage.
/// The check constraints and triggers of `devices.device` say the same again.
final class Gate {

    private static final Set<Stage> FOR_PEOPLE = EnumSet.of(READY, RESERVED, DISPATCHED, HANDED_OVER);

    /// Everything that is a step towards somebody else; the way back to the bench is always open.
    private static final Set<Stage> ONWARD = EnumSet.of(TESTED, READY, RESERVED, DISPATCHED, HANDED_OVER, RECYCLED);

    private Gate() {}

    /// Whether the drives of a device are weighed again before it goes there.
    static boolean weighs(Device device, Stage to) {
        return ONWARD.contains(to) && to != device.stage();
    }

    /// Every drive must be good enough under the policy in force now, whatever was in force when it was wiped. A wipe
    /// of which nobody knows what it came to is not.
    ///
    /// @throws Refused when the device must be wiped again first
    static void weigh(Device device, List<Drive> drives, Policy policy) {
        var weak = drives.stream()
                .filter(drive -> !drive.goodEnough(device.care(), policy))
                .count();
        if (weak > 0) {
            throw Refused.conflict(
                    "refused.devices.not_good_enough", device.tag().text(), weak, policy.version());
        }
    }

    static void check(Device device, Stage to) {
        if (to.isFreeOfData() && !device.dataSafe()) {
            throw Refused.conflict("refused.devices.data", device.tag().text(), device.drivesUnproven());
        }
        if (FOR_PEOPLE.contains(to) && to != device.stage()) {
            if (!device.flags().isEmpty()) {
                throw Refused.conflict(
                        "refused.devices.flagged",
                        device.tag().text(),
                        device.flags().iterator().next().name());
            }
            if (device.route() != Route.REUSE) {
                throw Refused.conflict(
                        "refused.devices.route",
                        device.tag().text(),
                        device.route().name());
            }
        }
    }
}
