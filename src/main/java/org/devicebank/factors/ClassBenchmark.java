package org.devicebank.factors;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;

/// A class of devices that stand in for one another: what making a new one emits, what it weighs, and how long it and
/// its second life last.
///
/// @param name such as laptop.standard
/// @param factor what making a new, functionally comparable device emits before its first use
/// @param weight of one that nobody weighed
/// @param referenceYears for which such a new device is kept
/// @param secondYears for which a reused one is kept, as long as nobody measured it
/// @param runsSystem whether it runs a system whose support may end before the device does
public record ClassBenchmark(
        String name,
        Factor factor,
        Grams weight,
        BigDecimal referenceYears,
        BigDecimal secondYears,
        boolean runsSystem) {

    private static final Map<String, ClassBenchmark> SHIPPED = read();

    /// The classes that come with the bank, by their names.
    public static Map<String, ClassBenchmark> shipped() {
        return SHIPPED;
    }

    public static ClassBenchmark of(String name) {
        var found = SHIPPED.get(name);
        if (found == null) {
            throw Refused.missing("refused.factors.unknown", name);
        }
        return found;
    }

    public BigDecimal kilograms() {
        return factor.value();
    }

    /// Which share of a new device's life so many years in second hands replace; never more than all of it.
    public BigDecimal life(BigDecimal years) {
        return years.divide(referenceYears, Quantity.PLACES, RoundingMode.HALF_EVEN)
                .min(BigDecimal.ONE)
                .max(BigDecimal.ZERO);
    }

    /// The share that the usual second life replaces.
    public BigDecimal life() {
        return life(secondYears);
    }

    private static Map<String, ClassBenchmark> read() {
        var classes = new LinkedHashMap<String, ClassBenchmark>();
        for (var row : ReferenceTable.rows("benchmarks.csv")) {
            var factor = ReferenceTable.factor(row);
            var name = factor.id().value().replaceFirst("^class\\.", "");
            classes.put(
                    name,
                    new ClassBenchmark(
                            name,
                            factor,
                            new Grams(new BigDecimal(row.getField("weight_kg"))
                                    .movePointRight(3)
                                    .longValueExact()),
                            new BigDecimal(row.getField("reference_life_years")),
                            new BigDecimal(row.getField("second_life_years")),
                            row.getField("runs_system").equals("yes")));
        }
        return Collections.unmodifiableMap(classes);
    }
}
