package org.devicebank.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;

/// Draws the nets ten thousand times. An error in a factor is one error, however many devices use the factor: each run
/// draws once for each factor, class, model, sort of recipient and life, and never for a single device.
///
/// @param chance the share of the draws in which the careful net is above nothing
record Draws(Range n1, Range n2, double chance) {

    static final int RUNS = 10_000;

    /// Lines that depend on the same sources: the sum of their results is drawn as one.
    private record Group(List<Source> sources, double life, Phase phase) {}

    /// A group whose sources are told by their place in the list of all.
    private record Placed(double sum, int[] sources, double life, Phase phase) {

        double first(double[] drawn) {
            var value = sum * drawn[sources[0]] * drawn[sources[1]];
            return phase == Phase.AVOIDED ? value : phase.caused() ? -value : 0;
        }

        double second(double[] drawn) {
            var value = sum * drawn[sources[0]] * drawn[sources[1]];
            return phase == Phase.AVOIDED ? value * drawn[sources[2]] * Math.min(1, life * drawn[sources[3]]) : -value;
        }
    }

    static Draws of(List<Line> lines, List<Told> answers, long seed) {
        var sums = new LinkedHashMap<Group, Double>();
        lines.stream()
                .filter(line -> line.phase() != Phase.SAME_MODEL)
                .forEach(line -> sums.merge(group(line, answers), line.result().doubleValue(), Double::sum));
        var sources = new TreeMap<String, Source>();
        sums.keySet().forEach(group -> group.sources().forEach(source -> sources.put(source.key(), source)));
        return draw(placed(sums, List.copyOf(sources.keySet())), List.copyOf(sources.values()), seed);
    }

    private static Group group(Line line, List<Told> answers) {
        var credit = line.credit();
        var sources = new ArrayList<Source>();
        if (credit == null) {
            sources.add(Source.spread("factor " + line.rate().id(), line.rate().spread()));
            var guess = line.guess();
            sources.add(guess == null ? Source.CERTAIN : Source.spread("usual " + guess.id(), guess.spread()));
            return new Group(sources, 0, line.phase());
        }
        var shared = line.rate().id().startsWith("class.") ? "class " : "sheets of ";
        sources.add(Source.spread(shared + credit.deviceClass(), line.rate().spread()));
        sources.add(Source.spread("model " + credit.model() + " " + credit.spread(), credit.spread()));
        sources.add(Source.displaced(Told.of(answers, credit.recipient())));
        sources.add(Source.years(credit.deviceClass()));
        return new Group(sources, credit.life().doubleValue(), line.phase());
    }

    private static List<Placed> placed(Map<Group, Double> sums, List<String> keys) {
        return sums.entrySet().stream()
                .map(one -> new Placed(
                        one.getValue(),
                        one.getKey().sources().stream()
                                .mapToInt(source -> keys.indexOf(source.key()))
                                .toArray(),
                        one.getKey().life(),
                        one.getKey().phase()))
                .toList();
    }

    private static Draws draw(List<Placed> groups, List<Source> sources, long seed) {
        if (groups.isEmpty()) {
            return new Draws(Range.NOTHING, Range.NOTHING, 0);
        }
        var chance = new SplittableRandom(seed);
        var first = new double[RUNS];
        var second = new double[RUNS];
        var drawn = new double[sources.size()];
        for (var run = 0; run < RUNS; run++) {
            for (var i = 0; i < drawn.length; i++) {
                drawn[i] = sources.get(i).draw(chance);
            }
            for (var group : groups) {
                first[run] += group.first(drawn);
                second[run] += group.second(drawn);
            }
        }
        var above = Arrays.stream(second).filter(value -> value > 0).count();
        Arrays.sort(first);
        Arrays.sort(second);
        return new Draws(Range.of(first), Range.of(second), above / (double) RUNS);
    }

    /// The seed of a figure is taken from its lines, so that nobody can look for a pleasant one.
    static long seed(String hash) {
        return Long.parseUnsignedLong(hash.substring(0, 16), 16);
    }
}
