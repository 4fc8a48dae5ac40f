package org.devicebank.figures;

import java.util.SplittableRandom;
import org.devicebank.nets.Displacement;

/// Something a figure depends on and that nobody knows exactly; each run draws it once.
///
/// @param key what it is, such as a factor
record Source(String key, Shape shape, double one, double other) {

    /// How its values lie.
    enum Shape {
        /// Around 1, up and down by a geometric standard deviation.
        SPREAD,
        /// A share between 0 and 1, by two counts.
        SHARE,
        /// From 0.6 over 1 to 1.4 times the usual years.
        YEARS
    }

    private static final double SHORTEST = 0.6;
    private static final double LONGEST = 1.4;

    /// Counted or weighed.
    static final Source CERTAIN = spread("certain", 1);

    static Source spread(String key, double deviation) {
        return new Source(key, Shape.SPREAD, deviation, 0);
    }

    static Source displaced(Displacement told) {
        return new Source(
                "answers " + told.route(),
                Shape.SHARE,
                told.alpha().doubleValue(),
                told.beta().doubleValue());
    }

    static Source years(String deviceClass) {
        return new Source("years " + deviceClass, Shape.YEARS, 0, 0);
    }

    double draw(SplittableRandom chance) {
        return switch (shape) {
            case SPREAD -> Math.exp(Math.log(one) * chance.nextGaussian());
            case SHARE -> Beta.draw(chance, one, other);
            case YEARS -> SHORTEST + (LONGEST - SHORTEST) * (chance.nextDouble() + chance.nextDouble()) / 2;
        };
    }
}
