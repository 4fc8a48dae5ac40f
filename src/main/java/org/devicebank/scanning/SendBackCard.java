package org.devicebank.scanning;

import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Permission;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;

/// Sends a device over the bench again.
@Component
final class SendBackCard implements Card {

    private final Devices devices;

    SendBackCard(Devices devices) {
        this.devices = devices;
    }

    @Override
    public String word() {
        return "SENDBACK";
    }

    @Override
    public String key() {
        return "scanning.card.sendback";
    }

    @Override
    public Permission needs() {
        return Permission.WORK_AT_THE_BENCH;
    }

    @Override
    public Answer play(Device device) {
        devices.advance(device.id(), new Step.SendBack("by a card at the bench"));
        return device.stage() == Stage.RESERVED
                ? new Answer(Outcome.DONE, Sentence.of("scanning.sent_back.promised"), null, null)
                : Answer.done("scanning.sent_back");
    }
}
