package org.devicebank.nets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.devicebank.kernel.Sentence;

/// Figures as they are said to people: no more digits than are known. What is kept is never rounded.
public final class Said {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TONNE = BigDecimal.valueOf(1000);
    private static final MathContext TWO = new MathContext(2, RoundingMode.HALF_EVEN);

    private Said() {}

    /// Of one device: whole kilograms below a hundred, two significant figures above.
    public static String device(BigDecimal kilograms) {
        var whole = kilograms.setScale(0, RoundingMode.HALF_EVEN);
        return text(whole.abs().compareTo(HUNDRED) < 0 ? whole : kilograms.round(TWO));
    }

    /// Of a programme: two significant figures and the interval that nine of ten draws lie in, in kilograms or tonnes.
    public static Sentence programme(BigDecimal middle, BigDecimal low, BigDecimal high) {
        var tonnes = middle.abs().max(low.abs()).max(high.abs()).compareTo(TONNE) >= 0;
        return Sentence.of(
                tonnes ? "nets.about_tonnes" : "nets.about_kilograms",
                two(middle, tonnes),
                two(low, tonnes),
                two(high, tonnes));
    }

    private static String two(BigDecimal kilograms, boolean tonnes) {
        return text((tonnes ? kilograms.movePointLeft(3) : kilograms).round(TWO));
    }

    private static String text(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
