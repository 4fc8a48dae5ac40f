package org.devicebank.factors;

import java.util.Locale;

/// How good a factor is for what it is used for, by its technology, its year and its source.
public enum Grade {
    /// Published for this country and this year, or measured here.
    A,
    /// The same, through other hands.
    B,
    /// Derived, or several sources that agree.
    C,
    /// An estimate, or sources that disagree.
    D;

    public String key() {
        return "factors.grade." + name().toLowerCase(Locale.ROOT);
    }
}
