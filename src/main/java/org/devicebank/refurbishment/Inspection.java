package org.devicebank.refurbishment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the bench found.
///
/// @param batteryPercent of the design capacity, null where there is no battery
/// @param works whether it starts and does what it should
public record Inspection(
        @Nullable Integer batteryPercent, Condition screen, Condition keys, Condition body, boolean works) {

    public Inspection {
        if (batteryPercent != null && (batteryPercent < 0 || batteryPercent > 150)) {
            throw org.devicebank.kernel.Refused.unfit("refused.refurbishment.battery", batteryPercent);
        }
    }

    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        if (batteryPercent != null) {
            facts.put("battery_percent", batteryPercent);
        }
        facts.put("screen", screen);
        facts.put("keys", keys);
        facts.put("body", body);
        facts.put("works", works);
        return facts;
    }
}
