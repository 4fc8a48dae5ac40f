package org.devicebank.intervals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ten thousand runs of a programme. The same seed gives the same runs, and a device that is added later changes the
/// runs
/// by its own share only.
public final class Simulation {

    public static final int RUNS = 10_000;

    private final Draws draws;
    private final Exposure exposure;
    private final double[] first;
    private final double[] careful;
    /// Of each credit, what each of its figures adds to a kilogram of it, on average over all runs.
    private final Map<Credit, double[]> weights = new HashMap<>();

    private Simulation(Draws draws, Exposure exposure, double[] first, double[] careful) {
        this.draws = draws;
        this.exposure = exposure;
        this.first = first;
        this.careful = careful;
    }

    public static Simulation of(Exposure exposure, long seed) {
        return of(exposure, seed, RUNS);
    }

    static Simulation of(Exposure exposure, long seed, int runs) {
        var empty = new Simulation(new Draws(seed, runs), new Exposure(), new double[runs], new double[runs]);
        return empty.plus(exposure);
    }

    /// The same programme with some more; this one stays as it is.
    public Simulation plus(Exposure more) {
        var sum = new Simulation(draws, new Exposure().add(exposure).add(more), first.clone(), careful.clone());
        sum.weights.putAll(weights);
        var models = new HashMap<List<Unknown.Figure>, List<Map.Entry<Credit, Double>>>();
        more.credits()
                .entrySet()
                .forEach(one -> models.computeIfAbsent(one.getKey().models(), _ -> new ArrayList<>())
                        .add(one));
        models.forEach(
                (model, credits) -> sum.credit(model.stream().map(draws::once).toList(), credits));
        more.costs().forEach(sum::cost);
        return sum;
    }

    private void credit(List<double[]> models, List<Map.Entry<Credit, Double>> credits) {
        for (var one : credits) {
            var credit = one.getKey();
            var kilograms = one.getValue();
            var route = draws.shared(credit.route());
            var years = draws.shared(credit.years());
            var lowest = lowest(credit, models);
            for (var run = 0; run < first.length; run++) {
                var avoided = kilograms * lowest[run];
                first[run] += avoided;
                careful[run] += avoided * route[run] * credit.life(years[run]);
            }
        }
    }

    /// What a kilogram comes to in each run: the lowest of the figures, each with its errors.
    private double[] lowest(Credit credit, List<double[]> models) {
        var lowest = new double[first.length];
        var which = new int[first.length];
        Arrays.fill(lowest, Double.MAX_VALUE);
        for (var i = 0; i < models.size(); i++) {
            var figure = credit.figures().get(i);
            var shared = draws.shared(figure.shared());
            var model = models.get(i);
            for (var run = 0; run < lowest.length; run++) {
                var value = figure.ratio() * shared[run] * model[run];
                if (value < lowest[run]) {
                    lowest[run] = value;
                    which[run] = i;
                }
            }
        }
        var weight = new double[models.size()];
        for (var run = 0; run < lowest.length; run++) {
            weight[which[run]] += lowest[run] / lowest.length;
        }
        weights.put(credit, weight);
        return lowest;
    }

    private void cost(Cost cost, double kilograms) {
        var factor = draws.shared(cost.factor());
        var usual = draws.shared(cost.usual());
        for (var run = 0; run < first.length; run++) {
            var emitted = kilograms * factor[run] * usual[run];
            careful[run] -= emitted;
            if (!cost.carefulOnly()) {
                first[run] -= emitted;
            }
        }
    }

    /// The careful figure in each run.
    double[] carefulRuns() {
        return careful.clone();
    }

    /// Every device replaced a new one of its class.
    public Estimate n1() {
        return Estimate.of(first, Sensitivity.first(exposure), Doubts.first(exposure, weights));
    }

    /// As many replaced a new one as people said, for the years that are left.
    public Estimate n2() {
        return Estimate.of(careful, Sensitivity.careful(exposure), Doubts.careful(exposure, weights));
    }
}
