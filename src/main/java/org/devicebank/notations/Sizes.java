package org.devicebank.notations;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as tools print them: with separators, with units, sometimes with both.
public final class Sizes {

    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,9}(?:[.,][0-9]{1,6})?) ?([KMGTP])?(i)?(?:B|Byte|bytes)?(?![A-Za-z])");
    private static final Pattern WHOLE = Pattern.compile("-?[0-9][0-9.,' \\u00a0\\u202f]{0,29}");
    private static final int THOUSAND = 1000;

    private Sizes() {}

    /// Bytes of "16 GB", "476.9G", "238.47 GiB"; null when no size is said.
    ///
    /// @param binary whether units without an i count in 1024s, as those of memory do
    public static @Nullable Long bytes(@Nullable String text, boolean binary) {
        var match = AMOUNT.matcher(text == null ? "" : text);
        if (!match.find() || match.group(2) == null) {
            return null;
        }
        var unit = match.group(3) != null || binary ? 1024L : THOUSAND;
        var times = Math.pow(unit, "KMGTP".indexOf(match.group(2)) + 1);
        return Math.round(Double.parseDouble(match.group(1).replace(',', '.')) * times);
    }

    /// The whole number a text begins with, whichever way its thousands are kept apart; null when it has none.
    public static @Nullable Long whole(@Nullable String text) {
        var match = WHOLE.matcher(text == null ? "" : text.strip());
        if (!match.lookingAt()) {
            return null;
        }
        var digits = match.group().replaceAll("[^0-9]", "");
        return digits.length() > 18 ? null : (Long) Long.parseLong(digits);
    }

    public static @Nullable Integer small(@Nullable String text) {
        var number = whole(text);
        return number == null || number > Integer.MAX_VALUE ? null : (Integer) number.intValue();
    }

    /// Thousandths of a number with a point or comma: milliwatt-hours of "48.84 Wh".
    public static @Nullable Long thousandths(@Nullable String text) {
        var match = AMOUNT.matcher(text == null ? "" : text.strip());
        return match.lookingAt()
                ? (Long) Math.round(Double.parseDouble(match.group(1).replace(',', '.')) * THOUSAND)
                : null;
    }
}
