package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.LeftOut;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorId;
import org.devicebank.shell.Words;

/// What a figure has to say of itself: the years whose factors it borrowed, what it could not know, what it left out.
final class Notes {

    /// Lines of a year for which no factor was published yet.
    ///
    /// @param of the year their factors are of
    /// @param kilograms what they come to, in kg CO2e, also of what stands against the emissions
    record Borrowed(
            int year, int of, TreeSet<String> factors, TreeSet<String> labels, int lines, BigDecimal kilograms) {

        private static final Borrowed NONE = new Borrowed(0, 0, new TreeSet<>(), new TreeSet<>(), 0, Sums.ZERO);

        private Borrowed with(Years years, Line line) {
            var more = this == NONE
                    ? new Borrowed(years.year(), years.of(), new TreeSet<>(), new TreeSet<>(), 0, Sums.ZERO)
                    : this;
            more.factors.add(line.rate().id());
            more.labels.add(line.rate().label());
            return new Borrowed(
                    years.year(),
                    years.of(),
                    more.factors,
                    more.labels,
                    more.lines + 1,
                    more.kilograms.add(line.result()));
        }

        private String said(Words words) {
            return words.say(
                    "figures.note.borrowed",
                    lines,
                    String.valueOf(year),
                    words.say(Mass.small(kilograms)),
                    String.valueOf(of),
                    String.join("; ", labels));
        }
    }

    private record Years(int year, int of) implements Comparable<Years> {

        @Override
        public int compareTo(Years other) {
            return year != other.year ? Integer.compare(year, other.year) : Integer.compare(of, other.of);
        }
    }

    /// A reason is told once, with how often it holds; more than so many are counted.
    private static final int MOST = 20;

    /// Rates are few and lines are many.
    private final Map<Rate, OptionalInt> rates = new IdentityHashMap<>();
    private final SortedMap<Years, Borrowed> years = new TreeMap<>();
    private int given;
    private int open;

    static Notes of(List<Line> lines) {
        var notes = new Notes();
        lines.forEach(notes::add);
        return notes;
    }

    void add(Line line) {
        var of = rates.computeIfAbsent(line.rate(), Notes::year);
        if (of.isPresent() && of.getAsInt() != line.day().getYear()) {
            var key = new Years(line.day().getYear(), of.getAsInt());
            years.put(key, years.getOrDefault(key, Borrowed.NONE).with(key, line));
        }
        support(line);
    }

    List<String> said(List<LeftOut> leftOut, Words words) {
        var said = new ArrayList<>(borrowed(words));
        if (open > 0) {
            said.add(words.say("figures.note.support", open, given));
        }
        leftOut(leftOut, words, said);
        return List.copyOf(said);
    }

    /// One sentence for each year whose factors are those of another.
    List<String> borrowed(Words words) {
        return years.values().stream().map(one -> one.said(words)).toList();
    }

    List<Borrowed> borrowed() {
        return List.copyOf(years.values());
    }

    /// The year a rate is of, or none: only what is published anew each year can be borrowed, and its version
    /// begins with its year.
    private static OptionalInt year(Rate rate) {
        var version = rate.version();
        return new FactorId(rate.id()).ofOneYear() && version.matches("\\d{4}\\..*")
                ? OptionalInt.of(Integer.parseInt(version.substring(0, 4)))
                : OptionalInt.empty();
    }

    /// How many second lives have no known end of support, of those of classes that run a system.
    private void support(Line line) {
        if (line.phase() != Phase.AVOIDED || line.formula() != Formula.HANDED_OVER) return;
        var credit = Objects.requireNonNull(line.credit());
        if (!ClassBenchmark.of(credit.deviceClass()).runsSystem()) return;
        given++;
        if (credit.supportedUntil() == null) open++;
    }

    private static void leftOut(List<LeftOut> leftOut, Words words, List<String> said) {
        var times = new LinkedHashMap<String, Integer>();
        leftOut.forEach(one -> times.merge(words.say(one.why()), 1, Integer::sum));
        times.entrySet().stream()
                .limit(MOST)
                .map(one -> words.say("figures.note.left_out", one.getValue(), one.getKey()))
                .forEach(said::add);
        if (times.size() > MOST) {
            said.add(words.say("figures.note.more", times.size() - MOST));
        }
    }
}
