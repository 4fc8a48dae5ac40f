package org.devicebank.devices;

import java.util.Locale;

/// What sort of number a device can be found by.
public enum NumberKind {
    TAG,
    SERIAL,
    IMEI,
    ASSET_TAG,
    DRIVE_SERIAL;

    public String key() {
        return "devices.number." + name().toLowerCase(Locale.ROOT);
    }
}
