package org.devicebank.refurbishment;

import java.util.TreeMap;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// A short look at a device: the five answers of the first sheet, without an electrical test.
///
/// @param batteryPercent of the design capacity, null where there is no battery
/// @param works whether it starts and does what it should
public record Inspection(
        @Nullable Integer batteryPercent, Condition screen, Condition keys, Condition body, boolean works) {

    public Inspection {
        if (batteryPercent != null && (batteryPercent < 0 || batteryPercent > 150)) {
            throw Refused.unfit("refused.refurbishment.battery", batteryPercent);
        }
    }

    Answers answers() {
        var answers = new TreeMap<String, String>();
        if (batteryPercent != null) {
            answers.put("battery_health", batteryPercent.toString());
        }
        answers.put("screen", screen.name());
        answers.put("keys", keys.name());
        answers.put("body", body.name());
        answers.put("works", works ? Answers.PASS : Answers.FAIL);
        return new Answers(answers);
    }
}
