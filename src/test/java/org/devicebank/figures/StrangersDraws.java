package org.devicebank.figures;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// Somebody who draws the ranges of a figure anew by what `README.txt` says of them, with chance of their own.
final class StrangersDraws {

    /// Where nine in ten of the draws lie.
    record Range(double low, double middle, double high) {

        private static Range of(double[] draws) {
            Arrays.sort(draws);
            return new Range(draws[RUNS / 20], draws[RUNS / 2], draws[RUNS - RUNS / 20]);
        }
    }

    record Ranges(Range n1, Range n2) {}

    private static final int RUNS = 40_000;

    private final Map<String, double[]> draws = new HashMap<>();
    private final Map<String, Map<String, String>> factors = new HashMap<>();
    private final Map<String, Map<String, String>> sheets = new HashMap<>();
    private final Map<String, double[]> shares = new HashMap<>();
    private final double[] n1 = new double[RUNS];
    private final double[] n2 = new double[RUNS];

    private StrangersDraws() {}

    static Ranges of(Map<String, byte[]> files) {
        var own = new StrangersDraws();
        Stranger.rows(files.get("factors.csv"))
                .forEach(row -> own.factors.put(row.get("factor_id") + " " + row.get("version"), row));
        var lines = Stranger.rows(files.get("lines.csv"));
        lines.stream()
                .filter(line -> line.get("stage").equals("SAME_MODEL"))
                .forEach(line -> own.sheets.put(line.get("device") + line.get("event"), line));
        own.answers(new String(files.get("figure.json"), StandardCharsets.UTF_8));
        lines.forEach(own::line);
        return new Ranges(Range.of(own.n1), Range.of(own.n2));
    }

    private void answers(String said) {
        var found = Pattern.compile(
                        "\"recipient\":\"([A-Z]+)\"[^]]*?\"n\":(?:([0-9]+),\"score\":\"([0-9.]+)\"|\"fewer)")
                .matcher(said);
        while (found.find()) {
            var n = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
            var score = found.group(2) == null ? 0 : Double.parseDouble(found.group(3));
            shares.put(found.group(1), drawn(found.group(1), chance -> {
                var one = gamma(chance, 2 + score);
                return one / (one + gamma(chance, 2 + n - score));
            }));
        }
    }

    private double[] drawn(String what, ToDoubleFunction<SplittableRandom> draw) {
        return draws.computeIfAbsent(what, _ -> {
            var chance = new SplittableRandom(what.hashCode());
            return chance.doubles(RUNS).map(_ -> draw.applyAsDouble(chance)).toArray();
        });
    }

    /// Marsaglia and Tsang, 2000.
    private static double gamma(SplittableRandom chance, double shape) {
        var d = shape - 1.0 / 3;
        while (true) {
            var x = chance.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(chance.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private double[] middle(String what, String deviation) {
        var sigma = deviation.isEmpty() ? 0 : Math.log(Double.parseDouble(deviation));
        return drawn(what, chance -> Math.exp(sigma * chance.nextGaussian()));
    }

    private double[] mean(String what, String deviation) {
        var sigma = Math.log(Double.parseDouble(deviation));
        return drawn(what, chance -> Math.exp(sigma * chance.nextGaussian() - sigma * sigma / 2));
    }

    private void line(Map<String, String> line) {
        switch (line.get("stage")) {
            case "SAME_MODEL" -> {}
            case "AVOIDED" -> credit(line);
            default -> emission(line);
        }
    }

    private void emission(Map<String, String> line) {
        var factor = factors.get(line.get("factor_id") + " " + line.get("factor_version"));
        var off = middle("factor " + line.get("factor_id"), factor.get("geometric_standard_deviation"));
        var usual = middle(
                "usual " + line.get("usual").replaceFirst(" .*", ""), line.get("usual_geometric_standard_deviation"));
        var result = Double.parseDouble(line.get("result_kg"));
        for (var run = 0; run < RUNS; run++) {
            n2[run] -= result * off[run] * usual[run];
            if (!line.get("stage").equals("USE")) {
                n1[run] -= result * off[run] * usual[run];
            }
        }
    }

    private void credit(Map<String, String> line) {
        var name = line.get("device_class");
        var factor = factors.get("class." + name + " " + line.get("class_version"));
        var model = line.get("model");
        var both = List.of("EXACT", "VARIANT").contains(line.get("tier"));
        var deviation = line.get("model_geometric_standard_deviation");
        var shared = middle("class " + name, factor.get("geometric_standard_deviation"));
        var own = mean(
                (both ? "instead of " : "model ") + model,
                both ? factor.get("model_geometric_standard_deviation") : deviation);
        var same = sheets.get(line.get("device") + line.get("event"));
        var sheet = factors.get(same.get("factor_id") + " " + same.get("factor_version"));
        var sheetShared = middle("sheets " + name, both ? sheet.get("geometric_standard_deviation") : "1");
        var sheetOwn = mean("sheet " + model, both ? deviation : "1");
        var usual =
                Double.parseDouble(factor.get("second_life_years")) / Double.parseDouble(factor.get("new_life_years"));
        var life = Double.parseDouble(line.get("life"));
        var years = drawn("years " + name, chance -> {
            var u = chance.nextDouble();
            return u < 0.5 ? 0.6 + Math.sqrt(u * 0.8 * 0.4) : 1.4 - Math.sqrt((1 - u) * 0.8 * 0.4);
        });
        var share = shares.get(line.get("recipient"));
        for (var run = 0; run < RUNS; run++) {
            var value = Double.parseDouble(factor.get("value")) * shared[run] * own[run];
            if (both) {
                value = Math.min(
                        value, Double.parseDouble(same.get("factor_value")) * sheetShared[run] * sheetOwn[run]);
            }
            var avoided = Double.parseDouble(line.get("activity")) * value;
            n1[run] += avoided;
            n2[run] += avoided
                    * share[run]
                    * Math.min(life < usual - 0.000001 ? life : 1, Math.max(life, usual) * years[run]);
        }
    }
}
