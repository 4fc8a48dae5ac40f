package org.devicebank.models;

import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whose model a name is of and of which line, and what else the name says.
record Whose(@Nullable String maker, @Nullable Family family, String rest) {

    /// Shorter words for a line of models mean other things to other makers.
    private static final int UNMISTAKABLE = 7;

    private static final Pattern REMARK = Pattern.compile("^(?!.*\\b(?:for|of|from|fits?|to|with)\\b).*"
            + "\\b(?:laptop|notebook|pc|desktop|computer|phone|tablet"
            + "|(?:room|asset|lot|item|no|number|tag|ref|id|line|row|bay|shelf)\\.? ?[a-z]?\\d+[a-z]?)[ :,.-]*$");

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

    /// Where a maker is named and then one of its lines, what stands before the two may only say where the thing was:
    /// Room 204 HP EliteDesk 800, or Staff laptop: Dell Latitude 5300. A battery for one is no remark.
    static String withoutRemark(String text) {
        for (var spelling : Vocabulary.MAKERS) {
            var found = spelling.in(text);
            if (found != null && found.start() > 0) {
                var before = text.substring(0, found.start());
                var after = text.substring(found.end());
                var own = Vocabulary.FAMILIES.stream()
                        .filter(line -> spelling.meaning().equals(line.meaning().maker()) && !line.isShortened())
                        .anyMatch(line -> line.in(after) != null);
                if (own
                        && REMARK.matcher(before).find()
                        && Vocabulary.FAMILIES.stream().noneMatch(line -> line.in(before) != null)) {
                    return text.substring(found.start());
                }
            }
        }
        return text;
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
