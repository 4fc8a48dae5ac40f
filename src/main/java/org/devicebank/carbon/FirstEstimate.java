package org.devicebank.carbon;

import java.util.List;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;

/// A first estimate of what a device in someone's hands saves: the benchmark of its kind, and nothing taken off yet.
/// It leaves out vans, parts, power and the chance that nothing new would have been bought; the Carbon Accounting
/// Tool will not.
public record FirstEstimate(Grams central, Grams low, Grams high) {

    public static final FirstEstimate NONE = new FirstEstimate(Grams.NONE, Grams.NONE, Grams.NONE);

    /// A new device saves nothing, whoever gets it; so does a kind without a benchmark.
    public static FirstEstimate of(Kind kind, boolean isNew, List<Benchmark> benchmarks) {
        if (isNew) {
            return NONE;
        }
        return benchmarks.stream()
                .filter(benchmark -> benchmark.kind() == kind)
                .findFirst()
                .map(benchmark -> new FirstEstimate(benchmark.central(), benchmark.low(), benchmark.high()))
                .orElse(NONE);
    }

    public FirstEstimate plus(FirstEstimate other) {
        return new FirstEstimate(central.plus(other.central), low.plus(other.low), high.plus(other.high));
    }

    public FirstEstimate times(long count) {
        return new FirstEstimate(central.times(count), low.times(count), high.times(count));
    }
}
