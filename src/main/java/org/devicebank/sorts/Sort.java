package org.devicebank.sorts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What sort of waste a thing is. Its code, and whether it is hazardous, stand in `reference/sorts/sorts.csv`.
public enum Sort {
    /// Electricals that nobody has assessed: treated as hazardous.
    IT_UNASSESSED(true),
    IT_ASSESSED(true),
    CRT(true),
    SWOLLEN(true),
    PARTS(false),
    PARTS_HAZARDOUS(false),
    CABLES(false),
    BATTERY_LITHIUM(false),
    BATTERY_LITHIUM_DAMAGED(false),
    BATTERY_NICKEL_CADMIUM(false),
    BATTERY_NICKEL_METAL(false),
    BATTERY_LEAD(false),
    BATTERY_ALKALINE(false),
    BATTERY_MIXED(false);

    private final boolean device;

    Sort(boolean device) {
        this.device = device;
    }

    /// Whether a whole device can be of this sort.
    public boolean forDevices() {
        return device;
    }

    public Classified classified() {
        return java.util.Objects.requireNonNull(Shipped.SORTS.get(this));
    }

    /// The sorts that may go in one load together.
    public static List<Sort> of(boolean hazardous, boolean devices) {
        return Arrays.stream(values())
                .filter(sort -> sort.classified().hazardous() == hazardous)
                .filter(sort -> !devices || sort.forDevices())
                .filter(sort -> devices || sort != SWOLLEN)
                .toList();
    }

    public String key() {
        return "sorts.sort." + name().toLowerCase(Locale.ROOT);
    }
}
