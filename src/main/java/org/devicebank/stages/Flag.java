package org.devicebank.stages;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Something that keeps a device from going on until it is dealt with.
public enum Flag {
    LOCKED,
    BATTERY_SWOLLEN,
    AWAITING_PART,
    IN_REPAIR,
    RECALLED,
    /// Nobody knows where it is.
    MISSING,
    /// Another person must look at its drives with another tool first.
    AWAITING_SECOND_LOOK,
    /// Somebody found data on it after it was wiped.
    DATA_FOUND;

    private static final Set<Flag> OF_A_ROOM = EnumSet.of(IN_REPAIR, AWAITING_SECOND_LOOK, DATA_FOUND);

    /// Whether a person at the bench may lift it with a note; the others are lifted by the room that raised them.
    public boolean liftedByHand() {
        return !OF_A_ROOM.contains(this);
    }

    public String key() {
        return "devices.flag." + name().toLowerCase(Locale.ROOT);
    }
}
