package org.devicebank.stages;

import java.util.Locale;

/// Where a device is meant to end, whatever stage it is at.
public enum Route {
    REUSE,
    PARTS,
    RECYCLE;

    public String key() {
        return "devices.route." + name().toLowerCase(Locale.ROOT);
    }
}
