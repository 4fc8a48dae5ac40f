package org.devicebank.sorts;

import java.util.Locale;

/// How a weight is known.
public enum How {
    /// This very thing was on a scale.
    ITEM,
    /// The whole load was on a scale; each thing carries its share.
    LOAD,
    /// The whole load went over a weighbridge, with a ticket.
    WEIGHBRIDGE,
    /// A person judged it by eye.
    JUDGED,
    /// The usual weight of its kind.
    USUAL;

    /// Whether something was weighed; all else is an estimate.
    public boolean actual() {
        return this == ITEM || this == LOAD || this == WEIGHBRIDGE;
    }

    public boolean ofTheWhole() {
        return this == LOAD || this == WEIGHBRIDGE;
    }

    public String key() {
        return "sorts.how." + name().toLowerCase(Locale.ROOT);
    }
}
