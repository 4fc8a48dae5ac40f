package org.devicebank.handovers;

import java.util.Locale;

/// What would have happened in the next twelve months without this device, as the person who gets it says.
public enum Otherwise {
    BOUGHT_NEW,
    BOUGHT_USED,
    BORROWED,
    WITHOUT,
    DO_NOT_KNOW;

    public String key() {
        return "handovers.otherwise." + name().toLowerCase(Locale.ROOT);
    }
}
