package org.devicebank.packs;

import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How the numbers of a pack are written.
///
/// @param comma whether a comma parts the decimals, where a number alone leaves that open
record Numerals(boolean comma) {

    /// 1,234 may be twelve hundred or one and a bit; 0,234 and 1,23 may not.
    private static final Pattern OPEN = Pattern.compile("-?[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern ONE_SIGN = Pattern.compile("-?\\d*([.,])\\d+");
    private static final Pattern GROUPS = Pattern.compile("-?\\d{1,3}(?:(?:\\.\\d{3}){2,}|(?:,\\d{3}){2,})");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}'’]+");
    private static final Pattern UNIT = Pattern.compile("(?i)(?:kg(?:co2-?(?:eq?)?\\.?)?|\"|''|in|inch|inches)$");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:\\d{1,12}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:[eE][-+]?\\d{1,2})?");

    /// The sign that those numbers use which can be read in one way only; where there are none, or as many of both,
    /// what is usual where the fields are parted so.
    static Numerals of(Collection<String> numbers, boolean usual) {
        var commas = 0;
        var points = 0;
        for (var said : numbers) {
            var plain = plain(said);
            var found = ONE_SIGN.matcher(plain);
            if (found.matches() && !OPEN.matcher(plain).matches()) {
                commas += found.group(1).equals(",") ? 1 : 0;
                points += found.group(1).equals(".") ? 1 : 0;
            }
        }
        return new Numerals(commas == points ? usual : commas > points);
    }

    /// @return null for what is no number
    @Nullable
    Double read(String said) {
        var text = plain(said);
        var share = text.endsWith("%");
        var plain = pointed(share ? text.substring(0, text.length() - 1) : text);
        if (!NUMBER.matcher(plain).matches()) {
            return null;
        }
        return share ? hundredth(plain) : Double.valueOf(plain);
    }

    /// Of a hundred, as the column says.
    @Nullable
    Double percent(String said) {
        var text = plain(said).replace("%", "");
        var plain = pointed(text);
        return NUMBER.matcher(plain).matches() ? hundredth(plain) : null;
    }

    private static Double hundredth(String plain) {
        return new java.math.BigDecimal(plain).movePointLeft(2).doubleValue();
    }

    private static String plain(String said) {
        return UNIT.matcher(BLANK.matcher(said).replaceAll("").replace('₂', '2'))
                .replaceAll("");
    }

    /// With a point for the decimals and nothing between the thousands.
    private String pointed(String text) {
        var point = text.lastIndexOf('.');
        var other = text.lastIndexOf(',');
        if (point >= 0 && other >= 0) {
            return point > other ? text.replace(",", "") : text.replace(".", "").replace(',', '.');
        }
        if (GROUPS.matcher(text).matches() || OPEN.matcher(text).matches() && comma == point >= 0) {
            return text.replace(",", "").replace(".", "");
        }
        return text.replace(',', '.');
    }
}
