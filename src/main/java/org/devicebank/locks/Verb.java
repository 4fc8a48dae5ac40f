package org.devicebank.locks;

import java.util.Locale;

/// One thing that can be done about a lock.
enum Verb {
    ASK,
    REMIND,
    SAY,
    RELEASE,
    GIVE_UP;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
