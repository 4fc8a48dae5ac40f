package org.devicebank.refurbishment;

import org.devicebank.devices.Device;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Permission;
import org.devicebank.scanning.Answer;
import org.devicebank.scanning.Card;
import org.springframework.stereotype.Component;

/// Says which grade a device has, or will get when it is made ready.
@Component
final class GradeCard implements Card {

    private final Refurbishment refurbishment;

    GradeCard(Refurbishment refurbishment) {
        this.refurbishment = refurbishment;
    }

    @Override
    public String word() {
        return "GRADE";
    }

    @Override
    public String key() {
        return "refurbishment.card.grade";
    }

    @Override
    public Permission needs() {
        return Permission.WORK_AT_THE_BENCH;
    }

    @Override
    public Answer play(Device device) {
        if (device.grade() != null) {
            return Answer.done("refurbishment.has_grade", device.grade().key());
        }
        return refurbishment
                .gradeOf(device.id())
                .map(grade -> Answer.done("refurbishment.will_have_grade", grade.key()))
                .orElseThrow(() -> Refused.conflict("refused.refurbishment.no_grade"));
    }
}
