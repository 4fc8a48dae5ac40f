package org.devicebank.fuzz;

import java.time.Duration;
import java.util.List;

/// How many files of each kind one thread reads in a minute, once warm.
public final class Rate {

    private static final Duration WARM = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    private Rate() {}

    public static void main(String[] nothing) {
        for (var target : Seeds.TARGETS.keySet().stream().sorted().toList()) {
            var seeds = Seeds.of(target);
            var bytes = seeds.stream().mapToInt(seed -> seed.length).average().orElse(0);
            read(target, seeds, WARM);
            System.out.printf(
                    "%-15s %,9d files a minute, of %,.0f bytes on average%n",
                    target, read(target, seeds, MEASURED) * 60 / MEASURED.toSeconds(), bytes);
        }
    }

    private static long read(String target, List<byte[]> seeds, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var count = 0L;
        while (System.nanoTime() < end) {
            for (var seed : seeds) {
                Seeds.TARGETS.get(target).accept(seed);
                count++;
            }
        }
        return count;
    }
}
