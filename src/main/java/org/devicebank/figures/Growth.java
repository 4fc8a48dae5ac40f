package org.devicebank.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.Quantity;
import org.devicebank.ledger.Line;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Life;

/// The careful credit of a device as it is earned: it grows only while somebody looks and finds the device in use.
///
/// @param whole kg CO2e it comes to when the whole second life is used, as the figures count it
public record Growth(List<Point> points, BigDecimal whole) {

    /// A day somebody looked.
    ///
    /// @param days since the device was handed over
    /// @param use what was found, `IN_USE` among others
    /// @param earned kg CO2e up to that day
    public record Point(LocalDate day, long days, String use, BigDecimal earned) {

        public String key() {
            return "handovers.use." + use.toLowerCase(Locale.ROOT);
        }
    }

    /// What was found on a day.
    record Look(LocalDate handedOver, LocalDate day, String use) {}

    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;

    public Growth {
        points = List.copyOf(points);
    }

    /// D · A · min(time in use, T2) / Tref at every look, never more than D · L · A.
    ///
    /// @param credit the line of the handed-over device
    /// @param looks in the order of their days
    static Growth of(Line credit, Displacement share, List<Look> looks) {
        var rests = Objects.requireNonNull(credit.credit());
        var benchmark = ClassBenchmark.of(rests.deviceClass());
        var each = share.mean().multiply(credit.rate().value());
        var points = new ArrayList<Point>();
        var earned = BigDecimal.ZERO;
        for (var look : looks) {
            var days = ChronoUnit.DAYS.between(look.handedOver(), look.day());
            if (look.use().equals("IN_USE")) {
                earned = Life.used(benchmark, days, rests.life()).multiply(each);
            }
            points.add(
                    new Point(look.day(), days, look.use(), earned.setScale(Quantity.PLACES, RoundingMode.HALF_EVEN)));
        }
        return new Growth(points, each.multiply(rests.life()).setScale(Quantity.PLACES, RoundingMode.HALF_EVEN));
    }

    public BigDecimal earned() {
        return points.isEmpty() ? BigDecimal.ZERO : points.getLast().earned();
    }

    /// The points of a curve in a box of 600 by 120, from the hand-over to the last look; its top is the whole.
    public String curve() {
        var last = Math.max(1, points.isEmpty() ? 1 : points.getLast().days());
        return "0," + HEIGHT + " "
                + points.stream()
                        .map(point -> WIDTH * point.days() / last + "," + height(point.earned()))
                        .collect(Collectors.joining(" "));
    }

    private long height(BigDecimal earned) {
        return whole.signum() == 0
                ? HEIGHT
                : HEIGHT
                        - earned.multiply(BigDecimal.valueOf(HEIGHT))
                                .divide(whole, 0, RoundingMode.HALF_EVEN)
                                .longValue();
    }
}
