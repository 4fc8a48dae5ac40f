package org.devicebank.footprints;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.models.ModelName;
import org.jspecify.annotations.Nullable;

/// The figures of the same maker, family and number, sorted by what else they have in common with the device.
///
/// @param fitting those that contradict the device in nothing that makes another model of it
/// @param near those of another size or generation only
record Candidates(ModelName asked, List<Comparison> fitting, List<Comparison> near) {

    /// What was chosen, and by which rule.
    record Chosen(Tier tier, Rule rule, List<Footprints.Entry> entries) {}

    private static final Set<Field> HARD =
            EnumSet.of(Field.FORM, Field.SIZE, Field.GENERATION, Field.CHIP, Field.PLATFORM);
    private static final Set<Field> NEAR =
            EnumSet.of(Field.SIZE, Field.GENERATION, Field.PLATFORM, Field.YEAR, Field.STORAGE, Field.TRIM);
    private static final List<Field> ASKED =
            List.of(Field.KIND, Field.FORM, Field.SIZE, Field.GENERATION, Field.CHIP, Field.YEAR);

    static Candidates of(ModelName asked, List<Footprints.Entry> entries) {
        var same = entries.stream()
                .filter(entry -> asked.kind() == null
                        || asked.kind() == entry.footprint().kind())
                .map(entry -> Comparison.of(asked, entry))
                .filter(Objects::nonNull)
                .toList();
        var fitting = same.stream()
                .filter(one -> Collections.disjoint(one.differs(), hard(asked)))
                .toList();
        var near = same.stream()
                .filter(one -> !asked.numbers().isEmpty() && NEAR.containsAll(one.differs()))
                .toList();
        return new Candidates(asked, fitting, near);
    }

    /// The year makes another model of a Mac, and only another edition of anything else.
    private static Set<Field> hard(ModelName asked) {
        var hard = EnumSet.copyOf(HARD);
        if (asked.isMac()) hard.add(Field.YEAR);
        return hard;
    }

    boolean any() {
        return !fitting.isEmpty() || !near.isEmpty();
    }

    Set<String> ids() {
        return fitting.stream().map(Candidates::id).collect(Collectors.toSet());
    }

    List<Footprints.Entry> entries() {
        return entries(fitting);
    }

    Candidates only(Set<String> ids) {
        return new Candidates(
                asked, fitting.stream().filter(one -> ids.contains(id(one))).toList(), near);
    }

    private static String id(Comparison one) {
        return one.entry().footprint().id();
    }

    /// The first thing the device does not say and the figures that fit say differently.
    @Nullable
    Question question() {
        if (asked.family() == null && asked.codes().isEmpty() && families() > 1) {
            return new Question(
                    Field.MODEL,
                    fitting.stream()
                            .map(one -> one.value(Field.MODEL))
                            .flatMap(Stream::ofNullable)
                            .distinct()
                            .toList());
        }
        for (var field : ASKED) {
            var open = field == Field.KIND
                    ? asked.kind() == null
                    : fitting.stream().anyMatch(one -> one.open().contains(field));
            if (!open || field == Field.YEAR && !asked.isMac()) {
                continue;
            }
            var values = fitting.stream()
                    .map(one -> value(one, field))
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .sorted(Candidates::bySize)
                    .toList();
            if (values.size() > 1) {
                return new Question(field, values);
            }
        }
        return null;
    }

    /// A bare number may stand in several lines of a maker.
    private long families() {
        return fitting.stream()
                .map(one -> one.row().family())
                .map(family -> family == null ? "" : family.name())
                .distinct()
                .count();
    }

    private static int bySize(String one, String other) {
        return Comparator.comparingDouble(Candidates::number)
                .thenComparing(Comparator.naturalOrder())
                .compare(one, other);
    }

    private static double number(String said) {
        var digits = said.replaceAll("[^0-9.]", "");
        return digits.matches("\\d+(\\.\\d+)?") ? Double.parseDouble(digits) : 0;
    }

    /// A figure without a generation is of the first.
    private static @Nullable String value(Comparison one, Field field) {
        var said = one.value(field);
        return field == Field.GENERATION && said == null ? "gen 1" : said;
    }

