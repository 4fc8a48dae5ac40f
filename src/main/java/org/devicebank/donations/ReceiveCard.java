package org.devicebank.donations;

import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Permission;
import org.devicebank.scanning.Answer;
import org.devicebank.scanning.Card;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;

/// Takes in what a donor's list names, and what comes back.
@Component
final class ReceiveCard implements Card {

    private final Donations donations;
    private final Devices devices;

    ReceiveCard(Donations donations, Devices devices) {
        this.donations = donations;
        this.devices = devices;
    }

    @Override
    public String word() {
        return "RECEIVE";
    }

    @Override
    public String key() {
        return "donations.card.receive";
    }

    @Override
    public Permission needs() {
        return Permission.RECEIVE_DEVICES;
    }

    @Override
    public Answer play(Device device) {
        devices.advance(device.id(), new Step.Receive(null));
        return Answer.done("donations.received");
    }

    /// Two people who scan the same new machine wait for one another at the line of the list.
    @Override
    public Optional<Answer> playUnknown(String number) {
        var lines = donations.expected(number);
        if (lines.size() != 1) {
            throw Refused.conflict(
                    lines.isEmpty() ? "refused.donations.unlisted" : "refused.donations.several", number);
        }
        var line = lines.getFirst();
        var device = donations.receive(line.donation(), line.number(), null);
        return Optional.of(Answer.done("donations.received").about(device).leadingTo("/devices/" + device + "/label"));
    }
}
