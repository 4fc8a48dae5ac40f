package org.devicebank.support;

import java.util.Optional;
import org.devicebank.devices.Device;
import org.devicebank.devices.Objection;
import org.devicebank.kernel.Sentence;
import org.devicebank.stages.Stage;
import org.devicebank.support.Choice.Answer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Nothing is released, promised or sent that cannot be issued with any system that is still supported, nor
/// with one that was chosen and has since run out. What no list knows is left to people.
@Component
class SupportObjection implements Objection {

    private final ObjectProvider<Support> support;

    SupportObjection(ObjectProvider<Support> support) {
        this.support = support;
    }

    static boolean here(Device device) {
        return switch (device.stage()) {
            case IDENTIFIED, WIPED, TESTED, READY -> true;
            case OFFERED, COLLECTED, RECEIVED, RESERVED, DISPATCHED, HANDED_OVER, RETURNED, RECYCLED -> false;
        };
    }

    /// A device may have waited so long that its support ended meanwhile; a promise that is given up goes back freely.
    private static boolean goesOn(Stage from, Stage to) {
        return switch (to) {
            case READY -> from == Stage.TESTED;
            case RESERVED, DISPATCHED -> true;
            case OFFERED, COLLECTED, RECEIVED, IDENTIFIED, WIPED, TESTED, HANDED_OVER, RETURNED, RECYCLED -> false;
        };
    }

    @Override
    public Optional<Sentence> against(Device device, Stage to) {
        if (!goesOn(device.stage(), to) || !Choices.concerns(device.kind())) {
            return Optional.empty();
        }
        var choices = support.getObject().choices(device);
        if (!choices.isEmpty() && choices.stream().allMatch(one -> one.answer() == Answer.NO)) {
            return Optional.of(Sentence.of("refused.support.over", device.tag().text()));
        }
        return support.getObject()
                .chosen(device.id())
                .filter(system -> choices.stream().anyMatch(one -> one.system() == system && one.answer() == Answer.NO))
                .map(system -> Sentence.of("refused.support.choice", system.key()));
    }
}
