package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorId;
import org.devicebank.kernel.Sentence;
import org.devicebank.ledger.Formula;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.LeftOut;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;
import org.devicebank.shell.Words;

/// What a figure has to say of itself: the years whose factors it borrowed, what it could not know, what it left out.
final class Notes {

    /// Lines of a year for which no factor was published yet.
    ///
    /// @param of the year their factors are of
    /// @param kilograms what they come to, in kg CO2e, also of what stands against the emissions
    record Borrowed(
            int year, int of, TreeSet<String> factors, TreeSet<String> labels, int lines, BigDecimal kilograms) {

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

    private Notes() {}

    static List<String> of(List<Line> lines, List<LeftOut> leftOut, Words words) {
        var said = new ArrayList<>(borrowed(lines, words));
        support(lines).map(words::say).ifPresent(said::add);
        leftOut(leftOut, words, said);
        return List.copyOf(said);
    }

    /// One sentence for each year whose factors are those of another.
    static List<String> borrowed(List<Line> lines, Words words) {
        return years(lines).stream().map(one -> one.said(words)).toList();
    }

    static List<Borrowed> borrowed(List<Kept> kept) {
        return years(kept.stream().map(Kept::line).toList());
    }

    private static List<Borrowed> years(List<Line> lines) {
        var years = new TreeMap<Years, List<Line>>();
        for (var line : lines) {
            var of = year(line);
            if (of != line.day().getYear()) {
                years.computeIfAbsent(new Years(line.day().getYear(), of), _ -> new ArrayList<>())
                        .add(line);
            }
        }
        return years.entrySet().stream()
                .map(one -> new Borrowed(
                        one.getKey().year(),
                        one.getKey().of(),
                        one.getValue().stream()
                                .map(line -> line.rate().id())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        one.getValue().stream()
                                .map(line -> line.rate().label())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        one.getValue().size(),
                        one.getValue().stream().map(Line::result).reduce(Sums.ZERO, BigDecimal::add)))
                .toList();
    }

    /// Only what is published anew each year can be borrowed; its version begins with the year it is of.
    private static int year(Line line) {
        var version = line.rate().version();
        return new FactorId(line.rate().id()).ofOneYear() && version.matches("\\d{4}\\..*")
                ? Integer.parseInt(version.substring(0, 4))
                : line.day().getYear();
    }

    /// How many second lives have no known end of support, of those of classes that run a system.
    private static Optional<Sentence> support(List<Line> lines) {
        var given = lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED && line.formula() == Formula.HANDED_OVER)
                .map(line -> Objects.requireNonNull(line.credit()))
                .filter(credit -> ClassBenchmark.of(credit.deviceClass()).runsSystem())
                .toList();
        var open =
                given.stream().filter(credit -> credit.supportedUntil() == null).count();
        return open == 0 ? Optional.empty() : Optional.of(Sentence.of("figures.note.support", open, given.size()));
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
