package org.devicebank.recycling;

import java.util.Locale;

/// What waste travels in, by the codes of the national digital waste tracking.
public enum Container {
    BOX,
    PAL,
    CAR,
    BAG,
    DRU,
    WBI,
    IBC,
    SKI,
    LOO,
    CON;

    public String key() {
        return "recycling.container." + name().toLowerCase(Locale.ROOT);
    }
}
