package org.devicebank.sorts;

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
        return "sorts.container." + name().toLowerCase(Locale.ROOT);
    }
}
