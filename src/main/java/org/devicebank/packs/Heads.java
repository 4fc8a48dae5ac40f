package org.devicebank.packs;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.devicebank.kernel.Refused;
import org.devicebank.tables.Table;
import org.jspecify.annotations.Nullable;

/// Where the columns of a pack stand, and how its numbers are written.
///
/// @param at the row of the headings, among those that have anything in them
record Heads(int at, Map<Column, Integer> columns, Set<Column> percent, Numerals numerals) {

    private static final int LOOKED_AT = 20;
    private static final Set<Column> NUMBERS = EnumSet.of(
            Column.TOTAL, Column.USE, Column.MAKING, Column.TRANSPORT, Column.END, Column.WEIGHT, Column.INCHES);

    /// The first sheet that is a pack, and where its columns stand.
    record Found(Table table, Heads heads) {}

    /// @throws Refused when no sheet has all that is needed, with what the first one lacks
    static Found in(String fileName, List<Table> tables) {
        for (var table : tables) {
            var heads = of(table);
            if (heads.lacks().isEmpty()) return new Found(table, heads);
        }
        throw Refused.unfit(
                "refused.packs.column", fileName, of(tables.getFirst()).lacks().getFirst());
    }

    /// The row near the top that has most of the headings: a title or a notice may stand before it.
    private static Heads of(Table table) {
        var best = new Heads(-1, Map.of(), Set.of(), new Numerals(false));
        var rows = table.rows();
        for (var i = 0; i < Math.min(LOOKED_AT, rows.size()); i++) {
            var one = read(i, rows.get(i));
            if (one.columns().size() > best.columns().size()) best = one;
        }
        return best.with(Numerals.of(best.numbers(rows), table.format().startsWith("CSV ;")));
    }

    /// The headings without which it is no pack.
    private List<String> lacks() {
        return Column.needed().stream()
                .filter(column ->
                        !columns.containsKey(column) && !(column == Column.FINER && columns.containsKey(Column.KIND)))
                .map(Column::heading)
                .toList();
    }

    private static Heads read(int at, Table.Row row) {
        var columns = new EnumMap<Column, Integer>(Column.class);
        var percent = EnumSet.noneOf(Column.class);
        for (var i = 0; i < row.cells().size(); i++) {
            var heading = row.cells().get(i);
            var column = Column.of(heading);
            if (column != null && columns.putIfAbsent(column, i) == null && Column.isPercent(heading)) {
                percent.add(column);
            }
        }
        return new Heads(at, columns, percent, new Numerals(false));
    }

    private Heads with(Numerals other) {
        return new Heads(at, columns, percent, other);
    }

    private List<String> numbers(List<Table.Row> rows) {
        var numbers = new ArrayList<String>();
        for (var row : rows.subList(at + 1, rows.size())) {
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
        return percent.contains(column) ? numerals.percent(text) : numerals.read(text);
    }

    /// The columns of a row that hold something that should be a number and is none.
    List<Column> unreadable(Table.Row row) {
        return NUMBERS.stream()
                .filter(column -> !isUnsaid(text(row, column)) && number(row, column) == null)
                .toList();
    }

    private static boolean isUnsaid(String text) {
        return text.strip()
                .toLowerCase(java.util.Locale.ROOT)
                .matches("|-+|–|—|\\?|n/?a|n\\.a\\.|nan|null|none|unknown");
    }

    /// What the row says it is: where both are given, Boavizta's category is only where it stands.
    String category(Table.Row row) {
        var finer = text(row, Column.FINER).strip();
        return finer.isEmpty() ? text(row, Column.KIND).strip() : finer;
    }
}
