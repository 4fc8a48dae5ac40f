package org.devicebank.intervals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// How much of the variance of a net comes from which unknown, each by itself. A credit that is the lowest of two
/// figures
/// hangs on each of them only as far as it is the lower one in the runs.
final class Doubts {

    private final Map<String, Double> deviations = new HashMap<>();

    private Doubts() {}

    /// @param weights of each credit: what each of its figures adds to a kilogram, on average over all runs
    static Doubts first(Exposure exposure, Map<Credit, double[]> weights) {
        var doubts = new Doubts();
        exposure.credits().forEach((credit, sum) -> doubts.credit(credit, sum, of(credit, weights)));
        exposure.costs().forEach((cost, sum) -> {
            if (!cost.carefulOnly()) doubts.cost(cost, sum);
        });
        return doubts;
    }

    static Doubts careful(Exposure exposure, Map<Credit, double[]> weights) {
        var doubts = new Doubts();
        var years = new HashMap<Years, Double>();
        exposure.credits().forEach((credit, sum) -> {
            var each = of(credit, weights);
            var counted = sum * credit.careful();
            doubts.credit(credit, counted, each);
            var route = credit.route();
            doubts.add(route.key(), counted * sum(each) * route.deviation() / route.mean());
            years.merge(new Years(credit.years(), credit.usual(), credit.limit()), counted * sum(each), Double::sum);
        });
        years.forEach((one, counted) ->
                doubts.add(one.years().key(), counted * Unknown.Years.deviation(one.usual(), one.limit())));
        exposure.costs().forEach(doubts::cost);
        return doubts;
    }

    private static double[] of(Credit credit, Map<Credit, double[]> weights) {
        return Objects.requireNonNull(weights.get(credit), "every credit was drawn");
    }

    /// Second lives that come out alike.
    private record Years(Unknown.Years years, double usual, double limit) {}

    private void credit(Credit credit, double kilograms, double[] weights) {
        for (var i = 0; i < weights.length; i++) {
            var figure = credit.figures().get(i);
            add(figure.shared().key(), kilograms * weights[i] * off(figure.shared()));
            add(figure.model().key(), kilograms * weights[i] * off(figure.model()));
        }
    }

    private void cost(Cost cost, double kilograms) {
        var average = kilograms * average(cost.factor()) * average(cost.usual());
        add(cost.factor().key(), -average * off(cost.factor()));
        add(cost.usual().key(), -average * off(cost.usual()));
    }

    private void add(String key, double by) {
        deviations.merge(key, by, Double::sum);
    }

    private static double sum(double[] weights) {
        var sum = 0.0;
        for (var one : weights) sum += one;
        return sum;
    }

    /// The standard deviation of a log-normal over its mean.
    private static double off(Unknown.Figure figure) {
        return Math.sqrt(Math.expm1(figure.sigma() * figure.sigma()));
    }

    private static double average(Unknown.Figure figure) {
        return figure.average() ? 1 : Math.exp(figure.sigma() * figure.sigma() / 2);
    }

    List<Estimate.Reason> reasons(int most) {
        var all = deviations.values().stream().mapToDouble(one -> one * one).sum();
        return deviations.entrySet().stream()
                .filter(one -> one.getValue() != 0)
                .map(one -> new Estimate.Reason(one.getKey(), one.getValue() * one.getValue() / all))
                .sorted(Comparator.comparingDouble(Estimate.Reason::share)
                        .reversed()
                        .thenComparing(Estimate.Reason::key))
                .limit(most)
                .toList();
    }
}
