package org.devicebank.figures;

/// Where a figure lies nine times out of ten, in kg CO2e.
public record Range(double low, double middle, double high) {

    static final Range NOTHING = new Range(0, 0, 0);

    /// @param sorted many draws of the figure, the lowest first
    static Range of(double[] sorted) {
        return new Range(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }
}
