package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.Quantity;
import org.jspecify.annotations.Nullable;

/// The share of a new device's life that a second life replaces. All hand-overs of one device together never replace
/// more than one life.
public final class Life {

    private static final BigDecimal DAYS = new BigDecimal("365.25");

    private Life() {}

    /// What one more hand-over of a device replaces.
    ///
    /// @param earlier what the earlier hand-overs of the same device replaced
    public static BigDecimal remaining(ClassBenchmark of, Collection<BigDecimal> earlier) {
        var used = earlier.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return of.life()
                .min(BigDecimal.ONE.subtract(used))
                .max(BigDecimal.ZERO)
                .setScale(Quantity.PLACES, RoundingMode.DOWN);
    }

    /// T2 of the method: the usual years of the class, and no more than until its system is supported.
    ///
    /// @param until the last day of support, or null when none is known
    public static BigDecimal years(ClassBenchmark of, LocalDate from, @Nullable LocalDate until) {
        return until == null ? of.secondYears() : of.secondYears().min(years(ChronoUnit.DAYS.between(from, until)));
    }

    private static BigDecimal years(long days) {
        return BigDecimal.valueOf(Math.max(0, days)).divide(DAYS, Quantity.PLACES, RoundingMode.HALF_EVEN);
    }

    /// What a hand-over replaced that ended after some days, because the device came back; never more than it was
    /// credited.
    public static BigDecimal used(ClassBenchmark of, long days, BigDecimal credited) {
        return of.life(years(days)).min(credited);
    }
}
