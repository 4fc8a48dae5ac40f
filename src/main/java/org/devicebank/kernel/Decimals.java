package org.devicebank.kernel;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// Numbers as people type them. Powers of ten are none: a few characters must not ask for a billion digits.
public final class Decimals {

    private static final Pattern THOUSANDS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]{1,12})?");
    private static final Pattern PLAIN = Pattern.compile("[+-]?([0-9]{1,15}([.,][0-9]{0,12})?|[.,][0-9]{1,12})");

    private Decimals() {}

    /// A number with a point or a comma before its decimals, or with commas between its thousands: `1,250` is one
    /// thousand two hundred and fifty, `1,25` one and a quarter.
    public static Optional<BigDecimal> typed(String text) {
        var number = text.strip();
        if (THOUSANDS.matcher(number).matches()) {
            return Optional.of(new BigDecimal(number.replace(",", "")));
        }
        return PLAIN.matcher(number).matches()
                ? Optional.of(new BigDecimal(number.replace(',', '.')))
                : Optional.empty();
    }
}
