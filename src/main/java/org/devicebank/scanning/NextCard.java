package org.devicebank.scanning;

import org.devicebank.devices.Device;
import org.devicebank.devices.NextStep;
import org.devicebank.places.Permission;
import org.springframework.stereotype.Component;

/// Says what a device needs next; changes nothing.
@Component
final class NextCard implements Card {

    @Override
    public String word() {
        return "NEXT";
    }

    @Override
    public String key() {
        return "scanning.card.next";
    }

    @Override
    public Permission needs() {
        return Permission.SEE_DEVICES;
    }

    @Override
    public Answer play(Device device) {
        var next = NextStep.of(device);
        return next.blocks().isEmpty()
                ? new Answer(Outcome.DONE, next.what(), null, null)
                : Answer.look(next.blocks().getFirst());
    }
}
