package org.devicebank.kernel;

import java.util.Locale;

/// What sort of thing a device is.
public enum Kind {
    LAPTOP,
    DESKTOP,
    ALL_IN_ONE,
    TABLET,
    PHONE,
    MONITOR,
    /// A mobile hotspot or router that brings data to a home.
    HOTSPOT,
    /// Chargers, docks, keyboards and other things that come along.
    OTHER;

    /// Whether such a thing can hold a person's data; if it can, its drives must be accounted for.
    public boolean holdsData() {
        return switch (this) {
            case LAPTOP, DESKTOP, ALL_IN_ONE, TABLET, PHONE, HOTSPOT -> true;
            case MONITOR, OTHER -> false;
        };
    }

    public String key() {
        return "kind." + name().toLowerCase(Locale.ROOT);
    }
}
