package org.devicebank.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Reads the tables of a web page: many asset systems save one and call it `.xls`.
final class WebPages {

    private WebPages() {}

    /// @param charset what the bytes stand for, or null to let the page say it
    static List<Table> read(String fileName, byte[] content, @Nullable String charset) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(content), charset, "");
            var tables = new ArrayList<Table>();
            for (var table : page.select("table")) {
                if (table.select("table").size() == 1) {
                    tables.add(table(fileName, table, name(table, tables.size() + 1)));
                }
            }
            return tables;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("reading bytes that are at hand does not fail", e);
        }
    }

    private static String name(Element table, int number) {
        var caption = table.selectFirst("caption");
        return caption == null ? String.valueOf(number) : caption.text();
    }

    private static Table table(String fileName, Element table, String name) {
        var rows = new Rows(fileName);
        List<Hanging> hanging = new ArrayList<>();
        var number = 0;
        for (var row : table.select("tr")) {
            number++;
            var cells = new ArrayList<String>();
            List<Hanging> further = new ArrayList<>();
            for (var cell : row.select("> td, > th")) {
                fill(cells, hanging);
                var text = text(cell);
                var across = span(cell, "colspan");
                rows.fits(number, cells.size() + across);
                for (var i = 0; i < across; i++) {
                    if (span(cell, "rowspan") > 1) {
                        further.add(new Hanging(cells.size(), text, span(cell, "rowspan") - 1));
                    }
                    cells.add(i == 0 ? text : "");
                }
            }
            fill(cells, hanging);
            hanging.stream().filter(cell -> cell.rows > 1).forEach(cell -> further.add(cell.less()));
            hanging = further;
            rows.add(number, cells);
        }
        return rows.table(name, "HTML");
    }

    /// A cell that reaches down into the rows below it.
    private record Hanging(int column, String text, int rows) {
        Hanging less() {
            return new Hanging(column, text, rows - 1);
        }
    }

    private static void fill(List<String> cells, List<Hanging> hanging) {
        var found = true;
        while (found) {
            var column = cells.size();
            var here = hanging.stream().filter(cell -> cell.column == column).findFirst();
            here.ifPresent(cell -> cells.add(cell.text));
            found = here.isPresent();
        }
    }

    /// Excel writes the number itself beside what it shows: `x:num="356938035643809"` for 3.56938E+14.
    private static String text(Element cell) {
        var number = cell.attr("x:num");
        return number.isEmpty() || looksLikeDate(cell) ? cell.text() : Numbers.plain(number);
    }

    private static boolean looksLikeDate(Element cell) {
        return cell.text().matches("\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4}.*|.*\\d:\\d.*")
                || cell.text().matches(".*[A-Za-z]{3}.*");
    }

    private static int span(Element cell, String name) {
        var said = cell.attr(name).strip();
        return said.matches("[1-9]\\d{0,4}") ? Integer.parseInt(said) : 1;
    }
}
