package org.devicebank.labels;

import org.devicebank.devices.Device;
import org.devicebank.places.Permission;
import org.devicebank.scanning.Answer;
import org.devicebank.scanning.Card;
import org.springframework.stereotype.Component;

/// Brings up the label of a device, to be printed.
@Component
final class LabelCard implements Card {

    @Override
    public String word() {
        return "PRINTLABEL";
    }

    @Override
    public String key() {
        return "labels.card";
    }

    @Override
    public Permission needs() {
        return Permission.SEE_DEVICES;
    }

    @Override
    public Answer play(Device device) {
        return Answer.done("labels.can_be_printed").leadingTo("/devices/" + device.id() + "/label");
    }
}
