package org.devicebank.stages;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// How far a device has come on its way.
public enum Stage {
    /// Someone has offered it; it is still with them.
    OFFERED,
    /// It is on its way to a hub.
    COLLECTED,
    /// It is in the house; nobody knows yet what is on it.
    RECEIVED,
    /// Its hardware and every drive in it are known.
    IDENTIFIED,
    /// Every drive is proven wiped, destroyed, or absent with a reason.
    WIPED,
    /// It was inspected at the bench.
    TESTED,
    /// It has a grade and may be promised to someone.
    READY,
    /// It is promised to a request.
    RESERVED,
    /// It is with, or on its way to, the partner.
    DISPATCHED,
    /// A person has it.
    HANDED_OVER,
    /// It came back and must be wiped again.
    RETURNED,
    /// Its life ended with a recycler.
    RECYCLED;

    private static final Set<Stage> FREE_OF_DATA =
            EnumSet.of(WIPED, TESTED, READY, RESERVED, DISPATCHED, HANDED_OVER, RECYCLED);
    private static final Set<Stage> BACK_AT_THE_BENCH = EnumSet.of(IDENTIFIED, WIPED);

    /// Whether a device may only be here when nobody's data is on it.
    public boolean isFreeOfData() {
        return FREE_OF_DATA.contains(this);
    }

    /// Whether a promised device that comes here goes to nobody for now.
    public static boolean breaksPromise(Stage to) {
        return BACK_AT_THE_BENCH.contains(to);
    }

    public String key() {
        return "devices.stage." + name().toLowerCase(Locale.ROOT);
    }
}
