package org.devicebank.footprints;

import java.util.Locale;

/// How closely a figure fits a device, from the closest down.
public enum Tier {
    /// The same model: maker, family, number, variant, form, size and generation are equal.
    EXACT,
    /// The same model; storage, year or trim differ or are not said.
    VARIANT,
    /// The same family and model number; size, form or generation differ or are not said.
    NEAR,
    /// The same family: the geometric mean of at least three of its models.
    FAMILY,
    /// Only the class is known: the benchmark of the class.
    CLASS,
    /// Several models fit, and one question tells which; until it is answered, the lowest counts.
    ASK;

    /// Whether the figure is of this very model, so that it may lower what is credited below the benchmark.
    public boolean ofTheModel() {
        return this == EXACT || this == VARIANT;
    }

    public String key() {
        return "footprints.tier." + name().toLowerCase(Locale.ROOT);
    }
}
