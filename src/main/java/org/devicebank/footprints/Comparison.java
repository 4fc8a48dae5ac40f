package org.devicebank.footprints;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.devicebank.kernel.Kind;
import org.devicebank.models.ModelName;
import org.jspecify.annotations.Nullable;

/// A figure of the same maker, family and number, and in what else it fits.
///
/// @param row the one of the models in the figure's name that fits
/// @param differs what the two say differently
/// @param open what the figure says and the device does not
record Comparison(Footprints.Entry entry, ModelName row, Set<Field> differs, Set<Field> open) {

    private static final double ROUNDED = 0.3;
    private static final double ROUNDED_SCREEN = 0.5;
    private static final int SCREEN = 18;
    /// How far a size that stands beside a name, not in it, may be rounded.
    private static final double AN_INCH = 1.0;
    /// Of laptops, 13 and 14 inches are two sizes.
    private static final double NEARLY_AN_INCH = 0.99;

    /// @return null when it is another model: numbers and words must be equal, never close
    static @Nullable Comparison of(ModelName asked, Footprints.Entry entry) {
        for (var row : entry.names()) {
            var code = !Collections.disjoint(asked.codes(), row.codes());
            if (code) {
                return new Comparison(entry, row, EnumSet.noneOf(Field.class), EnumSet.noneOf(Field.class));
            }
            if (sameModel(asked, row)) {
                return compared(asked, row, entry);
            }
        }
        return null;
    }

    private static boolean sameModel(ModelName asked, ModelName row) {
        var sameFamily = asked.family() != null && row.family() != null
                ? asked.family().name().equals(row.family().name())
                : !asked.numbers().isEmpty() || wordsAlone(asked) && wordsAlone(row);
        var otherCode = !modelCodes(asked).isEmpty() && !modelCodes(row).isEmpty();
        return sameFamily
                && !otherCode
                && (!asked.saysNothing() || wordsAlone(asked))
                && asked.numbers().equals(row.numbers())
                && asked.words().equals(row.words());
    }

    /// An Elite Slice has neither line nor number; one word alone is too little.
    private static boolean wordsAlone(ModelName name) {
        return name.family() == null && name.numbers().isEmpty() && name.words().size() > 1;
    }

    /// Only codes that both names spell can contradict each other.
    private static Set<String> modelCodes(ModelName name) {
        return name.codes().stream()
                .filter(code -> code.startsWith("sm-"))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Comparison compared(ModelName asked, ModelName row, Footprints.Entry entry) {
        var differs = EnumSet.noneOf(Field.class);
        var open = EnumSet.noneOf(Field.class);
        var mac = row.isMac();
        weigh(Field.FORM, asked.form(), row.form(), true, differs, open);
        size(asked, row, entry.footprint(), differs, open);
        generation(asked.generation(), row.generation(), differs, open);
        weigh(Field.CHIP, asked.processors(), row.chip(), mac || "amd".equals(asked.chip()), differs, open);
        weigh(Field.PLATFORM, asked.platform(), row.platform(), false, differs, open);
        weigh(Field.YEAR, asked.year(), row.year(), mac, differs, open);
        weigh(Field.STORAGE, asked.storage(), row.storage(), false, differs, open);
        if (modelCodes(asked).isEmpty() && !modelCodes(row).isEmpty()) {
            // one of the codes that the model is sold under
            open.add(Field.TRIM);
        }
        if (!asked.trims().equals(row.trims())) {
            (row.trims().containsAll(asked.trims()) ? open : differs).add(Field.TRIM);
        }
        return new Comparison(entry, row, differs, open);
    }

    /// @param strict whether a figure that does not say it differs from a device that does
    private static void weigh(
            Field field,
            @Nullable Object asked,
            @Nullable Object row,
            boolean strict,
            Set<Field> differs,
            Set<Field> open) {
        if (asked == null && row != null) {
            open.add(field);
        } else if (asked != null && !asked.equals(row) && (row != null || strict)) {
            differs.add(field);
        }
    }

    /// The first generation is sold without a number.
    private static void generation(
            @Nullable Integer asked, @Nullable Integer row, Set<Field> differs, Set<Field> open) {
        if (asked == null && row != null) {
            open.add(Field.GENERATION);
        } else if (asked != null && !asked.equals(Objects.requireNonNullElse(row, 1))) {
            differs.add(Field.GENERATION);
        }
    }

    private static void size(ModelName asked, ModelName row, Footprint footprint, Set<Field> differs, Set<Field> open) {
        var said = asked.inches();
        var named = row.inches();
        if (said == null) {
            if (named != null) open.add(Field.SIZE);
        } else if (named != null ? !sameSize(said, named) : elsewhere(asked, said, footprint.inches())) {
            differs.add(Field.SIZE);
        }
    }

    /// A size that stands beside a name may be rounded, or a slip; where the number of the model tells it, that counts.
    private static boolean elsewhere(ModelName asked, double said, @Nullable Double beside) {
        var told = ClassOf.inches(asked);
        return told != null
                ? Math.floor(told) != Math.floor(said)
                : beside != null && Math.abs(said - beside) > (asked.kind() == Kind.LAPTOP ? NEARLY_AN_INCH : AN_INCH);
    }

    /// Makers say 15 for 15.6 and 24 for 23.8, and of a large screen 22 for 21.5.
    static boolean sameSize(double one, double other) {
        var rounded = Math.min(one, other) >= SCREEN ? ROUNDED_SCREEN : ROUNDED;
        return Math.floor(one) == Math.floor(other) || Math.abs(one - other) <= rounded;
    }

    /// What the figure says of a field, for telling candidates apart.
    @Nullable
    String value(Field field) {
        return switch (field) {
            case KIND -> Matching.words(entry.footprint().kind());
            case FORM -> row.form() == null ? null : row.form().words();
            case SIZE -> row.inches() == null ? null : plain(row.inches());
            case GENERATION -> row.generation() == null ? null : "gen " + row.generation();
            case CHIP -> row.chip();
            case PLATFORM -> row.platform();
            case YEAR -> row.year() == null ? null : row.year().toString();
            case STORAGE -> row.storage() == null ? null : row.storage() + " GB";
            case TRIM -> String.join(" ", row.trims());
            case MODEL -> entry.footprint().name();
        };
    }

    private static String plain(double inches) {
        return (inches == Math.rint(inches) ? String.valueOf((int) inches) : String.valueOf(inches)) + " inch";
    }
}
