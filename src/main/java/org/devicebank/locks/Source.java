package org.devicebank.locks;

import java.util.Locale;

/// How a lock was found.
public enum Source {
    /// The machine said so itself.
    READING,
    /// A document about the device says so.
    RECORD,
    HAND;

    public String key() {
        return "locks.source." + name().toLowerCase(Locale.ROOT);
    }
}
