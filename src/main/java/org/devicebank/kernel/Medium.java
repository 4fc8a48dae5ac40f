package org.devicebank.kernel;

import java.util.Locale;

/// What a drive keeps its data on; the way to wipe it follows from this.
public enum Medium {
    HDD,
    SSD,
    NVME,
    EMMC,
    /// The storage of a phone or tablet.
    FLASH,
    UNKNOWN;

    /// Whether overwriting every sector reaches everything that was ever written.
    public boolean magnetic() {
        return this == HDD;
    }

    public String key() {
        return "kernel.medium." + name().toLowerCase(Locale.ROOT);
    }
}
