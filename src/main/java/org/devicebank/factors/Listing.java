package org.devicebank.factors;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The factors a person asked to see, in chapters, and what changed from one year to the next.
///
/// @param words, chapter, year what was asked for; empty or null for everything
/// @param all how many there are, whether shown or not
record Listing(
        String words,
        String chapter,
        @Nullable Integer year,
        List<Chapter> chapters,
        List<Turn> turns,
        List<Integer> years,
        int all) {

    /// Some of the factors under one heading; what holds for the events of one year stands under that year.
    ///
    /// @param name of the chapter, as an address says it
    /// @param year 0 for what does not change by the year
    public record Chapter(String name, int year, List<Factor> factors) {

        /// The place on the page.
        public String anchor() {
            return year == 0 ? name : name + "-" + year;
        }

        public String key() {
            return Listing.key(name);
        }
    }

    /// What changed between two years, the largest change first; of one year twice, what was corrected or measured.
    public record Turn(int before, int after, List<Change> changes) {

        public String anchor() {
            return "changes-" + before + "-" + after;
        }

        public long rose() {
            return changes.size() - fell();
        }

        public long fell() {
            return changes.stream()
                    .filter(one -> one.after().value().compareTo(one.before().value()) < 0)
                    .count();
        }

        private static Turn of(List<Change> changes) {
            var first = changes.getFirst();
            var sorted = changes.stream()
                    .sorted(Comparator.comparing((Change one) -> one.percent().abs(), Comparator.reverseOrder())
                            .thenComparing(one -> one.after().id()))
                    .toList();
            return new Turn(first.before().year(), first.after().year(), sorted);
        }
    }

    /// In the order in which they stand on the page.
    private static final List<String> CHAPTERS = List.of("classes", "activities", "components", "processes");

    static Listing of(FactorBook book, String words, String chapter, @Nullable Integer year) {
        var all = book.all();
        var shown = all.stream()
                .filter(one -> chapter.isEmpty() || chapter.equals(chapter(one)))
                .filter(one -> year == null || one.year() == year)
                .filter(one -> has(one, words))
                .toList();
        return new Listing(
                words,
                chapter,
                year,
                CHAPTERS.stream().flatMap(name -> chapters(name, shown)).toList(),
                turns(book),
                all.stream()
                        .map(Factor::year)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                all.size());
    }

    private static String chapter(Factor factor) {
        return switch (factor.id().value().replaceFirst("\\..*", "")) {
            case "class" -> "classes";
            case "UK" -> "activities";
            case "part", "pack" -> "components";
            default -> "processes";
        };
    }

    private static boolean has(Factor factor, String words) {
        var text = (factor.id() + " " + factor.label() + " " + factor.source().name() + " " + factor.note())
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(text::contains);
    }

    private static Stream<Chapter> chapters(String name, List<Factor> shown) {
        var own = shown.stream().filter(one -> name.equals(chapter(one))).toList();
        if (own.isEmpty()) {
            return Stream.of();
        }
        if (!name.equals("activities")) {
            return Stream.of(new Chapter(name, 0, own));
        }
        return own.stream()
                .collect(Collectors.groupingBy(
                        Factor::year,
                        () -> new TreeMap<Integer, List<Factor>>(Comparator.reverseOrder()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Chapter(name, one.getKey(), one.getValue()));
    }

    private static List<Turn> turns(FactorBook book) {
        return Change.in(book).stream()
                .collect(Collectors.groupingBy(
                        one -> one.after().year() * 10_000 + one.before().year(),
                        () -> new TreeMap<Integer, List<Change>>(Comparator.reverseOrder()),
                        Collectors.toList()))
                .values()
                .stream()
                .map(Turn::of)
                .toList();
    }

    /// The names chapters have in an address.
    public static List<String> names() {
        return CHAPTERS;
    }

    /// What changed from the last published year to this: it stands open. Null where nothing did.
    public @Nullable Turn newest() {
        return turns.stream()
                .filter(turn -> turn.before() != turn.after())
                .findFirst()
                .orElse(null);
    }

    public static String key(String chapter) {
        return "factors.chapter." + chapter;
    }

    /// What holds for earlier years is opened on demand, unless it was asked for.
    public boolean isFolded(Chapter one) {
        return !isNarrowed()
                && chapters.stream().anyMatch(other -> other.name().equals(one.name()) && other.year() > one.year());
    }

    public boolean isNarrowed() {
        return !words.isEmpty() || !chapter.isEmpty() || year != null;
    }

    public int shown() {
        return chapters.stream().mapToInt(one -> one.factors().size()).sum();
    }
}
