package org.devicebank.stages;

import java.util.Locale;

/// A promise to the person who gets the device: A like new, B worn, C works.
public enum Grade {
    A,
    B,
    C;

    public String key() {
        return "devices.grade." + name().toLowerCase(Locale.ROOT);
    }
}
