package org.devicebank.tables;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Refused;

/// Gathers the rows of one sheet, and refuses what is larger than any list of devices.
final class Rows {

    private final String fileName;
    private final List<Table.Row> rows = new ArrayList<>();

    Rows(String fileName) {
        this.fileName = fileName;
    }

    /// Keeps a row that has anything in it.
    ///
    /// @param number the row as its sender sees it, counted from 1
    void add(int number, List<String> texts) {
        fits(number, texts.size());
        var cells = new ArrayList<String>(texts.size());
        for (var i = 0; i < texts.size(); i++) {
            var cell = texts.get(i).replace('\u00a0', ' ').strip();
            if (cell.length() > Tables.LONGEST_CELL) {
                throw Refused.tooLarge("refused.tables.cell", fileName, number, i + 1, Tables.LONGEST_CELL);
            }
            cells.add(cell);
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        if (rows.size() >= Tables.MOST_ROWS) {
            throw Refused.tooLarge("refused.tables.rows", fileName, Tables.MOST_ROWS);
        }
        rows.add(new Table.Row(number, cells));
    }

    /// Says no to a row that is too wide, before its cells are built.
    void fits(int number, int columns) {
        if (columns > Tables.MOST_COLUMNS) {
            throw Refused.tooLarge("refused.tables.columns", fileName, number, columns, Tables.MOST_COLUMNS);
        }
    }

    /// The row after the last one kept.
    int next() {
        return rows.isEmpty() ? 1 : rows.getLast().number() + 1;
    }

    Table table(String name, String format) {
        return new Table(name, format, rows);
    }
}
