package org.devicebank.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.devicebank.footprints.Benchmark;
import org.devicebank.footprints.ClassOf;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// The rules by which a row is judged. Each says what is wrong and with which value.
final class Rows {

    private static final double WHOLE_LOW = 0.85;
    private static final double WHOLE_HIGH = 1.05;
    /// How far beyond the range of its class a figure may lie, up or down; use may be the larger part of it.
    private static final double FAR_UP = 10;

    private static final double FAR_DOWN = 6;
    /// What is carried and runs on a battery lies closer together.
    private static final double CARRIED_UP = 4;

    private static final double CARRIED_DOWN = 3;

    private static final double THOUSAND = 1000;
    /// No maker stated the footprint of a model before.
    private static final int FIRST_YEAR = 2000;

    private Rows() {}

    /// @param thisYear the year in which it is looked at: a maker may already state what is sold in the next
    static List<Finding> judge(Row row, int thisYear) {
        var found = new ArrayList<Finding>();
        BiConsumer<Defect, Object> say = (defect, detail) ->
                found.add(new Finding(row.number(), row.maker(), row.name(), defect, Finding.plain(detail)));
        var kind = row.kind();
        if (kind == null && !row.isVague()) {
            say.accept(Defect.NOT_A_DEVICE, row.category());
            return found;
        }
        row.unreadable()
                .forEach(cell -> say.accept(Defect.NOT_A_NUMBER, cell.column().heading() + " = “" + cell.text() + "”"));
        var total = row.total();
        var missing = missing(row, kind, total);
        if (missing != null) {
            if (found.isEmpty() || missing != Column.TOTAL) say.accept(Defect.INCOMPLETE, missing.heading());
        }
        if (kind == null || total == null || missing != null) {
            return found;
        }
        if (total <= 0) {
            say.accept(Defect.NOT_ABOVE_ZERO, total);
            return found;
        }
        ratios(row, say);
        name(row, kind, say);
        size(row, kind, total, say);
        year(row, thisYear, say);
        if (!row.footprintClass().isEmpty() && !ClassOf.isOf(kind(row, kind), row.footprintClass())) {
            say.accept(Defect.CLASS_UNKNOWN, row.footprintClass());
        }
        if (row.use() == null) say.accept(Defect.USE_UNSAID, row.manufacturing() == null ? "M3" : "M2");
        return found;
    }

    private static @Nullable Column missing(Row row, @Nullable Kind kind, @Nullable Double total) {
        if (row.maker().isEmpty()) {
            return Column.MAKER;
        }
        if (row.name().isEmpty()) {
            return Column.NAME;
        }
        return kind == null ? Column.KIND : total == null ? Column.TOTAL : null;
    }

    private static void year(Row row, int thisYear, BiConsumer<Defect, Object> say) {
        var year = row.year();
        var bare = row.date().matches("[-+]?\\d+(?:[.,]\\d+)?");
        if (year == null ? bare : year < FIRST_YEAR || year > thisYear + 1) {
            say.accept(Defect.YEAR_ABSURD, row.date());
        }
    }

    private static void ratios(Row row, BiConsumer<Defect, Object> say) {
        var ratios = Stream.of(row.use(), row.manufacturing(), row.transport(), row.endOfLife())
                .filter(Objects::nonNull)
                .toList();
        var wrong = ratios.stream().filter(ratio -> ratio < 0 || ratio > 1).findFirst();
        if (wrong.isPresent()) {
            say.accept(Defect.RATIO_OUT_OF_RANGE, wrong.get());
        }
        var sum = ratios.stream().mapToDouble(Double::doubleValue).sum();
        if (sum > WHOLE_HIGH || row.use() != null && row.manufacturing() != null && sum < WHOLE_LOW) {
            say.accept(Defect.STAGES_DO_NOT_ADD_UP, Math.round(sum * 1000) / 1000.0);
        }
        if (row.manufacturing() != null
                && row.manufacturing() > 0
                && row.manufacturing().equals(row.transport())) {
            say.accept(Defect.STAGE_COPIED, row.manufacturing());
        }
    }

