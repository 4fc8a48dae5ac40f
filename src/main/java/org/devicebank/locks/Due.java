package org.devicebank.locks;

import java.util.Locale;

/// What is to be done about a lock today.
enum Due {
    ASK,
    REMIND,
    /// The donor was asked and time is up: wait on, or use it for parts.
    DECIDE,
    /// See at the bench whether it is gone.
    CHECK,
    NOTHING;

    public String key() {
        return "locks.due." + name().toLowerCase(Locale.ROOT);
    }
}
