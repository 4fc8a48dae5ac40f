package org.devicebank.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a pack writes the stages of a footprint: as shares of one, of a hundred, or each in kilograms.
enum Scale {
    ONE,
    HUNDRED,
    KILOGRAMS;

    private static final double ABOUT = 0.15;
    private static final double NEARLY = 0.05;
    private static final int HUNDREDTHS = 100;

    /// The stages of one row as they stand there, without those that carry a sign of their own.
    record Stages(List<Double> said, @Nullable Double total) {

        private double sum() {
            return said.stream().mapToDouble(Double::doubleValue).sum();
        }

        private @Nullable Scale scale() {
            if (said.size() < 2) {
                return null;
            }
            var sum = sum();
            if (Math.abs(sum - 1) <= ABOUT) {
                return ONE;
            }
            if (Math.abs(sum / HUNDREDTHS - 1) <= ABOUT) {
                return HUNDRED;
            }
            return total != null && total > 0 && Math.abs(sum / total - 1) <= NEARLY ? KILOGRAMS : null;
        }
    }

    /// The scale by which the stages of most rows come to the whole; null where none does.
    static @Nullable Scale of(List<Stages> rows) {
        Scale most = null;
        var votes = 0L;
        for (var scale : values()) {
            var own = rows.stream().filter(row -> row.scale() == scale).count();
            if (own > votes) {
                votes = own;
                most = scale;
            }
        }
        return most;
    }

    /// Of shares that stand alone: most of those of a hundred are above one.
    static Scale alone(List<Stages> rows) {
        var above = 0;
        var said = 0;
        for (var row : rows) {
            for (var share : row.said()) {
                said += share == 0 ? 0 : 1;
                above += share > 1 ? 1 : 0;
            }
        }
        return above * 2 > said ? HUNDRED : ONE;
    }
}
