package org.devicebank.tables;

import java.math.BigDecimal;

/// Numbers in full: an IMEI is fifteen digits, not 3.5E+14.
final class Numbers {

    private static final int LONGEST = 40;

    private Numbers() {}

    /// The same number without a power of ten; whatever is no number stays as it is.
    static String plain(String number) {
        try {
            var exact = new BigDecimal(number.strip());
            if (exact.signum() == 0) {
                return "0";
            }
            var bare = exact.stripTrailingZeros();
            return Math.abs((long) bare.scale()) > LONGEST ? number : bare.toPlainString();
        } catch (NumberFormatException _) {
            return number;
        }
    }
}
