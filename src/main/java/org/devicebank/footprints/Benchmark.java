package org.devicebank.footprints;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.models.ReferenceTable;
import org.jspecify.annotations.Nullable;

/// What making a new, functionally comparable device of a class emits before its first use.
///
/// @param central, low, high in kg CO2e
/// @param systematic the geometric deviation all devices of the class share
/// @param model the geometric deviation of one model from its class
/// @param weightKg of one device that was not weighed
/// @param years for which such a device is usually kept
public record Benchmark(
        String name,
        String label,
        double central,
        double low,
        double high,
        double systematic,
        double model,
        double weightKg,
        double years,
        String evidence) {

    private static final Map<String, Benchmark> ALL = ClassBenchmark.shipped().values().stream()
            .map(Benchmark::of)
            .collect(Collectors.toUnmodifiableMap(Benchmark::name, benchmark -> benchmark));
    private static final Map<String, String> CLASSES = classes();

    /// The benchmark that stands for a class of footprints; watches and routers on the mains have none.
    public static @Nullable Benchmark of(String footprintClass) {
        var name = CLASSES.get(footprintClass);
        return name == null || name.isEmpty() ? null : ALL.get(name);
    }

    /// Whether there is such a class at all, with a benchmark or without.
    static boolean knows(String footprintClass) {
        return CLASSES.containsKey(footprintClass);
    }

    private static Benchmark of(ClassBenchmark one) {
        var factor = one.factor();
        return new Benchmark(
                one.name(),
                factor.label(),
                factor.value().doubleValue(),
                Objects.requireNonNull(factor.low()).doubleValue(),
                Objects.requireNonNull(factor.high()).doubleValue(),
                factor.spread().systematic(),
                factor.spread().model(),
                one.weight().kilograms(),
                one.referenceYears().doubleValue(),
                Objects.requireNonNull(factor.note()));
    }

    static Map<String, Benchmark> all() {
        return ALL;
    }

    /// The whole deviation of one device of the class.
    double deviation() {
        return Math.exp(Math.hypot(Math.log(systematic), Math.log(model)));
    }

    private static Map<String, String> classes() {
        var classes = new HashMap<String, String>();
        for (var row : ReferenceTable.rows("classes.csv")) {
            classes.put(row.getField("class"), row.getField("benchmark"));
        }
        return Map.copyOf(classes);
    }
}
