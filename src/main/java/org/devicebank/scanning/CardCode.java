package org.devicebank.scanning;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is printed on a card: `%READY%L`. The signs tell it from every number: a label never has them, and a number
/// that
/// a device carries is found by its letters and digits alone, so a number spelled exactly like a card could still be
/// found by typing it without the signs. The signs are where they are on British and American keyboards alike.
///
/// The last character is the sum of the letters, each weighed by its place, modulo 29. Since 29 is a prime above 26,
/// one
/// wrong letter or two swapped letters always change it.
final class CardCode {

    private static final String CHECKS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234";
    private static final Pattern WORD = Pattern.compile("[A-Z]{2,20}");
    private static final Pattern SHAPE = Pattern.compile("%([A-Z]{2,20})%([A-Z2-4])");

    private CardCode() {}

    public static String of(String word) {
        if (!WORD.matcher(word).matches()) {
            throw new IllegalArgumentException("a card's word is 2 to 20 capital letters, not " + word);
        }
        return "%" + word + "%" + check(word);
    }

    static boolean looksLike(String text) {
        return text.strip().startsWith("%");
    }

    /// The word of a card; empty when it was misread.
    static Optional<String> read(String text) {
        var match = SHAPE.matcher(text.strip().toUpperCase(Locale.ROOT));
        var fits = match.matches() && match.group(2).charAt(0) == check(match.group(1));
        return fits ? Optional.of(match.group(1)) : Optional.empty();
    }

    private static char check(String word) {
        var sum = 0;
        for (var i = 0; i < word.length(); i++) {
            sum += (i + 1) * (word.charAt(i) - 'A' + 1);
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
