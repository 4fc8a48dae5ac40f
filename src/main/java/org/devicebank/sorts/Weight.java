package org.devicebank.sorts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.devicebank.kernel.Decimals;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;

/// A weight, and how it is known; one is never shown without the other.
public record Weight(Grams grams, How how) {

    private static final int GRAMS = 3;

    public boolean actual() {
        return how.actual();
    }

    /// Reads a weight in kilograms as a person types it.
    public static Grams kilograms(String text) {
        var heaviest = Shipped.limit("heaviest_kg");
        return Decimals.typed(text)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(heaviest)) <= 0)
                .map(number -> number.movePointRight(GRAMS)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .map(grams -> new Grams(Math.max(1, grams)))
                .orElseThrow(() -> Refused.unfit("refused.sorts.weight", heaviest));
    }
}
