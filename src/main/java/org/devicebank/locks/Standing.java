package org.devicebank.locks;

import java.util.Locale;

/// How far a lock is on its way to be gone.
enum Standing {
    /// Nobody asked its donor yet.
    FOUND,
    ASKED,
    REMINDED,
    /// The donor says that it is gone; somebody at the bench has to see for themselves.
    SAID_GONE,
    RELEASED,
    GIVEN_UP;

    /// Whether the device is still locked, as far as we know.
    boolean locked() {
        return this != RELEASED;
    }

    /// Whether somebody still has to do something about it.
    public boolean open() {
        return this != RELEASED && this != GIVEN_UP;
    }

    public String key() {
        return "locks.standing." + name().toLowerCase(Locale.ROOT);
    }
}
