package org.devicebank.intervals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Method;

/// Something that nobody knows exactly. Each run draws it once, for everything that depends on it.
sealed interface Unknown {

    /// What it is, such as a factor or a class; the same key is the same draw.
    String key();

    /// A figure that may be off by a factor: lognormal.
    ///
    /// @param deviation the geometric standard deviation
    /// @param average whether the draws are 1 on average, as the models of a class are; otherwise 1 is their middle
    record Figure(String key, double deviation, boolean average) implements Unknown {

        static Figure around(String key, double deviation) {
            return new Figure(key, deviation, false);
        }

        double middle() {
            return average ? Math.exp(-sigma() * sigma() / 2) : 1;
        }

        double sigma() {
            return Math.log(deviation);
        }
    }

    /// The share of hand-overs that displaced a new device: Beta, by what people answered.
    record Share(String key, double alpha, double beta) implements Unknown {

        static Share of(Displacement displacement) {
            return new Share(
                    "displacement " + displacement.route(),
                    displacement.alpha().doubleValue(),
                    displacement.beta().doubleValue());
        }

        double mean() {
            return alpha / (alpha + beta);
        }

        double deviation() {
            var all = alpha + beta;
            return Math.sqrt(alpha * beta / (all * all * (all + 1)));
        }
    }

    /// How long second lives of a class last, as a share of the usual: triangular, most likely 1.
    record Years(String key) implements Unknown {

        private static final double LEAST = Method.SHORTEST_SECOND_LIFE.doubleValue();
        private static final double MOST = Method.LONGEST_SECOND_LIFE.doubleValue();
        private static final int POINTS = 400;

        /// The value below which a share of all draws lies.
        static double at(double share) {
            var rise = (1 - LEAST) / (MOST - LEAST);
            return share < rise
                    ? LEAST + Math.sqrt(share * (MOST - LEAST) * (1 - LEAST))
                    : MOST - Math.sqrt((1 - share) * (MOST - LEAST) * (MOST - 1));
        }

        /// How far the replaced life is off, relative to its mean, when it cannot be more than a limit.
        static double deviation(double usual, double limit) {
            var values = IntStream.range(0, POINTS)
                    .mapToDouble(i -> Math.min(limit, usual * at((i + 0.5) / POINTS)))
                    .toArray();
            var mean = Arrays.stream(values).average().orElse(0);
            var squares =
                    Arrays.stream(values).map(value -> value * value).average().orElse(0);
            return mean == 0 ? 0 : Math.sqrt(Math.max(0, squares - mean * mean)) / mean;
        }
    }
}
