package org.devicebank.handovers;

import java.util.Locale;

/// What a person was told when they got their device.
public enum Explained {
    FIRST_STEPS,
    ONLINE_SAFETY,
    WHO_TO_CALL,
    DATA_AND_COSTS;

    public String key() {
        return "handovers.explained." + name().toLowerCase(Locale.ROOT);
    }
}