    /// The closest figures, when nothing has to be asked.
    Chosen chosen() {
        if (fitting.isEmpty()) {
            var size = near.stream().allMatch(one -> one.differs().contains(Field.SIZE));
            return new Chosen(Tier.NEAR, size ? Rule.OTHER_SIZE : Rule.OTHER_GENERATION, entries(near));
        }
        if (everyOpen(Field.FORM)) {
            return new Chosen(Tier.NEAR, Rule.ONE_FORM_KNOWN, entries(fitting));
        }
        if (everyOpen(Field.GENERATION)
                || everyOpen(Field.CHIP) && !sizeAndYearTell()
                || someOpen(Field.PLATFORM)
                || sizeMatters()) {
            return new Chosen(Tier.NEAR, Rule.DETAIL_UNSAID, entries(fitting));
        }
        return ofTheModel();
    }

    /// "MacBook Pro (14-inch, 2021)" is all the maker calls it, whichever of that year's chips is in it.
    private boolean sizeAndYearTell() {
        return asked.isMac()
                && asked.year() != null
                && asked.inches() != null
                && fitting.stream()
                        .allMatch(one -> asked.year().equals(one.row().year()));
    }

    private boolean sizeMatters() {
        return everyOpen(Field.SIZE) && !asked.numbersTell() && !asked.isMac();
    }

    private Chosen ofTheModel() {
        var equal = fitting.stream()
                .filter(one -> one.open().isEmpty() || one.open().equals(Set.of(Field.SIZE)))
                .filter(one -> one.differs().isEmpty())
                .toList();
        if (!equal.isEmpty()) {
            equal = aloneFirst(equal);
            if (asked.isSizeOnly() || "Dell".equals(asked.maker()) && allOpen(equal, Field.SIZE)) {
                return new Chosen(Tier.VARIANT, Rule.YEAR_OR_TRIM, entries(equal));
            }
            if (asked.platform() != null
                    && equal.stream().allMatch(one -> one.row().platform() == null)
                    && (parted() || "Asus".equals(asked.maker()))) {
                return new Chosen(Tier.VARIANT, Rule.YEAR_OR_TRIM, entries(equal));
            }
            if (asked.isOfSomeGeneration()
                    && equal.stream().allMatch(one -> one.row().generation() == null)) {
                return new Chosen(Tier.VARIANT, Rule.GENERATION_UNSAID, entries(equal));
            }
            var lines = equal.stream().filter(one -> one.row().family() != null).count();
            if (asked.family() == null && asked.codes().isEmpty() && lines == equal.size()
                    || asked.isChromebook() && lines == 0) {
                return new Chosen(Tier.VARIANT, Rule.FAMILY_UNSAID, entries(equal));
            }
            var code = equal.stream()
                    .allMatch(one ->
                            !Collections.disjoint(asked.codes(), one.row().codes()));
            return new Chosen(Tier.EXACT, code ? Rule.SAME_CODE : Rule.SAME_MODEL, entries(equal));
        }
        var storage = asked.storage();
        if (storage != null) {
            var nearest = fitting.stream()
                    .mapToInt(one -> distance(storage, one))
                    .min()
                    .orElseThrow();
            var close = fitting.stream()
                    .filter(one -> distance(storage, one) == nearest)
                    .toList();
            return new Chosen(Tier.VARIANT, nearest == 0 ? Rule.YEAR_OR_TRIM : Rule.NEAREST_STORAGE, entries(close));
        }
        return new Chosen(
                Tier.VARIANT, someOpen(Field.STORAGE) ? Rule.STORAGE_UNSAID : Rule.YEAR_OR_TRIM, entries(fitting));
    }

    /// Whether the table has this model with other processors under figures of their own.
    private boolean parted() {
        return near.stream().anyMatch(one -> one.differs().equals(Set.of(Field.PLATFORM)));
    }

    /// A figure of the model alone comes before one that it shares with another.
    private static List<Comparison> aloneFirst(List<Comparison> equal) {
        var alone =
                equal.stream().filter(one -> one.entry().names().size() == 1).toList();
        return alone.isEmpty() ? equal : alone;
    }

    private static int distance(int storage, Comparison one) {
        var known = one.row().storage();
        return known == null ? 0 : Math.abs(known - storage);
    }

    private boolean everyOpen(Field field) {
        return allOpen(fitting, field);
    }

    private static boolean allOpen(List<Comparison> comparisons, Field field) {
        return comparisons.stream().allMatch(one -> one.open().contains(field));
    }

    private boolean someOpen(Field field) {
        return fitting.stream().anyMatch(one -> one.open().contains(field));
    }

    private static List<Footprints.Entry> entries(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparison::entry).toList();
    }
}
