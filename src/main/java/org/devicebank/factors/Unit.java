package org.devicebank.factors;

import java.math.BigDecimal;
import java.util.Locale;

/// What a quantity counts. Two quantities of different units never meet, unless one is turned into the other by name.
public enum Unit {
    KWH,
    KM,
    KILOGRAM,
    TONNE,
    /// One tonne carried one kilometre.
    TONNE_KM,
    LITRE,
    /// One device, one part or one box.
    PIECE,
    /// Kilograms of greenhouse gases, as much as so many kilograms of carbon dioxide over a hundred years.
    KG_CO2E;

    /// What one of this unit is in another, or null where they are not of the same kind.
    @org.jspecify.annotations.Nullable
    BigDecimal in(Unit other) {
        if (this == other) {
            return BigDecimal.ONE;
        }
        return this == KILOGRAM && other == TONNE
                ? new BigDecimal("0.001")
                : this == TONNE && other == KILOGRAM ? new BigDecimal("1000") : null;
    }

    public String key() {
        return "factors.unit." + name().toLowerCase(Locale.ROOT);
    }
}
