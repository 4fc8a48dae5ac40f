package org.devicebank.factors;

/// How far a factor may be off, as geometric standard deviations: about two times out of three the truth lies within a
/// factor of the deviation.
///
/// @param systematic the part that everything counted with the factor shares
/// @param model the part that differs from model to model
public record Spread(double systematic, double model) {

    /// Nothing to be unsure of.
    public static final Spread NONE = new Spread(1, 1);

    private static final double WIDEST = 10;

    public Spread {
        if (!(systematic >= 1 && model >= 1 && systematic <= WIDEST && model <= WIDEST)) {
            throw new IllegalArgumentException("a geometric deviation is at least 1, not " + systematic + ", " + model);
        }
    }

    /// Both parts together.
    public double whole() {
        return Math.exp(Math.hypot(Math.log(systematic), Math.log(model)));
    }
}
