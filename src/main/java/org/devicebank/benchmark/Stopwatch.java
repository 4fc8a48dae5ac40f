package org.devicebank.benchmark;

import java.util.Arrays;
import java.util.concurrent.Callable;

/// Times work that is done over and over.
final class Stopwatch {

    private static final int WARM = 150;
    private static final int COUNTED = 300;
    private static final double NANOS_IN_A_MILLI = 1e6;

    private Stopwatch() {}

    /// The median of many runs after a warm-up, in milliseconds.
    static double median(Callable<?> work) {
        var times = new double[COUNTED];
        for (var i = -WARM; i < COUNTED; i++) {
            var begun = System.nanoTime();
            call(work);
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / NANOS_IN_A_MILLI;
            }
        }
        Arrays.sort(times);
        return times[COUNTED / 2];
    }

    /// How long one piece of work takes, in seconds.
    static double seconds(Callable<?> work) {
        var begun = System.nanoTime();
        call(work);
        return (System.nanoTime() - begun) / (NANOS_IN_A_MILLI * 1000);
    }

    private static void call(Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
