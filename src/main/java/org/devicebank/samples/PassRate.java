package org.devicebank.samples;

/// How many second looks passed, and how sure that makes us.
///
/// @param looked second looks taken
/// @param passed those that found no data
record PassRate(long looked, long passed) {

    private static final double Z = 1.959963984540054;

    public PassRate {
        if (passed < 0 || passed > looked) {
            throw new IllegalArgumentException("%d of %d cannot have passed".formatted(passed, looked));
        }
    }

    public double share() {
        return looked == 0 ? 0 : (double) passed / looked;
    }

    /// The lower end of Wilson's score interval at 95%.
    public double low() {
        return looked == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /// The upper end of Wilson's score interval at 95%.
    public double high() {
        return looked == 0 ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (share() + Z * Z / (2 * looked)) / (1 + Z * Z / looked);
    }

    private double halfWidth() {
        var spread = share() * (1 - share()) / looked + Z * Z / (4.0 * looked * looked);
        return Z * Math.sqrt(spread) / (1 + Z * Z / looked);
    }
}
