package org.devicebank.nets;

import java.math.BigDecimal;
import java.util.List;
import org.devicebank.factors.Quantity;
import org.devicebank.kernel.Sentence;

/// What was worked out of the activities of one device, and what could not be.
///
/// @param leftOut why something is not in the figure, one sentence for each; the figure has to say so
public record Account(List<Line> lines, List<Sentence> leftOut) {

    public static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(Quantity.PLACES);

    public Account {
        lines = List.copyOf(lines);
        leftOut = List.copyOf(leftOut);
    }

    /// Everything emitted, in kg CO2e.
    public BigDecimal emitted() {
        return lines.stream().map(Line::kilograms).reduce(NOTHING, BigDecimal::add);
    }

    public BigDecimal emitted(Stage stage) {
        return lines.stream()
                .filter(line -> line.stage() == stage)
                .map(Line::kilograms)
                .reduce(NOTHING, BigDecimal::add);
    }
}
