package org.devicebank.devices;

import static org.devicebank.devices.Stage.DISPATCHED;
import static org.devicebank.devices.Stage.HANDED_OVER;
import static org.devicebank.devices.Stage.READY;
import static org.devicebank.devices.Stage.RESERVED;

import java.util.EnumSet;
import java.util.Set;
import org.devicebank.kernel.Refused;

/// What must be true of a device, besides the order of its steps, before it may stand at a stage.
/// The check constraints of `devices.device` say the same again.
final class Gate {

    private static final Set<Stage> FOR_PEOPLE = EnumSet.of(READY, RESERVED, DISPATCHED, HANDED_OVER);

    private Gate() {}

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
