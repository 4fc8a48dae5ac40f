package org.devicebank.figures;

import java.math.BigDecimal;
import java.util.List;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.kernel.Sentence;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Method;
import org.jspecify.annotations.Nullable;

/// The worked sum of one device.
///
/// @param lines everything that happened to it, by day
/// @param leftOut why something is not in it
/// @param notes the years whose factors it borrowed
/// @param share what people said for its sort of recipient
/// @param standsFor the line it would have if somebody got it today, or null when it stands for nothing
/// @param growth what is earned so far, or null for what nobody has
record Card(
        List<Line> lines,
        List<Sentence> leftOut,
        List<String> notes,
        Sums nets,
        Displacement share,
        @Nullable Line standsFor,
        @Nullable Growth growth) {

    /// A part that may be fitted.
    ///
    /// @param percent of what the device stands for, with the new parts that are in it already
    public record Part(Rate rate, int percent, boolean tooMuch) {}

    /// What it stands for, in kg CO2e; nothing for what stands for nothing.
    public BigDecimal supposed() {
        return standsFor == null ? BigDecimal.ZERO : standsFor.result();
    }

    public boolean handedOver() {
        return nets.nets().devices() > 0;
    }

    /// What each part would cost when new, on top of the new parts that are in it already.
    public List<Part> parts(List<Rate> rates) {
        if (supposed().signum() == 0) {
            return List.of();
        }
        var fitted = nets.of(Phase.PARTS);
        return rates.stream()
                .map(rate -> {
                    var all = fitted.add(rate.value());
                    var percent = all.movePointRight(2).divide(supposed(), 0, java.math.RoundingMode.HALF_EVEN);
                    return new Part(
                            rate,
                            percent.intValueExact(),
                            all.compareTo(supposed().multiply(Method.PARTS_WARNING)) > 0);
                })
                .toList();
    }

    public boolean tooManyNewParts() {
        return nets.of(Phase.PARTS).compareTo(supposed().multiply(Method.PARTS_WARNING)) > 0;
    }
}
