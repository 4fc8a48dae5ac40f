package org.devicebank.packs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.devicebank.kernel.Refused;
import org.devicebank.models.NameReader;
import org.devicebank.tables.Table;
import org.jspecify.annotations.Nullable;

/// Where the columns of a pack stand, and how its numbers are written.
///
/// @param at the row of the headings, among those that have anything in them
/// @param percent whose headings say that they are of a hundred
/// @param moved how far the point of a column moves to make kilograms of it
/// @param scale of the stages, where they tell it; null where the headings have to
/// @param alone the scale of those whose headings say nothing
record Heads(
        int at,
        Map<Column, Integer> columns,
        Set<Column> percent,
        Map<Column, Integer> moved,
        Numerals numerals,
        @Nullable Scale scale,
        Scale alone) {

    private static final int LOOKED_AT = 20;
    private static final int JUDGED_BY = 2_000;
    private static final double MILLION = 1e6;
    /// Nothing a pack is about weighs more kilograms.
    private static final double HEAVIEST = 60;

    private static final Set<Column> STAGES = EnumSet.of(Column.USE, Column.MAKING, Column.TRANSPORT, Column.END);
    private static final Set<Column> NUMBERS = EnumSet.of(
            Column.TOTAL, Column.USE, Column.MAKING, Column.TRANSPORT, Column.END, Column.WEIGHT, Column.INCHES);

    /// The first sheet that is a pack, and where its columns stand.
    record Found(Table table, Heads heads) {}

    /// @throws Refused when no sheet has all that is needed, with what the first one lacks
    static Found in(String fileName, List<Table> tables) {
        for (var table : tables) {
            var heads = of(table);
            if (heads.lacks(table).isEmpty()) return new Found(table, heads);
        }
        throw Refused.unfit(
                "refused.packs.column",
                fileName,
                of(tables.getFirst()).lacks(tables.getFirst()).getFirst());
    }

    /// The row near the top that has most of the headings: a title or a notice may stand before it.
    private static Heads of(Table table) {
        var best = new Heads(-1, Map.of(), Set.of(), Map.of(), new Numerals(false), null, Scale.ONE);
        var rows = table.rows();
        for (var i = 0; i < Math.min(LOOKED_AT, rows.size()); i++) {
            var one = read(i, rows.get(i));
            if (one.columns().size() > best.columns().size()) best = one;
        }
        var some = rows.subList(best.at() + 1, Math.min(rows.size(), best.at() + 1 + JUDGED_BY));
        return best.with(Numerals.of(best.numbers(some), table.format().startsWith("CSV ;")))
                .weighed(some)
                .scaled(some);
    }

    /// The headings without which it is no pack.
    private List<String> lacks(Table table) {
        return Column.needed().stream()
                .filter(column -> !columns.containsKey(column)
                        && !(column == Column.FINER && columns.containsKey(Column.KIND))
                        && !(column == Column.MAKER && namesSayMakers(table)))
                .map(Column::heading)
                .toList();
    }

    /// A list may say the maker with the model, in one column.
    private boolean namesSayMakers(Table table) {
        var names = table.rows().stream()
                .skip(at + 1L)
                .limit(JUDGED_BY)
                .map(row -> text(row, Column.NAME))
                .filter(name -> !name.isBlank())
                .toList();
        var named =
                names.stream().filter(name -> NameReader.makerIn(name) != null).count();
        return named > 0 && named * 2 > names.size();
    }

    private static Heads read(int at, Table.Row row) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var percent = EnumSet.noneOf(Column.class);
        var moved = new EnumMap<Column, Integer>(Column.class);
        for (var i = 0; i < row.cells().size(); i++) {
            var heading = row.cells().get(i);
            var column = Column.of(heading);
            if (column != null && columns.putIfAbsent(column, i) == null) {
                if (Column.isPercent(heading)) percent.add(column);
                moved.put(column, Column.toKilograms(heading));
            }
        }
        return new Heads(at, columns, percent, moved, new Numerals(false), null, Scale.ONE);
    }

    private Heads with(Numerals other) {
        return new Heads(at, columns, percent, moved, other, scale, alone);
    }

    /// Weights of hundreds all the way down are grams, whether their heading says so or not.
    private Heads weighed(List<Table.Row> rows) {
        var weights = rows.stream()
                .map(row -> number(row, Column.WEIGHT))
                .flatMap(Stream::ofNullable)
                .toList();
        if (weights.stream().filter(weight -> weight > HEAVIEST).count() * 2 <= weights.size()) {
            return this;
        }
        var grams = new EnumMap<>(moved);
        grams.merge(Column.WEIGHT, Column.toKilograms("weight g"), Integer::sum);
        return new Heads(at, columns, percent, grams, numerals, scale, alone);
    }

    private Heads scaled(List<Table.Row> rows) {
        var all = rows.stream().map(row -> stages(row, STAGES)).toList();
        var silent = EnumSet.copyOf(STAGES);
        silent.removeAll(percent);
        var unsaid = rows.stream().map(row -> stages(row, silent)).toList();
        return new Heads(at, columns, percent, moved, numerals, Scale.of(all), Scale.alone(unsaid));
    }

    private Scale.Stages stages(Table.Row row, Set<Column> of) {
        var said = of.stream()
                .map(column -> text(row, column))
                .filter(text -> !text.contains("%"))
                .map(numerals::read)
                .filter(Objects::nonNull)
                .toList();
        return new Scale.Stages(said, number(row, Column.TOTAL));
    }

    private List<String> numbers(List<Table.Row> rows) {
        var numbers = new ArrayList<String>();
        for (var row : rows) {
            for (var column : NUMBERS) {
                numbers.add(text(row, column));
            }
        }
        return numbers;
    }

    String text(Table.Row row, Column column) {
        var where = columns.get(column);
        return where == null ? "" : row.cell(where);
    }

    @Nullable
    Double number(Table.Row row, Column column) {
        var text = text(row, column);
        if (STAGES.contains(column)) {
            return share(row, text, column);
        }
        var read = numerals.read(text);
        var by = moved.getOrDefault(column, 0);
        return read == null || by == 0
                ? read
                : Double.valueOf(BigDecimal.valueOf(read).movePointRight(by).doubleValue());
    }

    private @Nullable Double share(Table.Row row, String text, Column column) {
        var read = numerals.read(text);
        if (read == null || text.contains("%")) {
            return read;
        }
        return switch (scale != null ? scale : percent.contains(column) ? Scale.HUNDRED : alone) {
            case ONE -> read;
            case HUNDRED -> numerals.percent(text);
            case KILOGRAMS -> {
                var total = number(row, Column.TOTAL);
                yield total == null || total <= 0 ? null : Double.valueOf(Math.rint(read / total * MILLION) / MILLION);
            }
        };
    }

    /// The columns of a row that hold something that should be a number and is none.
    List<Column> unreadable(Table.Row row) {
        return NUMBERS.stream()
                .filter(column -> !isUnsaid(text(row, column)) && numerals.read(text(row, column)) == null)
                .toList();
    }

    private static boolean isUnsaid(String text) {
        return text.strip().toLowerCase(Locale.ROOT).matches("|-+|–|—|\\?|n/?a|n\\.a\\.|nan|null|none|unknown");
    }

    /// Who makes it: what its column says, or where there is none the name.
    String maker(Table.Row row) {
        var said = text(row, Column.MAKER);
        return columns.containsKey(Column.MAKER)
                ? said
                : Objects.requireNonNullElse(NameReader.makerIn(text(row, Column.NAME)), "");
    }

    /// What the row says it is: where both are given, Boavizta's category is only where it stands.
    String category(Table.Row row) {
        var finer = text(row, Column.FINER).strip();
        return finer.isEmpty() ? text(row, Column.KIND).strip() : finer;
    }
}
