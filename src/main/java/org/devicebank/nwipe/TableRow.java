package org.devicebank.nwipe;

import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A row of one of the three tables at the end of a log, known by its shape and not by its heading.
sealed interface TableRow {

    /// Before the first stroke: perhaps the mark of a system log, perhaps an exclamation mark, the name.
    Pattern NAME = Pattern.compile("(?:^|\\s)(!?)\\s*([A-Za-z][\\w/-]*)\\s*$");
    Pattern NUMBER = Pattern.compile("\\d{1,18}");
    Pattern PERCENT = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*%");
    Pattern CLOCK = Pattern.compile("\\d{1,6}:\\d{2}:\\d{2}");

    record Errors(String name, boolean flagged, OptionalLong pass, OptionalLong verify, OptionalLong sync)
            implements TableRow {}

    record Erased(String name, boolean flagged, DriveRun.Erasure erasure) implements TableRow {}

    record Status(String name, boolean flagged, String word, String modelAndSerial) implements TableRow {}

    static @Nullable TableRow of(String line) {
        var cells = line.split("\\|", 5);
        var head = NAME.matcher(cells[0]);
        if (cells.length < 3 || !head.find()) return null;
        var name = head.group(2);
        var flagged = head.group(1).equals("!");
        if (cells.length == 5 && CLOCK.matcher(cells[3].strip()).matches()) {
            return new Status(name, flagged, word(cells[1]), cells[4].strip());
        }
        if (!NUMBER.matcher(cells[1].strip()).matches()
                || !NUMBER.matcher(cells[2].strip()).matches()) return null;
        var first = Long.parseLong(cells[1].strip());
        var second = Long.parseLong(cells[2].strip());
        var last = cells.length > 3 ? cells[3].strip() : "";
        if (last.endsWith("%")) return new Erased(name, flagged, new DriveRun.Erasure(first, second, percent(last)));
        return new Errors(name, flagged, OptionalLong.of(first), OptionalLong.of(second), number(last));
    }

    private static String word(String cell) {
        return cell.strip().replaceAll("^-+|-+$", "");
    }

    private static OptionalLong number(String cell) {
        return NUMBER.matcher(cell).matches() ? OptionalLong.of(Long.parseLong(cell)) : OptionalLong.empty();
    }

    private static @Nullable Double percent(String cell) {
        var found = PERCENT.matcher(cell);
        return found.matches() ? Double.valueOf(found.group(1).replace(',', '.')) : null;
    }
}
