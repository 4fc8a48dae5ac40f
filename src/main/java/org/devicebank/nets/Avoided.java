package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.Quantity;
import org.devicebank.factors.Spread;
import org.jspecify.annotations.Nullable;

/// What need not be made when a device is reused: a new, functionally comparable one.
///
/// @param benchmark the class of such devices
/// @param model the maker's figure it rests on, or the name of the class
/// @param sameModel what a new one of the very same model emits, for comparison with other tools
/// @param sheet how far that may be off, where it is of this very model and may lower what is credited; otherwise null
public record Avoided(
        ClassBenchmark benchmark,
        String model,
        BigDecimal sameModel,
        @Nullable Spread sheet) {

    /// What makers' sheets are off by, whoever reads them.
    private static final double SHEET = 1.25;

    public Avoided {
        sameModel = sameModel.setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
    }

    /// Only the class is known.
    public static Avoided of(ClassBenchmark benchmark) {
        return new Avoided(benchmark, benchmark.name(), benchmark.kilograms(), null);
    }

    /// A maker's figure is known.
    ///
    /// @param embodied EC of the method: what making one of this model emits before its first use
    /// @param ofTheModel whether the figure is of this very model, so that it may lower what is credited
    /// @param whole how far the figure may be off, all together, as a geometric standard deviation
    public static Avoided of(
            ClassBenchmark benchmark, String model, BigDecimal embodied, boolean ofTheModel, double whole) {
        if (!ofTheModel) {
            return new Avoided(benchmark, model, embodied, null);
        }
        var systematic = Math.min(SHEET, whole);
        var rest = Math.sqrt(Math.max(0, sq(Math.log(whole)) - sq(Math.log(systematic))));
        return new Avoided(benchmark, model, embodied, new Spread(systematic, Math.exp(rest)));
    }

    /// A of the method, in kg CO2e: the maker's figure of this very model, and never more than the class.
    public BigDecimal kilograms() {
        var most = benchmark.kilograms().setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
        return sheet == null ? most : sameModel.min(most);
    }

    private static double sq(double value) {
        return value * value;
    }

    /// EC of the method, by the first of its formulas whose ratios a sheet gives.
    ///
    /// @param use, endOfLife shares of the total, or null where the sheet does not say
    /// @param making, transport shares of the total, or null
    public static @Nullable BigDecimal embodied(
            BigDecimal total,
            @Nullable BigDecimal use,
            @Nullable BigDecimal endOfLife,
            @Nullable BigDecimal making,
            @Nullable BigDecimal transport) {
        BigDecimal share = null;
        if (use != null) {
            share = BigDecimal.ONE.subtract(use).subtract(endOfLife == null ? BigDecimal.ZERO : endOfLife);
        } else if (making != null) {
            share = making.add(transport == null ? BigDecimal.ZERO : transport);
        }
        return share == null || share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0
                ? null
                : total.multiply(share).setScale(Quantity.PLACES, RoundingMode.HALF_EVEN);
    }
}
