package org.devicebank.refurbishment;

import java.util.Optional;
import org.devicebank.devices.Grade;

/// The grade that follows from an inspection; the rules are tried from the top.
final class Grading {

    static final int BATTERY_FOR_A = 80;
    static final int BATTERY_FOR_B = 50;

    private Grading() {}

    /// Empty when the device is not fit for anyone as it is.
    static Optional<Grade> of(Inspection found) {
        if (!found.works() || found.screen() == Condition.BROKEN || found.keys() == Condition.BROKEN) {
            return Optional.empty();
        }
        var battery = found.batteryPercent() == null ? 100 : found.batteryPercent();
        var clean =
                found.screen() == Condition.GOOD && found.keys() == Condition.GOOD && found.body() == Condition.GOOD;
        if (clean && battery >= BATTERY_FOR_A) {
            return Optional.of(Grade.A);
        }
        return Optional.of(battery >= BATTERY_FOR_B && found.body() != Condition.BROKEN ? Grade.B : Grade.C);
    }
}
