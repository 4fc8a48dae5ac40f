package org.devicebank.tables;

import java.util.List;

/// One sheet as plain text cells; nothing in it is ever computed.
///
/// @param name the name of the sheet, or nothing for a text file
/// @param format how it was understood, for the person who sent it, such as `CSV ; windows-1252`
/// @param rows the rows that have anything in them
public record Table(String name, String format, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /// A row with the number the sender sees beside it, counted from 1.
    public record Row(int number, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// The text of a cell; beyond the last one there is nothing.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }
}
