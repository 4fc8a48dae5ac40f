package org.devicebank.footprints;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.devicebank.models.ModelName;
import org.jspecify.annotations.Nullable;

/// The figures of a family, and what they come to together.
final class Relatives {

    private static final int ENOUGH = 3;

    private Relatives() {}

    /// The figures of the device's family: those closest in form, words, size and chip, as long as three remain.
    static List<Footprints.Entry> of(ModelName asked, List<Footprints.Entry> entries) {
        var family = asked.family();
        var chip = asked.chip();
        if (family == null) {
            return List.of();
        }
        var all = entries.stream()
                .filter(entry -> asked.kind() == null || entry.footprint().kind() == asked.kind())
                .filter(entry -> entry.names().stream()
                        .anyMatch(row ->
                                row.family() != null && row.family().name().equals(family.name())))
                .toList();
        var close = closer(all, entry -> asked.form() == null || named(entry, row -> row.form() == asked.form()));
        close = closer(close, entry -> named(entry, row -> row.words().equals(asked.words())));
        close = closer(close, entry -> asked.inches() == null || size(entry, asked.inches()));
        close = closer(close, entry -> chip == null || named(entry, row -> chip.equals(row.chip())));
        var own = asked.kind() == null ? null : ClassOf.name(asked.kind(), asked);
        if (own != null && !own.endsWith("unknown")) {
            var benchmark = Benchmark.of(own);
            close = closer(
                    close,
                    entry -> Objects.equals(Benchmark.of(entry.footprint().footprintClass()), benchmark));
        }
        return close.size() < ENOUGH ? List.of() : close;
    }

    private static List<Footprints.Entry> closer(List<Footprints.Entry> all, Predicate<Footprints.Entry> closer) {
        var close = all.stream().filter(closer).toList();
        return close.size() < ENOUGH ? all : close;
    }

    private static boolean named(Footprints.Entry entry, Predicate<ModelName> fits) {
        return entry.names().stream().anyMatch(fits);
    }

    private static boolean size(Footprints.Entry entry, double inches) {
        var known = entry.names().getFirst().inches() != null
                ? entry.names().getFirst().inches()
                : entry.footprint().inches();
        return known != null && Comparison.sameSize(inches, known);
    }

    /// The geometric mean; of one figure, the figure itself.
    static double mean(List<Footprints.Entry> entries) {
        if (entries.stream().mapToDouble(Footprints.Entry::embodied).distinct().count() == 1) {
            return entries.getFirst().embodied();
        }
        return Math.exp(entries.stream()
                .mapToDouble(entry -> Math.log(entry.embodied()))
                .average()
                .orElseThrow());
    }

    static Footprints.Entry lowest(List<Footprints.Entry> entries) {
        return entries.stream()
                .min(Comparator.comparingDouble(Footprints.Entry::embodied))
                .orElseThrow();
    }

    /// The benchmark of most of the figures; of two that are as many, the lower.
    static @Nullable Benchmark benchmark(List<Footprints.Entry> entries) {
        var counted = entries.stream()
                .map(entry -> Benchmark.of(entry.footprint().footprintClass()))
                .flatMap(java.util.stream.Stream::ofNullable)
                .collect(Collectors.groupingBy(benchmark -> benchmark, Collectors.counting()));
        return counted.entrySet().stream()
                .max(Comparator.<java.util.Map.Entry<Benchmark, Long>>comparingLong(java.util.Map.Entry::getValue)
                        .thenComparing(entry -> -entry.getKey().central()))
                .map(java.util.Map.Entry::getKey)
                .orElse(null);
    }
}
