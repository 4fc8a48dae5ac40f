package org.devicebank.figures;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.intervals.Estimate;
import org.devicebank.kernel.Sentence;
import org.devicebank.ledger.Turn;
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
    /// @param tally what its lines come to
    /// @param hash of its lines
    static Figure of(
            Scope scope,
            String method,
            Tally tally,
            String hash,
            List<Told> answers,
            FirstTime firstTime,
            @Nullable Accrual accrual,
            List<String> notes) {
        var seed = Chance.seed(hash);
        var drawn = tally.drawn(seed);
        return new Figure(
                scope,
                method,
                tally.lines(),
                tally.sums().nets().devices(),
                tally.unsuitable(),
                tally.burden(),
                tally.sums(),
                drawn.n1(),
                drawn.n2(),
                tally.tiers(),
                tally.classes(),
                List.copyOf(answers),
                firstTime,
                accrual,
                List.copyOf(notes),
                labels(tally, drawn),
                hash,
                seed);
    }

    private static Map<String, String> labels(Tally tally, Chance drawn) {
        var usual = FactorBook.shipped().all().stream()
                .map(Rate::of)
                .collect(Collectors.toMap(Rate::id, Rate::label, (one, _) -> one));
        var labels = new HashMap<String, String>();
        Stream.of(drawn.n1(), drawn.n2())
                .flatMap(one -> one.reasons().stream())
                .map(reason -> Reasons.of(reason.key()))
                .forEach(asked -> {
                    var label = tally.labels().getOrDefault(asked, usual.get(asked));
                    if (label != null) labels.put(asked, label);
                });
        return labels;
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

    /// @param turns of its lines, in the order of their ids
    static String hash(Stream<Turn> turns) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            turns.forEach(
                    one -> sha.update((one.line() + " " + one.hash() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
