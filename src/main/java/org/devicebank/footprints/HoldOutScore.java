package org.devicebank.footprints;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well the intervals held on figures that were withheld.
///
/// @param seed decides the halves
/// @param fitted how many figures the spreads were learned from
/// @param withheld how many they were judged on
public record HoldOutScore(long seed, int fitted, int withheld, List<Line> lines) {

    public HoldOutScore {
        lines = List.copyOf(lines);
    }

    /// One tier, or one class of the tier CLASS.
    ///
    /// @param fitted whether the spread was learned here; if not it is that of the method
    /// @param gsd the geometric standard deviation; null where each class has its own
    /// @param learned figures of the half learned from
    /// @param held how many of those lie in the interval that should hold nine in ten
    /// @param judged figures of the withheld half
    /// @param heldWithheld how many of those lie in it
    /// @param medianError by which half of the withheld are off, as a share
    public record Line(
            String group,
            boolean fitted,
            @Nullable Double gsd,
            int learned,
            int held,
            int judged,
            int heldWithheld,
            double medianError) {

        private static final double SHOULD = 0.9;
        private static final double RARE = 0.025;

        /// Fewer than this would be held by chance in one case of forty.
        public int least() {
            return quantile(RARE);
        }

        /// More than this would be held by chance in one case of forty.
        public int most() {
            return quantile(1 - RARE);
        }

        /// Whether the count is one that an interval of nine in ten brings about. A spread of the method may hold more:
        /// it also covers how far a maker is off, which no figure withheld from the same makers shows.
        public boolean holds() {
            return heldWithheld >= least() && (!fitted || heldWithheld <= most());
        }

        /// The smallest count that a binomial of nine in ten reaches with this probability.
        private int quantile(double probability) {
            var sum = 0.0;
            var term = judged * Math.log(1 - SHOULD);
            for (var count = 0; count <= judged; count++) {
                sum += Math.exp(term);
                if (sum >= probability) return count;
                term += Math.log((judged - count) / (count + 1.0)) + Math.log(SHOULD / (1 - SHOULD));
            }
            return judged;
        }
    }
}
