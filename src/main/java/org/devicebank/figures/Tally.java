package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.intervals.Estimate;
import org.devicebank.ledger.Kept;
import org.jspecify.annotations.Nullable;

/// What the lines of a figure come to. They are taken in device by device and forgotten, so that a million devices need
/// no more memory than a thousand.
final class Tally {

    private final List<Told> told;
    private final Sums.Sum sums;
    private final Chance.Stakes stakes;
    private final Accrual.Sum accrual;
    private final Notes notes = new Notes();
    private final SortedMap<String, Long> tiers = new TreeMap<>();
    private final SortedMap<String, Long> classes = new TreeMap<>();
    /// Of each factor the latest edition.
    private final Map<String, Rate> rates = new HashMap<>();

    private int lines;
    private long unsuitable;
    private BigDecimal burden = Sums.ZERO;
    private @Nullable List<Estimate.Reason> reasons;

    Tally(Way way, List<Told> told, List<Accrual.Seen> seen) {
        this.told = told;
        this.sums = new Sums.Sum(told);
        this.stakes = new Chance.Stakes(way, told);
        this.accrual = new Accrual.Sum(told, seen);
    }

    /// @param kept the lines, those of one device together
    Tally add(Stream<Kept> kept) {
        new PerDevice(kept).forEachRemaining(this::add);
        return this;
    }

    private void add(List<Kept> ofDevice) {
        var all = ofDevice.stream().map(Kept::line).toList();
        lines += all.size();
        stakes.add(all);
        accrual.add(ofDevice);
        all.forEach(this::add);
        if (all.stream().anyMatch(Tally::isWaste) && all.stream().noneMatch(line -> line.phase() == Phase.AVOIDED)) {
            burden = all.stream()
                    .filter(line -> line.phase().caused())
                    .map(Line::result)
                    .reduce(burden, BigDecimal::add);
        }
    }

    private void add(Line line) {
        sums.add(line);
        notes.add(line);
        if (isWaste(line)) unsuitable++;
        if (line.phase() == Phase.AVOIDED && line.formula() == Formula.HANDED_OVER) {
            var credit = Objects.requireNonNull(line.credit());
            tiers.merge(credit.tier(), 1L, Long::sum);
            classes.merge(credit.deviceClass(), 1L, Long::sum);
        }
        rates.merge(
                line.rate().id(),
                line.rate(),
                (one, other) -> one.version().compareTo(other.version()) < 0 ? other : one);
    }

    private static boolean isWaste(Line line) {
        return line.formula() == Formula.WASTE;
    }

    /// What people said, by which the careful figure counts.
    List<Told> told() {
        return told;
    }

    int lines() {
        return lines;
    }

    /// How many devices went to a recycler.
    long unsuitable() {
        return unsuitable;
    }

    /// What the bank emitted for devices that nobody got, in kg CO2e.
    BigDecimal burden() {
        return burden;
    }

    Sums sums() {
        return sums.sums();
    }

    /// An issued figure goes on saying what it said of where the doubt comes from.
    Tally saying(@Nullable List<Estimate.Reason> issued) {
        reasons = issued;
        return this;
    }

    Chance drawn(long seed) {
        var drawn = stakes.drawn(seed);
        return reasons == null ? drawn : drawn.saying(reasons);
    }

    Accrual accrual() {
        return accrual.accrual(sums());
    }

    Notes notes() {
        return notes;
    }

    SortedMap<String, Long> tiers() {
        return tiers;
    }

    SortedMap<String, Long> classes() {
        return classes;
    }

    /// What the factors are called.
    Map<String, String> labels() {
        return rates.values().stream().collect(Collectors.toMap(Rate::id, Rate::label));
    }
}
