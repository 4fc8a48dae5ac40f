package org.devicebank.models;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Mends one slip in the long names of makers and of their lines: a letter too many, too few, wrong, or two swapped.
/// Numbers are never mended: 5420 and 5430 are two models.
final class Misspelt {

    private static final int LONG = 6;
    private static final int UNMISTAKABLE = 8;
    /// Two words that only firmware joins.
    private static final Set<String> JOINED = Set.of("macpro", "macmini");
    private static final Pattern WORD = Pattern.compile("(?<![a-z0-9])[a-z]{5,}");
    private static final Set<String> KNOWN = Stream.concat(
                    Vocabulary.FAMILIES.stream().map(Vocabulary.Spelling::text),
                    Vocabulary.MAKERS.stream().map(Vocabulary.Spelling::text))
            .flatMap(text -> Arrays.stream(text.split("[ -]")))
            .filter(word -> !Vocabulary.isKnown(word))
            .collect(Collectors.toUnmodifiableSet());
    private static final List<String> MENDED = KNOWN.stream()
            .filter(word -> word.matches("[a-z]{" + LONG + ",}") && !JOINED.contains(word))
            .toList();

    private Misspelt() {}

    static String mended(String text) {
        return WORD.matcher(text).replaceAll(found -> word(found.group()));
    }

    private static String word(String said) {
        if (KNOWN.contains(said) || Vocabulary.isKnown(said)) {
            return said;
        }
        var meant = MENDED.stream().filter(word -> isSlip(said, word)).limit(2).toList();
        return meant.size() == 1 ? meant.getFirst() : said;
    }

    /// Whether one slip makes the one word of the other; the first letter is hardly ever wrong. A letter left out, one
    /// doubled, or two swapped are slips of the pen; another letter may make another word, unless the word is long:
    /// Compal is no Compaq.
    static boolean isSlip(String said, String word) {
        if (said.charAt(0) != word.charAt(0) || Math.abs(said.length() - word.length()) > 1) {
            return false;
        }
        var same = 0;
        var shorter = Math.min(said.length(), word.length());
        while (same < shorter && said.charAt(same) == word.charAt(same)) same++;
        var rest = said.substring(same);
        var due = word.substring(same);
        var leftOut = rest.equals(tail(due, 1));
        var added = tail(rest, 1).equals(due);
        var doubled = added && said.charAt(same) == said.charAt(same - 1);
        var another = added || tail(rest, 1).equals(tail(due, 1));
        return leftOut || doubled || isSwapped(rest, due) || another && word.length() >= UNMISTAKABLE;
    }

    private static boolean isSwapped(String rest, String due) {
        return rest.length() > 1
                && due.length() > 1
                && rest.charAt(0) == due.charAt(1)
                && rest.charAt(1) == due.charAt(0)
                && tail(rest, 2).equals(tail(due, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(Math.min(from, text.length()));
    }
}
