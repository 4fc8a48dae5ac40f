package org.devicebank.intervals;

/// Where a figure lies nine times out of ten, in kg CO2e.
public record Interval(double low, double middle, double high) {

    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;

    /// @param sorted many draws, the lowest first
    static Interval of(double[] sorted) {
        return new Interval(at(sorted, LOW), at(sorted, 0.5), at(sorted, HIGH));
    }

    private static double at(double[] sorted, double share) {
        var place = share * (sorted.length - 1);
        var below = (int) place;
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
