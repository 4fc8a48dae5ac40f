package org.devicebank.footprints;

import java.util.Locale;

/// In what a figure may differ from a device of the same maker, family and number; in the order in which to ask.
public enum Field {
    KIND,
    MODEL,
    FORM,
    SIZE,
    GENERATION,
    CHIP,
    PLATFORM,
    YEAR,
    STORAGE,
    TRIM;

    public String key() {
        return "footprints.field." + name().toLowerCase(Locale.ROOT);
    }

    /// The question that settles it.
    String question() {
        return "footprints.question." + name().toLowerCase(Locale.ROOT);
    }
}
