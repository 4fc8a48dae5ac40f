package org.devicebank.kernel;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The rules of the numbers that people and machines print on devices.
public final class Identifiers {

    private static final Set<String> PLACEHOLDERS = Set.of("""
            NOTSPECIFIED NONE NA NIL NULL UNKNOWN UNKNOW TBC TBA TBD MISSING NOTAVAILABLE NOTAPPLICABLE NOTPRESENT
            NOSERIAL NOSERIALNUMBER SERIALNUMBER SERIAL SYSTEMSERIALNUMBER BASEBOARDSERIALNUMBER CHASSISSERIALNUMBER
            DEFAULTSTRING DEFAULT OEM INVALID EMPTY ALLSERIES CUSTOM INSERTSERIALNUMBERHERE SEEABOVE ASABOVE ILLEGIBLE
            CANNOTREAD NOLABEL NOTREADABLE XXX TEST""".split("\\s+"));
    private static final Pattern FILLED_BY = Pattern.compile("(TO)?BEFILLED.*|FILLBY.*");
    private static final Pattern ONE_CHARACTER = Pattern.compile("(.)\\1*");
    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]");

    private Identifiers() {}

    /// The form in which two spellings of one number are equal: upper case, letters and digits only.
    public static String normal(String text) {
        return NOISE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
    }

    /// Whether the text stands where a serial number should be but says nothing about this machine:
    /// a maker's filler, one character repeated, or a run of counted digits.
    public static boolean isPlaceholder(String text) {
        var normal = normal(text);
        return normal.length() < 2
                || PLACEHOLDERS.contains(normal)
                || FILLED_BY.matcher(normal).matches()
                || ONE_CHARACTER.matcher(normal).matches()
                || isCounting(normal)
                || isCounting(normal.replaceFirst("^[A-Z]+", ""));
    }

    private static boolean isCounting(String text) {
        return text.length() >= 6
                && ("01234567890123456789".contains(text)
                        || "98765432109876543210".contains(text)
                        || "0123456789ABCDEF".contains(text));
    }

    /// Whether fifteen digits are an IMEI: their check digit (Luhn, 3GPP TS 23.003 annex B) holds.
    public static boolean isImei(String digits) {
        return digits.matches("[0-9]{15}") && !ONE_CHARACTER.matcher(digits).matches() && luhn(digits) == 0;
    }

    private static int luhn(String digits) {
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var digit = digits.charAt(digits.length() - 1 - i) - '0';
            var weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10;
    }
}
