package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.devicebank.kernel.Sentence;

/// What a technician should see before fitting new parts: how much of what the device saves they would take away.
public final class NewParts {

    private NewParts() {}

    /// A warning when the parts emit more than a quarter of what a new device would.
    public static Optional<Sentence> warning(List<Line> lines, Avoided avoided) {
        var parts = lines.stream()
                .filter(line -> line.stage() == Stage.PARTS)
                .map(Line::kilograms)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.compareTo(avoided.kilograms().multiply(Method.PARTS_WARNING)) > 0
                ? Optional.of(Sentence.of(
                        "nets.parts_warning",
                        parts.setScale(0, RoundingMode.HALF_EVEN),
                        avoided.kilograms().setScale(0, RoundingMode.HALF_EVEN)))
                : Optional.empty();
    }
}
