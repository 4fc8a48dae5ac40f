package org.devicebank.footprints;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.devicebank.models.NameReader;
import org.jspecify.annotations.Nullable;

/// Withholds half of the makers' figures, learns from the other half how far each tier is off, and then looks whether
/// that holds for the half withheld. The seed decides the halves, so that anybody gets the same score.
public final class HoldOut {

    static final long SEED = 18;
    private static final int ENOUGH = 30;
    private static final double HELD = 0.9;
    /// Of the method, 1.8: the model itself cannot be withheld from a table in which it stands once.
    private static final Map<Tier, Double> BY_METHOD = Map.of(Tier.EXACT, 1.30, Tier.VARIANT, 1.40);

    /// How far a figure was off, as a logarithm.
    private record Miss(Tier tier, @Nullable String benchmark, double off) {}

    private final Footprints all;
    private final long seed;
    private final Set<String> fitted;
    private final Footprints kept;
    private final List<Miss> learned;
    private final Map<Tier, Double> tiers = new HashMap<>(BY_METHOD);
    private final Map<String, Double> classes = new HashMap<>();

    private HoldOut(Footprints all, long seed) {
        this.all = all;
        this.seed = seed;
        fitted = half(all, seed);
        kept = all.keeping(this::isFitted);
        learned = kept.entries().stream()
                .flatMap(entry -> misses(entry, kept.keeping(other -> other != entry)).stream())
                .toList();
    }

    /// The score of the table that comes with the bank.
    public static HoldOutScore score() {
        return score(SEED);
    }

    /// The score of a table whose halves another seed decides.
    static HoldOutScore score(long seed) {
        var one = new HoldOut(Footprints.shipped(), seed);
        one.learn();
        return one.scored();
    }

    /// What the spreads in use hold of figures that another seed withholds.
    public static HoldOutScore inUse(long seed) {
        var one = new HoldOut(Footprints.shipped(), seed);
        Spreads.shipped().tiers().forEach((tier, gsd) -> one.tiers.put(Tier.valueOf(tier), gsd));
        one.classes.putAll(Spreads.shipped().classes());
        return one.scored();
    }

    private static Set<String> half(Footprints all, long seed) {
        var random = new SplittableRandom(seed);
        var ids = new ArrayList<>(all.entries().stream()
                .map(entry -> entry.footprint().id())
                .sorted()
                .toList());
        for (var i = ids.size() - 1; i > 0; i--) {
            Collections.swap(ids, i, random.nextInt(i + 1));
        }
        return new HashSet<>(ids.subList(0, ids.size() / 2));
    }

    private HoldOutScore scored() {
        var judged = all.entries().stream()
                .filter(entry -> !isFitted(entry))
                .flatMap(entry -> misses(entry, kept).stream())
                .toList();
        var lines = new ArrayList<HoldOutScore.Line>();
        for (var tier : Tier.values()) {
            Predicate<Miss> of = miss -> miss.tier() == tier;
            var learnt = tier == Tier.NEAR || tier == Tier.FAMILY || tier == Tier.CLASS;
            lines.add(line(tier.name(), learnt, tiers.get(tier), of, judged));
        }
        for (var benchmark : new TreeSet<>(Benchmark.all().keySet())) {
            Predicate<Miss> of = miss -> miss.tier() == Tier.CLASS && benchmark.equals(miss.benchmark());
            if (judged.stream().anyMatch(of)) {
                var gsd = classes.getOrDefault(benchmark, byMethod(benchmark));
                lines.add(line(benchmark, classes.containsKey(benchmark), gsd, of, judged));
            }
        }
        return new HoldOutScore(
                seed,
                kept.entries().size(),
                all.entries().size() - kept.entries().size(),
                lines);
    }

    private void learn() {
        for (var tier : List.of(Tier.NEAR, Tier.FAMILY)) {
            var own = deviation(learned, miss -> miss.tier() == tier);
            if (own != null) tiers.put(tier, own);
        }
        for (var benchmark : Benchmark.all().keySet()) {
            var own = deviation(learned, miss -> miss.tier() == Tier.CLASS && benchmark.equals(miss.benchmark()));
            if (own != null) classes.put(benchmark, own);
        }
    }

    /// Nine in ten of the misses lie within 1.6449 deviations, whatever their shape.
    private static @Nullable Double deviation(List<Miss> misses, Predicate<Miss> of) {
        var off = misses.stream().filter(of).mapToDouble(Miss::off).sorted().toArray();
        if (off.length < ENOUGH) {
            return null;
        }
        var rank = Math.min(off.length, (int) Math.ceil(HELD * (off.length + 1)));
        return Math.round(Math.exp(off[rank - 1] / Spreads.NINE_IN_TEN) * 100) / 100.0;
    }

    private static double byMethod(String benchmark) {
        return Objects.requireNonNull(Benchmark.all().get(benchmark)).deviation();
    }

    private boolean isFitted(Footprints.Entry entry) {
        return fitted.contains(entry.footprint().id());
    }

    /// How far off the figure would be if this row were not in the table: by its own tier, and by its class alone,
    /// which is how a maker without any figure is judged.
    private static List<Miss> misses(Footprints.Entry withheld, Footprints others) {
        var footprint = withheld.footprint();
        var misses = new ArrayList<Miss>();
        var match = Matching.in(others).match(footprint.maker(), footprint.name(), footprint.kind());
        var guess = match.embodied();
        if (guess != null && match.tier() != Tier.CLASS) {
            misses.add(new Miss(match.tier(), match.benchmark(), off(withheld, guess)));
        }
        var name = NameReader.read(footprint.maker(), footprint.name(), footprint.kind(), Map.of())
                .getFirst();
        var own = ClassOf.name(footprint.kind(), name);
        var benchmark = own == null ? null : Benchmark.of(own);
        if (benchmark != null) {
            misses.add(new Miss(Tier.CLASS, benchmark.name(), off(withheld, benchmark.central())));
        }
        return misses;
    }

    private static double off(Footprints.Entry withheld, double guess) {
        return Math.abs(Math.log(withheld.embodied() / guess));
    }

    private HoldOutScore.Line line(
            String group, boolean learnt, @Nullable Double gsd, Predicate<Miss> of, List<Miss> judged) {
        var off = judged.stream().filter(of).mapToDouble(Miss::off).sorted().toArray();
        return new HoldOutScore.Line(
                group,
                learnt,
                gsd,
                (int) learned.stream().filter(of).count(),
                held(learned, of),
                off.length,
                held(judged, of),
                off.length == 0 ? 0 : Math.expm1(off[off.length / 2]));
    }

    private int held(List<Miss> misses, Predicate<Miss> of) {
        return (int) misses.stream()
                .filter(of)
                .filter(miss -> miss.off() <= Math.log(gsd(miss)) * Spreads.NINE_IN_TEN)
                .count();
    }

    /// Of what is asked and of what is known by class the class decides; of all else the tier.
    private double gsd(Miss miss) {
        var tier = tiers.get(miss.tier());
        var benchmark = miss.benchmark();
        return tier != null ? tier : benchmark == null ? 1 : classes.getOrDefault(benchmark, byMethod(benchmark));
    }
}
