package org.devicebank.stages;

import java.util.Locale;

/// Whether a device had a life before; only a reused one can save carbon.
public enum Origin {
    REUSED,
    NEW;

    public String key() {
        return "devices.origin." + name().toLowerCase(Locale.ROOT);
    }
}
