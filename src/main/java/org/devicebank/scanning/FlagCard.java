package org.devicebank.scanning;

import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Permission;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Step;

/// Keeps a device back, or lets it go on.
final class FlagCard implements Card {

    private static final String NOTE = "by a card at the bench";

    private final Devices devices;
    private final String word;
    private final Flag flag;
    private final boolean raises;

    FlagCard(Devices devices, String word, Flag flag, boolean raises) {
        this.devices = devices;
        this.word = word;
        this.flag = flag;
        this.raises = raises;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public String key() {
        return "scanning.card." + word.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Permission needs() {
        return Permission.WORK_AT_THE_BENCH;
    }

    @Override
    public Answer play(Device device) {
        if (device.flags().contains(flag) == raises) {
            throw Refused.conflict(raises ? "refused.scanning.raised" : "refused.scanning.not_raised", flag.key());
        }
        devices.advance(device.id(), raises ? new Step.Raise(flag, NOTE) : new Step.Lift(flag, NOTE));
        return Answer.done(raises ? "scanning.raised" : "scanning.lifted", flag.key());
    }
}
