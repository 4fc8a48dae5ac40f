package org.devicebank.nets;

import java.math.BigDecimal;
import org.devicebank.factors.Factor;
import org.devicebank.factors.Quantity;
import org.jspecify.annotations.Nullable;

/// One emission of one device: an activity times a factor.
///
/// @param formula how it was worked out
/// @param usual the figure the activity was taken from where nobody measured it, or null
/// @param emitted in kg CO2e
public record Line(
        Stage stage,
        Formula formula,
        Quantity activity,
        @Nullable Factor usual,
        Factor factor,
        Quantity emitted) {

    static Line of(Stage stage, Formula formula, Quantity activity, @Nullable Factor usual, Factor factor) {
        return new Line(stage, formula, activity, usual, factor, factor.times(activity));
    }

    public BigDecimal kilograms() {
        return emitted.amount();
    }
}
