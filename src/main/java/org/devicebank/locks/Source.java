package org.devicebank.locks;

import java.util.Locale;

/// How a lock was found.
public enum Source {
    /// The machine said so itself.
    READING,
    HAND;

    public String key() {
        return "locks.source." + name().toLowerCase(Locale.ROOT);
    }
}
