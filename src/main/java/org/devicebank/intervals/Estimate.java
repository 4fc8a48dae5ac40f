package org.devicebank.intervals;

import java.util.Arrays;
import java.util.List;

/// What the runs say of one net.
///
/// @param drawn where nine of ten runs lie
/// @param closed the same by formula, to the first order: a check of the runs
/// @param aboveZero the share of the runs above nothing
/// @param reasons the five unknowns that the width comes from most, the largest first
public record Estimate(Interval drawn, Interval closed, double aboveZero, List<Reason> reasons) {

    /// One unknown and the share of the variance that comes from it.
    public record Reason(String key, double share) {}

    private static final int TOP = 5;

    static Estimate of(double[] runs, Sensitivity sensitivity, Doubts doubts) {
        var sorted = runs.clone();
        Arrays.sort(sorted);
        var above = Arrays.stream(sorted).filter(value -> value > 0).count();
        return new Estimate(
                Interval.of(sorted), sensitivity.interval(), (double) above / sorted.length, doubts.reasons(TOP));
    }
}
