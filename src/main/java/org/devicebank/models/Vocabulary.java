package org.devicebank.models;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// The words names are made of: makers, families, forms, and what says nothing of the model.
final class Vocabulary {

    /// A spelling as it stands in a name, and what it means.
    ///
    /// @param first the first word of it, without which it is not worth a closer look
    record Spelling<T>(Pattern pattern, String first, String text, T meaning) {

        /// Where it stands in a name, or null.
        @Nullable
        MatchResult in(String name) {
            if (!name.contains(first)) {
                return null;
            }
            var found = pattern.matcher(name);
            return found.find() ? found.toMatchResult() : null;
        }

        String cutFrom(String name) {
            return name.contains(first) ? pattern.matcher(name).replaceAll(" ") : name;
        }

        /// Two to four letters for a family: they mean it only beside its maker.
        boolean isShortened() {
            return text.length() < 5
                    && meaning instanceof Family family
                    && !family.name().equalsIgnoreCase(text);
        }
    }

    static final List<Spelling<String>> MAKERS = spelled("makers.csv", row -> row.getField("maker"));
    static final List<Spelling<Family>> FAMILIES = spelled("families.csv", Vocabulary::family);
    static final List<Spelling<Form>> FORMS = spelled("forms.csv", row -> Form.valueOf(row.getField("form")));
    static final List<Pattern> TAILS = tails(".*");
    /// Of the one thing, and of none of its make: its number, its state, how many there are.
    static final List<Pattern> OF_ONE_THING = tails("serial|count|condition");
    private static final Map<String, String> WORDS = words();

    private Vocabulary() {}

    static boolean isNoise(String word) {
        return "noise".equals(WORDS.get(word)) || kind(word) != null;
    }

    /// The kind of thing a word means; it says nothing of the model.
    static @Nullable Kind kind(String word) {
        var sort = WORDS.getOrDefault(word, "");
        return sort.isEmpty() || Character.isLowerCase(sort.charAt(0)) ? null : Kind.valueOf(sort);
    }

    /// The family that a number means where none is named.
    static @Nullable Family implied(@Nullable String maker, @Nullable Kind kind, Iterable<String> numbers) {
        for (var spelling : FAMILIES) {
            var family = spelling.meaning();
            var pattern = family.numbers();
            if (pattern == null || maker == null || !maker.equals(family.maker())) {
                continue;
            }
            for (var number : numbers) {
                if (pattern.matcher(number).matches()
                        && (kind == null || family.kinds().contains(kind))) return family;
            }
        }
        return null;
    }

    static boolean isKnown(String word) {
        return WORDS.containsKey(word);
    }

    static boolean isTrim(String word) {
        return "trim".equals(WORDS.get(word));
    }

    static boolean isPlatform(String word) {
        return "platform".equals(WORDS.get(word));
    }

    /// The one name of a maker, or what was said of it, plain.
    static @Nullable String maker(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        var plain = Misspelt.mended(NameText.plain(said));
        return MAKERS.stream()
                .filter(maker -> plain.startsWith(maker.first())
                        && maker.pattern().matcher(plain).lookingAt())
                .findFirst()
                .map(Spelling::meaning)
                .orElse(plain);
    }

    private static <T> List<Spelling<T>> spelled(
            String file, java.util.function.Function<de.siegmar.fastcsv.reader.NamedCsvRecord, T> meaning) {
        return ReferenceTable.rows(file).stream()
                .map(row -> {
                    var text = row.getField("spelling");
                    return new Spelling<>(
                            Pattern.compile("(?<![a-z0-9])" + text.replace(" ", "[ -]") + "(?![a-z0-9])"),
                            text.split("[ -]")[0],
                            text,
                            meaning.apply(row));
                })
                .sorted(Comparator.comparing((Spelling<T> one) -> -one.text().length()))
                .toList();
    }

    private static Family family(de.siegmar.fastcsv.reader.NamedCsvRecord row) {
        var maker = row.getField("maker");
        return new Family(
                row.getField("family"),
                maker.isEmpty() ? null : maker,
                words(row.getField("kinds")).map(Kind::valueOf).collect(Collectors.toSet()),
                words(row.getField("traits")).collect(Collectors.toSet()),
                row.getField("numbers").isEmpty() ? null : Pattern.compile(row.getField("numbers")));
    }

    private static java.util.stream.Stream<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
    }

    private static List<Pattern> tails(String sorts) {
        return ReferenceTable.rows("tails.csv").stream()
                .filter(row -> row.getField("sort").matches(sorts))
                .map(row -> Pattern.compile(row.getField("pattern")))
                .toList();
    }

    private static Map<String, String> words() {
        var words = new LinkedHashMap<String, String>();
        ReferenceTable.rows("words.csv").forEach(row -> words.put(row.getField("word"), row.getField("sort")));
        return Map.copyOf(words);
    }
}
