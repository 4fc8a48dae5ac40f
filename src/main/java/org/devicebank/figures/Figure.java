package org.devicebank.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.intervals.Estimate;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.ledger.Formula;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;
import org.devicebank.ledger.Rate;
import org.devicebank.nets.Method;
import org.jspecify.annotations.Nullable;

/// A figure of carbon with all that it rests on.
///
/// @param handedOver how many devices were handed over, less those that came back
/// @param unsuitable how many devices went to a recycler
/// @param burden what the bank emitted for devices that nobody got, in kg CO2e
/// @param tiers how many handovers rest on how closely a maker's figure fits
/// @param classes how many handovers there are of each class
/// @param accrual what is earned so far; null in a figure that was issued before that was told
/// @param notes what it has to say of itself, such as the years it borrowed factors of and what it left out
/// @param labels what the factors are called from which most of the doubt comes, by their codes
/// @param hash the SHA-256 of the ids and hashes of all lines, one on each line of text, sorted
public record Figure(
        Scope scope,
        String method,
        int lines,
        long handedOver,
        long unsuitable,
        BigDecimal burden,
        Sums nets,
        Estimate n1,
        Estimate n2,
        Map<String, Long> tiers,
        Map<String, Long> classes,
        List<Told> answers,
        FirstTime firstTime,
        @Nullable Accrual accrual,
        List<String> notes,
        Map<String, String> labels,
        String hash,
        long seed) {

    private static final int HUNDRED = 100;

    /// People who got online with a device of their own for the first time, of those who were asked.
    public record FirstTime(int first, int asked) {

        /// Whether so many said yes, and so many no, that it may be told; none at all tells nothing of one.
        public boolean enough() {
            return asked >= Method.LEAST_ANSWERS && enough(first) && enough(asked - first);
        }

        private static boolean enough(int count) {
            return count == 0 || count >= Method.LEAST_ANSWERS;
        }

        FirstTime counted() {
            return enough() ? this : new FirstTime(0, 0);
        }
    }

    /// @param method the edition of the method it was issued with; whatever is not issued yet takes that of now
    static Figure of(
            Scope scope,
            String method,
            List<Kept> kept,
            List<Told> answers,
            FirstTime firstTime,
            @Nullable Accrual accrual,
            List<String> notes) {
        var lines = kept.stream().map(Kept::line).toList();
        var hash = hash(kept);
        var seed = Chance.seed(hash);
        var drawn = Chance.of(Way.of(method), lines, answers, seed);
        return new Figure(
                scope,
                method,
                kept.size(),
                Sums.given(lines),
                lines.stream().filter(line -> line.formula() == Formula.WASTE).count(),
                burden(lines),
                Sums.of(lines, answers),
                drawn.n1(),
                drawn.n2(),
                count(lines, line -> Objects.requireNonNull(line.credit()).tier()),
                count(lines, line -> Objects.requireNonNull(line.credit()).deviceClass()),
                List.copyOf(answers),
                firstTime,
                accrual,
                List.copyOf(notes),
                labels(lines, drawn),
                hash,
                seed);
    }

    private static Map<String, String> labels(List<Line> lines, Chance drawn) {
        var asked = Stream.of(drawn.n1(), drawn.n2())
                .flatMap(one -> one.reasons().stream())
                .map(reason -> Reasons.of(reason.key()))
                .collect(Collectors.toSet());
        var usual = FactorBook.shipped().all().stream()
                .filter(factor -> asked.contains(factor.id().value()))
                .map(Rate::of);
        return Stream.concat(lines.stream().map(Line::rate).filter(rate -> asked.contains(rate.id())), usual)
                .collect(Collectors.toMap(Rate::id, Rate::label, (one, _) -> one));
    }

    /// How many answers may be told.
    public int answered() {
        return Told.answers(answers);
    }

    /// How likely the careful figure is above nothing; ten thousand runs say of nothing that it is certain.
    public Sentence chance() {
        var percent = Math.round(n2.aboveZero() * HUNDRED);
        return percent == HUNDRED
                ? Sentence.of("figures.chance.nearly")
                : percent == 0 ? Sentence.of("figures.chance.hardly") : Sentence.of("figures.chance", percent);
    }

    /// The words for how closely a maker's figure fits.
    public static String key(String tier) {
        return "figures.tier." + tier;
    }

    /// A class of devices in words.
    public static String label(String deviceClass) {
        var known = ClassBenchmark.shipped().get(deviceClass);
        return known == null ? deviceClass : known.factor().label();
    }

    static String hash(List<Kept> kept) {
        var text = kept.stream()
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .map(one -> one.id() + " " + one.hash() + "\n")
                .collect(Collectors.joining());
        return EvidenceId.ofContent(text.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    private static BigDecimal burden(List<Line> lines) {
        var given = lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED)
                .map(Line::device)
                .collect(Collectors.toSet());
        var over = lines.stream()
                .filter(line -> line.formula() == Formula.WASTE)
                .map(Line::device)
                .filter(device -> !given.contains(device))
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> line.phase().caused() && over.contains(line.device()))
                .map(Line::result)
                .reduce(Sums.ZERO, BigDecimal::add);
    }

    private static Map<String, Long> count(List<Line> lines, java.util.function.Function<Line, String> by) {
        return lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED && line.formula() == Formula.HANDED_OVER)
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.counting()));
    }
}
