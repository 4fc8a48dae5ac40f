package org.devicebank.handovers;

import java.util.Locale;

/// How it is known that the device was handed over.
public enum Confirmed {
    IN_PERSON,
    WITNESS,
    PAPER;

    public String key() {
        return "handovers.confirmed." + name().toLowerCase(Locale.ROOT);
    }
}
