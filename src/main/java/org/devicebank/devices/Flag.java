package org.devicebank.devices;

import java.util.Locale;

/// Something that keeps a device from going on until it is dealt with.
public enum Flag {
    LOCKED,
    BATTERY_SWOLLEN,
    AWAITING_PART,
    RECALLED;

    public String key() {
        return "devices.flag." + name().toLowerCase(Locale.ROOT);
    }
}
