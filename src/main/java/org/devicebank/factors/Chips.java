package org.devicebank.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What memory and flash of any capacity emit by the area of their chips: the second opinion on the parts of the table.
public enum Chips {
    RAM,
    SSD;

    /// In kg CO2e, at the usual density of such chips.
    public BigDecimal kilograms(int gigabytes) {
        var row = ReferenceTable.rows("chips.csv").get(ordinal());
        var area = BigDecimal.valueOf(gigabytes)
                .divide(new BigDecimal(row.getField("density")), Quantity.PLACES * 2, RoundingMode.HALF_EVEN);
        return area.multiply(new BigDecimal(row.getField("per_cm2")))
                .add(new BigDecimal(row.getField("fixed")))
                .setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
    }
}
