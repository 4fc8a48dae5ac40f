package org.devicebank.seals;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.devicebank.kernel.Refused;

/// The number of a certificate, such as `COV-2026-000123-K`: its place, its year, and a last letter that shows a slip.
///
/// The letter is that of a device's tag: the digits of year and sequence as one number, modulo 23.
///
/// @param prefix the letters that the labels of the place begin with
public record CertificateNumber(String prefix, int year, long sequence) {

    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2,4})[- ]?([0-9]{4})[- ]?([0-9]{6,9})[- ]?([A-Z])");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final long YEARS = 1_000_000_000L;

    public CertificateNumber {
        if (!prefix.matches("[A-Z]{2,4}") || year < 2000 || year > 9999 || sequence < 1 || sequence >= YEARS) {
            throw new IllegalArgumentException("not a certificate's number: " + prefix + " " + year + " " + sequence);
        }
    }

    /// Reads a number as typed; empty when the text has not the shape or the letter does not fit.
    public static Optional<CertificateNumber> read(String text) {
        var match = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(match.group(2));
        var sequence = Long.parseLong(match.group(3));
        var fits = year >= 2000 && sequence > 0 && match.group(4).charAt(0) == letter(year, sequence);
        return fits ? Optional.of(new CertificateNumber(match.group(1), year, sequence)) : Optional.empty();
    }

    /// Reads a number from an address or a form.
    ///
    /// @throws Refused when the text is not such a number
    public static CertificateNumber of(String text) {
        return read(text).orElseThrow(() -> Refused.missing("refused.seals.number", text));
    }

    public String text() {
        return "%s-%04d-%06d-%c".formatted(prefix, year, sequence, letter(year, sequence));
    }

    private static char letter(int year, long sequence) {
        return LETTERS.charAt((int) ((year * YEARS + sequence) % LETTERS.length()));
    }

    @Override
    public String toString() {
        return text();
    }
}
