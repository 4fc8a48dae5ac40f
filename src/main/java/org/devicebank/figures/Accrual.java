package org.devicebank.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Kept;
import org.devicebank.nets.Life;
import org.devicebank.nets.Method;
import org.jspecify.annotations.Nullable;

/// How much of the careful credit is earned so far, because somebody looked and found the devices in use, beside what
/// their whole second lives come to.
///
/// @param handovers how many hand-overs the figure has
/// @param looked how many of them were found in use at least once; none where so few were that none counts
/// @param whole what the careful figure counts, in kg CO2e
/// @param net what is earned, less all that the bank emitted and the power that old devices take
/// @param months what was earned by the end of each month in which something was
/// @param rows every look that earned something; none when it is read back from an issued figure
record Accrual(
        int handovers,
        int looked,
        BigDecimal whole,
        BigDecimal net,
        SortedMap<YearMonth, BigDecimal> months,
        List<Row> rows) {

    /// A look that found a device in use.
    ///
    /// @param line the line of the hand-over
    /// @param days it was in use since the hand-over
    /// @param life the share of a new device's life that they replace
    /// @param share how many new devices were not bought
    /// @param earned kg CO2e of this hand-over up to this look
    record Row(
            UUID line,
            DeviceId device,
            LocalDate handedOver,
            LocalDate day,
            long days,
            BigDecimal life,
            BigDecimal share,
            BigDecimal earned) {}

    /// What was found of a device that was handed over on a day.
    record Seen(DeviceId device, Growth.Look look) {}

    private record Handover(DeviceId device, LocalDate day) {}

    private static final int WIDTH = 600;
    private static final int HEIGHT = 120;

    /// Takes the lines of device after device in.
    static final class Sum {

        private final List<Told> told;
        private final Map<Handover, List<Growth.Look>> looks;
        private final List<Row> rows = new ArrayList<>();
        private int handovers;

        Sum(List<Told> told, List<Seen> seen) {
            this.told = told;
            this.looks = seen.stream()
                    .collect(Collectors.groupingBy(
                            one -> new Handover(one.device(), one.look().handedOver()),
                            Collectors.mapping(Seen::look, Collectors.toList())));
        }

        /// @param kept of one device, or of some whole devices
        void add(List<Kept> kept) {
            var back = back(kept);
            for (var one : kept) {
                var line = one.line();
                if (line.phase() != Phase.AVOIDED || line.formula() != Formula.HANDED_OVER) continue;
                handovers++;
                var share = Told.of(told, Objects.requireNonNull(line.credit()).recipient());
                rows.addAll(rows(one, share.mean(), found(line, kept), back.get(one.id())));
            }
        }

        /// A hand-over that is written down at midnight may be of two days: that of the device's journal, and the one
        /// before for those who look at it.
        private List<Growth.Look> found(Line line, List<Kept> kept) {
            var same = looks.get(new Handover(line.device(), line.day()));
            var before = line.day().minusDays(1);
            if (same != null || kept.stream().anyMatch(one -> isHandover(one, line.device(), before))) {
                return Objects.requireNonNullElse(same, List.of());
            }
            return looks.getOrDefault(new Handover(line.device(), before), List.of());
        }

        private static boolean isHandover(Kept kept, DeviceId device, LocalDate day) {
            var line = kept.line();
            return line.phase() == Phase.AVOIDED
                    && line.formula() == Formula.HANDED_OVER
                    && line.device().equals(device)
                    && line.day().equals(day);
        }

        Accrual accrual(Sums sums) {
            // looks of one line stay in the order of their days
            rows.sort(Comparator.comparing(row -> row.line().toString()));
            var months = months(rows);
            var net = last(months).subtract(sums.caused()).subtract(sums.of(Phase.USE));
            var looked = (int) rows.stream().map(Row::line).distinct().count();
            return new Accrual(handovers, looked, sums.nets().careful(), net, months, List.copyOf(rows)).counted();
        }
    }

    /// As with answers: of so few nothing is told, and what they earned counts only once there are more.
    private Accrual counted() {
        return looked == 0 || enough()
                ? this
                : new Accrual(handovers, 0, whole, net.subtract(earned()), new TreeMap<>(), List.of());
    }

    /// Whether so many were found in use that it may be told how many.
    public boolean enough() {
        return looked >= Method.LEAST_ANSWERS;
    }

    /// D · A · min(time in use, T2) / Tref at every look. A device that came back earns no more than what it was
    /// credited in the end.
    private static List<Row> rows(Kept kept, BigDecimal share, List<Growth.Look> looks, @Nullable LocalDate back) {
        var line = kept.line();
        var credit = Objects.requireNonNull(line.credit());
        var benchmark = ClassBenchmark.of(credit.deviceClass());
        var most = back == null
                ? credit.life()
                : Life.used(benchmark, back.toEpochDay() - line.day().toEpochDay(), credit.life());
        var rows = new ArrayList<Row>();
        for (var point : Growth.inUse(looks)) {
            var life = Life.used(benchmark, point.days(), most);
            var earned =
                    share.multiply(life).multiply(line.result()).setScale(Sums.ZERO.scale(), RoundingMode.HALF_EVEN);
            rows.add(new Row(
                    kept.id(), line.device(), line.day(), point.look().day(), point.days(), life, share, earned));
        }
        return rows;
    }

    /// The days on which what was handed over came back, by the line of the hand-over.
    private static Map<UUID, LocalDate> back(List<Kept> kept) {
        var back = new HashMap<UUID, LocalDate>();
        var last = new HashMap<DeviceId, UUID>();
        kept.stream()
                .filter(one -> one.line().phase() == Phase.AVOIDED)
                .sorted(Comparator.comparing((Kept one) -> one.line().day())
                        .thenComparing(one -> number(one.line().event())))
                .forEach(one -> {
                    var device = one.line().device();
                    if (one.line().formula() == Formula.HANDED_OVER) {
                        last.put(device, one.id());
                    } else if (last.containsKey(device)) {
                        back.put(last.remove(device), one.line().day());
                    }
                });
        return back;
    }

    /// Entries of one journal are numbered in their order.
    private static int number(String event) {
        var digits = event.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private static SortedMap<YearMonth, BigDecimal> months(List<Row> rows) {
        var more = new TreeMap<YearMonth, BigDecimal>();
        var before = new HashMap<UUID, BigDecimal>();
        for (var row : rows) {
            var so = Objects.requireNonNullElse(before.put(row.line(), row.earned()), Sums.ZERO);
            more.merge(YearMonth.from(row.day()), row.earned().subtract(so), BigDecimal::add);
        }
        var sum = Sums.ZERO;
        for (var month : more.entrySet()) {
            sum = sum.add(month.getValue());
            month.setValue(sum);
        }
        return more;
    }

    private static BigDecimal last(SortedMap<YearMonth, BigDecimal> months) {
        return months.values().stream().reduce(Sums.ZERO, (_, latest) -> latest);
    }

    /// kg CO2e earned so far.
    public BigDecimal earned() {
        return last(months);
    }

    /// The points of a curve in a box of 600 by 120, from the month before the first to the last; its top is the whole.
    public String curve() {
        if (months.isEmpty() || whole.signum() <= 0) {
            return "";
        }
        var first = months.firstKey().minusMonths(1);
        var all = first.until(months.lastKey(), java.time.temporal.ChronoUnit.MONTHS);
        return "0," + HEIGHT + " "
                + months.entrySet().stream()
                        .map(one -> WIDTH * first.until(one.getKey(), java.time.temporal.ChronoUnit.MONTHS) / all + ","
                                + height(one.getValue()))
                        .collect(Collectors.joining(" "));
    }

    private long height(BigDecimal value) {
        return HEIGHT
                - value.multiply(BigDecimal.valueOf(HEIGHT))
                        .divide(whole, 0, RoundingMode.HALF_EVEN)
                        .min(BigDecimal.valueOf(HEIGHT))
                        .longValue();
    }
}
