package org.devicebank.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.devicebank.kernel.Sentence;

/// Says a mass of CO2e no more exactly than it is known.
final class Mass {

    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);
    private static final BigDecimal GRAM = new BigDecimal("0.001");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final MathContext TWO_FIGURES = new MathContext(2, RoundingMode.HALF_EVEN);

    private Mass() {}

    /// Of a device or a small sum: whole kilograms under a hundred, two figures above.
    public static Sentence of(BigDecimal kilograms) {
        if (kilograms.abs().compareTo(TONNE) >= 0) {
            return Sentence.of(
                    "figures.tonnes",
                    plain(kilograms.divide(TONNE, MathContext.DECIMAL64).round(TWO_FIGURES)));
        }
        var rounded = kilograms.abs().compareTo(HUNDRED) < 0
                ? kilograms.setScale(0, RoundingMode.HALF_EVEN)
                : kilograms.round(TWO_FIGURES);
        return Sentence.of("figures.kilograms", plain(rounded));
    }

    public static Sentence of(double kilograms) {
        return of(BigDecimal.valueOf(kilograms));
    }

    /// As it is kept, for those who work it out again.
    public static Sentence exactly(BigDecimal kilograms) {
        return Sentence.of("figures.kilograms", plain(kilograms));
    }

    /// A unit as people read it.
    public static String unit(String symbols) {
        return symbols.replace("CO2e", "CO₂e");
    }

    /// One line of a sum, to the gram; what is less than a gram is said to the last place, since it is not nothing.
    public static Sentence small(BigDecimal kilograms) {
        if (kilograms.signum() != 0 && kilograms.abs().compareTo(GRAM) < 0) {
            return exactly(kilograms.stripTrailingZeros());
        }
        return Sentence.of(
                "figures.kilograms",
                plain(kilograms.setScale(kilograms.abs().compareTo(HUNDRED) < 0 ? 3 : 1, RoundingMode.HALF_EVEN)));
    }

    private static String plain(BigDecimal value) {
        var text = value.signum() == 0 ? "0" : value.toPlainString();
        return text.startsWith("-") ? "−" + text.substring(1) : text;
    }
}
