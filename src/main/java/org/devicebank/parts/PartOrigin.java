package org.devicebank.parts;

import java.util.Locale;

/// Where a part comes from; the carbon of a part depends on it.
public enum PartOrigin {
    NEW,
    /// Mended by a supplier and bought from them.
    REFURBISHED,
    /// Taken out of a device of this bank.
    HARVESTED;

    boolean bought() {
        return this != HARVESTED;
    }

    public String key() {
        return "parts.origin." + name().toLowerCase(Locale.ROOT);
    }
}
