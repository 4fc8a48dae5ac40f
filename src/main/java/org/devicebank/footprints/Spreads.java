package org.devicebank.footprints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.devicebank.models.ReferenceTable;
import org.jspecify.annotations.Nullable;

/// How far the figure of each tier may be off: geometric standard deviations.
///
/// @param tiers by name of the tier
/// @param classes by name of the benchmark, for what is known by class only
record Spreads(Map<String, Double> tiers, Map<String, Double> classes) {

    /// Nine times out of ten a value lies within this many deviations.
    static final double NINE_IN_TEN = 1.6449;
    /// What a figure without a stated share of use is worse by.
    private static final double WEAK = 1.1;

    private static final double UNKNOWN = 2.0;

    Spreads {
        tiers = Map.copyOf(tiers);
        classes = Map.copyOf(classes);
    }

    static Spreads shipped() {
        return Shipped.TABLE;
    }

    double of(Tier tier, @Nullable String benchmark, List<Footprints.Entry> entries) {
        if (tier == Tier.CLASS || tier == Tier.ASK) {
            return benchmark == null ? UNKNOWN : ofClass(benchmark);
        }
        var weak = !entries.isEmpty() && entries.stream().allMatch(Footprints.Entry::weak);
        return tiers.getOrDefault(tier.name(), UNKNOWN) * (weak ? WEAK : 1);
    }

    private double ofClass(String benchmark) {
        var fitted = classes.get(benchmark);
        var known = Benchmark.all().get(benchmark);
        return fitted != null ? fitted : known == null ? UNKNOWN : known.deviation();
    }

    private static final class Shipped {

        static final Spreads TABLE = read();

        private static Spreads read() {
            var tiers = new HashMap<String, Double>();
            var classes = new HashMap<String, Double>();
            for (var row : ReferenceTable.rows("spreads.csv")) {
                (row.getField("sort").equals("tier") ? tiers : classes)
                        .put(row.getField("name"), Double.valueOf(row.getField("gsd")));
            }
            return new Spreads(tiers, classes);
        }
    }
}