    private static void name(Row row, Kind kind, BiConsumer<Defect, Object> say) {
        if (row.wasMended()) {
            say.accept(Defect.NAME_MENDED, row.name());
        }
        var named = ClassOf.kind(row.maker(), row.name());
        if (named != null && named != kind && !alike(named, kind, row.name())) {
            say.accept(Defect.WRONG_CATEGORY, row.category());
        }
        if (isCut(row)) {
            say.accept(Defect.CUT_NAME, row.name());
        }
    }

    /// Packs know no all-in-ones; a tablet that is sold with its keyboard stands under either; the screen of an
    /// all-in-one is a screen.
    private static boolean alike(Kind named, Kind said, String name) {
        return named == Kind.ALL_IN_ONE && said == Kind.DESKTOP
                || named == Kind.TABLET && said == Kind.LAPTOP
                || said == Kind.MONITOR && name.matches("(?i).*\\b(display|monitor)\\b.*");
    }

    /// Ends with a bracket or a word that leads on, or with the whole inches of a size that has tenths.
    private static boolean isCut(Row row) {
        var name = row.name();
        var open = name.chars().filter(sign -> sign == '(').count()
                != name.chars().filter(sign -> sign == ')').count();
        var leads = name.matches("(?i).*( with| and|,| -|/|&)");
        var inches = row.inches();
        var tenths = inches != null
                && inches != Math.rint(inches)
                && name.endsWith(" " + (int) Math.floor(inches))
                && row.maker().equals("Apple");
        return open || leads || tenths;
    }

    private static void size(Row row, Kind kind, double total, BiConsumer<Defect, Object> say) {
        var benchmark = benchmark(row, kind);
        if (benchmark == null) {
            return;
        }
        if (!fits(kind, total, benchmark)) {
            var defect = fits(kind, total / THOUSAND, benchmark)
                    ? Defect.GRAMS_FOR_KILOGRAMS
                    : fits(kind, total * THOUSAND, benchmark) ? Defect.TONNES_FOR_KILOGRAMS : Defect.IMPLAUSIBLE;
            say.accept(defect, total);
        }
        var weight = row.weight();
        if (weight != null && weight > 0 && !isWeightOf(weight, benchmark)) {
            var grams = isWeightOf(weight / THOUSAND, benchmark);
            say.accept(grams ? Defect.WEIGHT_IN_GRAMS : Defect.WEIGHT_IMPLAUSIBLE, Finding.plain(weight) + " kg");
        }
    }

    private static boolean isWeightOf(double weight, Benchmark benchmark) {
        return weight <= benchmark.weightKg() * 4 && weight >= benchmark.weightKg() / 6;
    }

    private static boolean fits(Kind kind, double total, Benchmark benchmark) {
        var carried = kind == Kind.LAPTOP || kind == Kind.TABLET || kind == Kind.PHONE;
        return total >= benchmark.low() / (carried ? CARRIED_DOWN : FAR_DOWN)
                && total <= benchmark.high() * (carried ? CARRIED_UP : FAR_UP);
    }

    private static @Nullable Benchmark benchmark(Row row, Kind kind) {
        var own = footprintClass(row, kind);
        return own == null ? null : Benchmark.of(own);
    }

    /// Packs know no all-in-ones; unless they state another class, the name decides.
    static Kind kind(Row row, Kind said) {
        var screen = said == Kind.DESKTOP
                && !ClassOf.isOf(said, row.footprintClass())
                && ClassOf.kind(row.maker(), row.name()) == Kind.ALL_IN_ONE;
        return screen ? Kind.ALL_IN_ONE : said;
    }

    static @Nullable String footprintClass(Row row, Kind kind) {
        if (ClassOf.isOf(kind, row.footprintClass())) {
            return row.footprintClass();
        }
        return row.isThinClient() ? "thinclient" : ClassOf.of(kind, row.maker(), row.name(), row.inches());
    }
}
