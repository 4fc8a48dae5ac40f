package org.devicebank.models;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// Settles what a name means once its words are sorted: numbers that are generations, years that are, and kinds.
final class Settled {

    private static final int LAST_INTEL = 2019;
    private static final int LARGE_MAC = 27;
    private static final Map<Integer, Integer> SE_YEARS = Map.of(2016, 1, 2020, 2, 2022, 3);
    private static final Set<Set<Kind>> NEIGHBOURS =
            Set.of(Set.of(Kind.LAPTOP, Kind.TABLET), Set.of(Kind.DESKTOP, Kind.ALL_IN_ONE));

    private Settled() {}

    static ModelName of(ModelName name) {
        var family =
                name.family() != null ? name.family() : Vocabulary.implied(name.maker(), name.kind(), name.numbers());
        var numbers = name.numbers();
        if (name.family() == null && family != null) {
            // an E7470 is written as a Latitude E7470 is
            var line = family;
            numbers = new TreeSet<>(numbers.stream()
                    .map(number -> Dialect.plain(number, name.maker(), line).strip())
                    .toList());
        }
        var words = name.words();
        var trims = name.trims();
        if (family != null && family.name().equals("Yoga") && isThinkPad(name.numbers())) {
            // an X380 Yoga is a ThinkPad whether it says so or not
            family = Vocabulary.implied("Lenovo", Kind.LAPTOP, name.numbers());
            words = either(words, new TreeSet<>(Set.of("yoga")));
        }
        if (name.numbers().contains("2in1")) {
            // that opens no question: each of them is touched
            trims = new TreeSet<>(trims);
            trims.remove("touch");
        }
        var generation = name.generation();
        var year = name.year();
        var chip = name.chip();
        if (family != null && family.is("generation") && generation == null && numbers.size() == 1) {
            var only = numbers.first();
            if (only.matches("\\d{1,2}")) {
                generation = Integer.valueOf(only);
                numbers = new TreeSet<>();
            }
        }
        if (name.words().contains("se") && generation == null && numbers.size() == 1) {
            var only = numbers.first();
            if (only.matches("[1-9]")) {
                generation = Integer.valueOf(only);
                numbers = new TreeSet<>();
            }
        }
        if (name.words().contains("se") && generation == null && year != null && SE_YEARS.containsKey(year)) {
            generation = SE_YEARS.get(year);
            year = null;
        }
        if (name.isMac() && chip == null && (year != null && year <= LAST_INTEL || isLargeMac(name))) {
            chip = "intel";
        }
        return new ModelName(
                name.maker(),
                family,
                numbers,
                words,
                trims,
                name.codes(),
                name.form(),
                name.inches(),
                generation,
                chip,
                name.platform(),
                name.storage(),
                year,
                name.kind() != null || family == null ? name.kind() : family.onlyKind());
    }

    private static boolean isThinkPad(Set<String> numbers) {
        return numbers.size() == 1 && numbers.iterator().next().matches("[ltx]\\d{3}|x1");
    }

    /// The large iMac never had any other than Intel's.
    private static boolean isLargeMac(ModelName name) {
        var inches = name.inches();
        return inches != null && inches >= LARGE_MAC && name.kind() == Kind.ALL_IN_ONE;
    }

    /// The name with what the code in it means, where the name itself leaves that open or says the same family.
    static ModelName filled(ModelName name, ModelName meant) {
        if (name.family() != null && !name.family().equals(meant.family())) {
            return name;
        }
        if (!name.numbers().isEmpty() && !name.numbers().equals(meant.numbers())) {
            return name;
        }
        return new ModelName(
                meant.maker(),
                meant.family(),
                meant.numbers(),
                either(name.words(), meant.words()),
                either(name.trims(), meant.trims()),
                name.codes(),
                first(name.form(), meant.form()),
                first(name.inches(), meant.inches()),
                first(name.generation(), meant.generation()),
                first(name.chip(), meant.chip()),
                first(name.platform(), meant.platform()),
                first(name.storage(), meant.storage()),
                first(name.year(), meant.year()),
                first(name.kind(), meant.kind()));
    }

    /// Whether what stands behind a stroke says no model of its own, only a size, a capacity, or another form or
    /// generation.
    static boolean isDetail(ModelName name, ModelName before) {
        return name.numbers().isEmpty()
                && name.words().isEmpty()
                && name.codes().isEmpty()
                && name.year() == null
                && (name.generation() == null || before.generation() != null)
                && (name.family() == null || name.family().equals(before.family()));
    }

    /// With what stands behind a stroke: a second form or generation leaves open which it is.
    static ModelName detailed(ModelName name, ModelName detail) {
        return new ModelName(
                name.maker(),
                name.family(),
                name.numbers(),
                name.words(),
                either(name.trims(), detail.trims()),
                name.codes(),
                one(name.form(), detail.form()),
                first(name.inches(), detail.inches()),
                one(name.generation(), detail.generation()),
                name.chip(),
                name.platform(),
                first(name.storage(), detail.storage()),
                name.year(),
                name.kind());
    }

    static ModelName with(ModelName name, Form form) {
        return new ModelName(
                name.maker(),
                name.family(),
                name.numbers(),
                name.words(),
                name.trims(),
                name.codes(),
                form,
                name.inches(),
                name.generation(),
                name.chip(),
                name.platform(),
                name.storage(),
                name.year(),
                form == Form.ALL_IN_ONE ? Kind.ALL_IN_ONE : name.kind());
    }

    /// A family that is made as one kind settles a doubt between neighbours; a laptop is still no phone.
    static @Nullable Kind kind(@Nullable Family family, @Nullable Kind said) {
        if (family == null) {
            return said;
        }
        if (said == null || family.kinds().contains(said)) {
            return said == null ? usual(family) : said;
        }
        return family.kinds().stream()
                .filter(kind -> NEIGHBOURS.contains(Set.of(kind, said)))
                .findFirst()
                .orElse(said);
    }

    /// A line of all-in-ones may have a screen of its own; it is hardly ever meant.
    private static @Nullable Kind usual(Family family) {
        return family.kinds().equals(Set.of(Kind.ALL_IN_ONE, Kind.MONITOR)) ? Kind.ALL_IN_ONE : family.onlyKind();
    }

    private static SortedSet<String> either(SortedSet<String> one, SortedSet<String> other) {
        var both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /// Nothing where the two contradict each other.
    private static <T> @Nullable T one(@Nullable T one, @Nullable T other) {
        return one != null && other != null && !one.equals(other) ? null : first(one, other);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }
}
