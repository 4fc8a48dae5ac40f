package org.devicebank.support;

import java.util.Locale;

/// What a device may be issued with.
public enum OperatingSystem {
    WINDOWS_11,
    WINDOWS_10,
    LINUX_MINT,
    UBUNTU,
    CHROMEOS_FLEX,
    CHROMEOS,
    MACOS,
    IOS,
    IPADOS,
    ANDROID;

    public String key() {
        return "support.system." + name().toLowerCase(Locale.ROOT);
    }
}
