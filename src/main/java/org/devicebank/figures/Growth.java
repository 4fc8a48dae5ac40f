package org.devicebank.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.devicebank.bookkeeping.Line;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.Quantity;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Life;

/// The careful credit of a device as it is earned: it grows only while somebody looks and finds the device in use.
///
/// @param whole kg CO2e it comes to when the whole second life is used, as the figures count it
record Growth(List<Point> points, BigDecimal whole) {

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
        var used = new HashMap<LocalDate, Long>();
        inUse(looks).forEach(one -> used.put(one.look().day(), one.days()));
        for (var look : looks) {
            var inUse = used.get(look.day());
            if (inUse != null) {
                earned = Life.used(benchmark, inUse, rests.life()).multiply(each);
            }
            points.add(new Point(
                    look.day(),
                    ChronoUnit.DAYS.between(look.handedOver(), look.day()),
                    look.use(),
                    earned.setScale(Quantity.PLACES, RoundingMode.HALF_EVEN)));
        }
        return new Growth(points, each.multiply(rests.life()).setScale(Quantity.PLACES, RoundingMode.HALF_EVEN));
    }

    /// A look that found the device in use, and how many days it was in use until then.
    record Used(Look look, long days) {}

    /// The looks that found it in use. The time after a look that found it unused does not count, until the next one
    /// that found it in use; a look that reached nobody says nothing.
    static List<Used> inUse(List<Look> looks) {
        var used = new ArrayList<Used>();
        var days = 0L;
        LocalDate since = null;
        var idle = false;
        for (var look : looks.stream().sorted(Comparator.comparing(Look::day)).toList()) {
            if (since == null) since = look.handedOver();
            switch (look.use()) {
                case "IN_USE" -> {
                    if (!idle) days += Math.max(0, ChronoUnit.DAYS.between(since, look.day()));
                    idle = false;
                    since = look.day();
                    used.add(new Used(look, days));
                }
                case "NOT_IN_USE" -> idle = true;
                default -> {}
            }
        }
        return used;
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
