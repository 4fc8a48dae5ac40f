package org.devicebank.recycling;

import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.Objection;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.Stage;
import org.springframework.stereotype.Component;

/// What sits in a load is not worked on any more, and goes to the recycler by its paper only.
@Component
final class LoadObjection implements Objection {

    private final ItemStore items;
    private final LoadStore loads;

    LoadObjection(ItemStore items, LoadStore loads) {
        this.items = items;
        this.loads = loads;
    }

    /// A step back is always free: that a drive is not believed any more may be written down wherever the device is.
    @Override
    public Optional<Sentence> against(Device device, Stage to) {
        if (to == Stage.IDENTIFIED) return Optional.empty();
        return items.seatOf(device.id())
                .flatMap(loads::find)
                .filter(load -> to != Stage.RECYCLED || load.sent() == null)
                .map(load -> Sentence.of("refused.recycling.in_load", load.number()));
    }
}
