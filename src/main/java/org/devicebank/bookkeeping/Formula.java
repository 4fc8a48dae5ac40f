package org.devicebank.bookkeeping;

import java.util.Arrays;
import java.util.Locale;

/// How the activity of a line is worked out; the result is always activity times factor.
public enum Formula {
    RIDE,
    FREIGHT,
    METERED,
    BENCH,
    WORKSHOP,
    BILLS,
    PART,
    BOX,
    WASTE,
    /// Kilowatt-hours above a new device, for the years it will be used.
    USE_DIFFERENCE,
    /// One device in somebody's hands.
    HANDED_OVER,
    /// A device that came back: the share of its time that was not used is taken back.
    CAME_BACK;

    static Formula of(org.devicebank.nets.Formula formula) {
        return valueOf(formula.name());
    }

    public String key() {
        return Arrays.stream(org.devicebank.nets.Formula.values())
                .filter(one -> one.name().equals(name()))
                .map(org.devicebank.nets.Formula::key)
                .findFirst()
                .orElse("bookkeeping.formula." + name().toLowerCase(Locale.ROOT));
    }
}
