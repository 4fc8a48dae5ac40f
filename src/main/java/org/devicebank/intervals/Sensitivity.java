package org.devicebank.intervals;

import java.util.HashMap;
import java.util.Map;

/// The first-order picture: how much a net moves when one unknown moves by its own deviation.
final class Sensitivity {

    private static final double NINE_TENTHS = 1.6448536269514722;

    /// Second lives that come out alike.
    private record Second(Unknown.Years years, double usual, double limit) {}

    private final Map<String, Double> moves = new HashMap<>();
    private double credited;
    private double emitted;

    private Sensitivity() {}

    static Sensitivity first(Exposure exposure) {
        var sensitivity = new Sensitivity();
        exposure.credits().forEach((credit, sum) -> sensitivity.credit(credit, sum));
        exposure.costs().forEach((cost, sum) -> {
            if (!cost.carefulOnly()) sensitivity.cost(cost, sum);
        });
        return sensitivity;
    }

    static Sensitivity careful(Exposure exposure) {
        var sensitivity = new Sensitivity();
        var years = new HashMap<Second, Double>();
        exposure.credits().forEach((credit, sum) -> {
            var counted = sum * credit.careful();
            sensitivity.credit(credit, counted);
            var route = credit.route();
            sensitivity.move(route.key(), counted * route.deviation() / route.mean());
            years.merge(new Second(credit.years(), credit.usual(), credit.limit()), counted, Double::sum);
        });
        years.forEach((second, counted) -> sensitivity.move(
                second.years().key(), counted * Unknown.Years.deviation(second.usual(), second.limit())));
        exposure.costs().forEach(sensitivity::cost);
        return sensitivity;
    }

    private void credit(Credit credit, double kilograms) {
        credited += kilograms;
        var counts = credit.lowest();
        move(counts.shared().key(), kilograms * counts.shared().sigma());
        move(counts.model().key(), kilograms * counts.model().sigma());
    }

    private void cost(Cost cost, double kilograms) {
        emitted += kilograms;
        move(cost.factor().key(), -kilograms * cost.factor().sigma());
        move(cost.usual().key(), -kilograms * cost.usual().sigma());
    }

    private void move(String key, double by) {
        moves.merge(key, by, Double::sum);
    }

    private double variance() {
        return moves.values().stream().mapToDouble(move -> move * move).sum();
    }

    /// The credit as one lognormal, less the emissions.
    Interval interval() {
        var net = credited - emitted;
        if (credited <= 0) {
            var width = NINE_TENTHS * Math.sqrt(variance());
            return new Interval(net - width, net, net + width);
        }
        var factor = Math.exp(NINE_TENTHS * Math.sqrt(variance()) / credited);
        return new Interval(credited / factor - emitted, net, credited * factor - emitted);
    }
}
