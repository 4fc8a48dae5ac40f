package org.devicebank.nets;

import java.util.Locale;

/// How the activity of a line was worked out. What it emits is always the activity times the factor.
public enum Formula {
    /// Kilometres of the trip, shared by weight on board.
    RIDE,
    /// Tonnes times kilometres.
    FREIGHT,
    /// Kilowatt-hours read off a meter.
    METERED,
    /// Rounds at the bench times the usual kilowatt-hours of the kind.
    BENCH,
    /// The usual kilowatt-hours of a workshop for one device.
    WORKSHOP,
    /// A share of the bills.
    BILLS,
    /// A new part in full, a refurbished one in part, a harvested one as nothing.
    PART,
    BOX,
    /// Kilograms to a recycler, in tonnes.
    WASTE;

    public String key() {
        return "nets.formula." + name().toLowerCase(Locale.ROOT);
    }
}
