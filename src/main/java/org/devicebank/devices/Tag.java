package org.devicebank.devices;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The bank's own number on a device, such as `COV-004217-K`: easy to read out, and its last letter shows a slip.
///
/// The letter is the number modulo 23 in an alphabet without I, O and U. Since 23 is a prime that divides no
/// power of ten and no difference of two such powers within 22 digits, one wrong digit or two swapped
/// digits always change the letter.
public record Tag(String prefix, long number) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ";
    private static final Pattern SHAPE = Pattern.compile("([A-Z]{2,4})[- ]?([0-9]{6,12})[- ]?([A-Z])");

    public Tag {
        if (!prefix.matches("[A-Z]{2,4}") || number < 1) {
            throw new IllegalArgumentException("not a tag: " + prefix + " " + number);
        }
    }

    /// Reads a tag as scanned or typed; empty when the text has not the shape or the letter does not fit.
    public static Optional<Tag> read(String text) {
        var match = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(match.group(2));
        var fits = number > 0 && match.group(3).charAt(0) == letter(number);
        return fits ? Optional.of(new Tag(match.group(1), number)) : Optional.empty();
    }

    /// Whether the text has the shape of a tag, so that a wrong letter can be told from another number.
    public static boolean looksLike(String text) {
        return SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT)).matches();
    }

    public String text() {
        return "%s-%06d-%c".formatted(prefix, number, letter(number));
    }

    private static char letter(long number) {
        return LETTERS.charAt((int) (number % LETTERS.length()));
    }

    @Override
    public String toString() {
        return text();
    }
}
