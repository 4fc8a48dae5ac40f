package org.devicebank.locks;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.Objection;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.Stage;
import org.springframework.stereotype.Component;

/// Nobody is promised or given a device that will not let them in. A promise may still be given up.
@Component
class LockObjection implements Objection {

    private static final Set<Stage> ONWARD =
            EnumSet.of(Stage.READY, Stage.RESERVED, Stage.DISPATCHED, Stage.HANDED_OVER);

    private final LockStore store;

    LockObjection(LockStore store) {
        this.store = store;
    }

    @Override
    public Optional<Sentence> against(Device device, Stage to) {
        if (!ONWARD.contains(to) || device.stage() == Stage.RESERVED && to == Stage.READY) {
            return Optional.empty();
        }
        return store.of(device.id()).stream()
                .filter(lock -> lock.standing().locked())
                .findFirst()
                .map(lock -> Sentence.of(
                        "refused.locks.locked", device.tag().text(), lock.kind().key()));
    }
}
