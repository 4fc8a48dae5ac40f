package org.devicebank.carbon;

import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;

/// What making a new, functionally comparable device of a kind emits, from the cradle to its first use.
///
/// @param central, low, high kg CO2e as grams
/// @param version the edition of the benchmark table
/// @param source where the figures come from
public record Benchmark(
        Kind kind, String label, Grams central, Grams low, Grams high, Grams weight, String version, String source) {}
