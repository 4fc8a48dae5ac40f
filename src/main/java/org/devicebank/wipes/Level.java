package org.devicebank.wipes;

import java.util.Locale;

/// How thorough a way of wiping is, least first, as NIST SP 800-88 has it.
public enum Level {
    CLEAR,
    PURGE,
    DESTROY;

    public String key() {
        return "wipes.level." + name().toLowerCase(Locale.ROOT);
    }
}
