package org.devicebank.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import org.devicebank.places.MemberId;

/// What a place metered or was billed, in the place of a usual figure.
///
/// @param kilowattHours of all the devices together
/// @param from, until the days it was measured
/// @param why what was done, and why it is better than what was there
record Measurement(
        FactorId factor,
        int year,
        int edition,
        BigDecimal kilowattHours,
        int devices,
        LocalDate from,
        LocalDate until,
        String why,
        MemberId by,
        Instant at) {

    /// What a meter and a count are off by.
    private static final Spread METERED = new Spread(1.1, 1);

    /// For one device.
    public BigDecimal value() {
        return kilowattHours.divide(BigDecimal.valueOf(devices), Quantity.PLACES, RoundingMode.HALF_EVEN);
    }

    /// The usual figure as this place measured it.
    Factor in(Factor usual) {
        return new Factor(
                factor,
                year,
                edition,
                edition == 1 ? null : Integer.valueOf(edition - 1),
                value(),
                usual.gives(),
                usual.per(),
                Basis.MEASURED,
                usual.label(),
                "This place",
                new Source(why, from + " to " + until, null, "Own measurement", null),
                Grade.A,
                METERED,
                null,
                null,
                null);
    }
}
