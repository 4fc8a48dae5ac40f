package org.devicebank.refurbishment;

import java.util.Locale;

/// How a part of a device looks and works.
public enum Condition {
    GOOD,
    MARKED,
    BROKEN;

    public String key() {
        return "refurbishment.condition." + name().toLowerCase(Locale.ROOT);
    }
}
