package org.devicebank.refurbishment;

import org.devicebank.devices.Device;
import org.devicebank.places.Permission;
import org.devicebank.scanning.Answer;
import org.devicebank.scanning.Card;
import org.springframework.stereotype.Component;

/// Makes a device ready, with the grade that follows from what was found.
@Component
final class ReadyCard implements Card {

    private final Refurbishment refurbishment;

    ReadyCard(Refurbishment refurbishment) {
        this.refurbishment = refurbishment;
    }

    @Override
    public String word() {
        return "READY";
    }

    @Override
    public String key() {
        return "refurbishment.card.ready";
    }

    @Override
    public Permission needs() {
        return Permission.WORK_AT_THE_BENCH;
    }

    @Override
    public Answer play(Device device) {
        return Answer.done(
                "refurbishment.released", refurbishment.release(device.id()).name());
    }
}
