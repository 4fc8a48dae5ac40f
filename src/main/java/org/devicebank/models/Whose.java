package org.devicebank.models;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/// Whose model a name is of and of which line, and what else the name says.
record Whose(@Nullable String maker, @Nullable Family family, String rest) {

    /// Shorter words for a line of models mean other things to other makers.
    private static final int UNMISTAKABLE = 7;

    /// @param said the maker somebody said, by its one name
    static Whose of(String text, @Nullable String said) {
        var named = Vocabulary.MAKERS.stream()
                .filter(spelling -> spelling.in(text) != null)
                .map(Vocabulary.Spelling::meaning)
                .toList();
        var maker = said == null && !named.isEmpty() ? named.getFirst() : said;
        var own = found(text, maker, spelling -> {
            var owner = spelling.meaning().maker();
            return owner == null || owner.equals(maker) || maker == null && !spelling.isShortened();
        });
        if (own.family() != null || maker == null) {
            return own;
        }
        // a name that says its maker, or a line that only one maker has, counts more than a column of strangers
        var stranger = Vocabulary.MAKERS.stream().noneMatch(one -> one.meaning().equals(maker));
        var other = found(
                text,
                maker,
                spelling -> spelling.text().length() >= UNMISTAKABLE
                        && spelling.meaning().maker() != null
                        && (stranger || named.contains(spelling.meaning().maker())));
        return other.family() == null ? own : other;
    }

    private static Whose found(String text, @Nullable String said, Predicate<Vocabulary.Spelling<Family>> fits) {
        Family best = null;
        var at = Integer.MAX_VALUE;
        MatchResult where = null;
        var start = without(text, said);
        for (var spelling : Vocabulary.FAMILIES) {
            var found = fits.test(spelling) ? spelling.in(start) : null;
            if (found != null && found.start() < at) {
                best = spelling.meaning();
                at = found.start();
                where = found;
            }
        }
        if (best == null || where == null) {
            return new Whose(said, null, start);
        }
        var rest = start.substring(0, where.start()) + " " + start.substring(where.end());
        var maker = best.maker() == null ? said : best.maker();
        return new Whose(maker, best, without(rest, maker));
    }

    private static String without(String text, @Nullable String maker) {
        var rest = text;
        for (var spelling : Vocabulary.MAKERS) {
            // "Fairphone 3" is called after its maker, who is its family too
            if (spelling.meaning().equals(maker) && !"Fairphone".equals(maker)) {
                rest = spelling.cutFrom(rest);
            }
        }
        return rest;
    }
}
