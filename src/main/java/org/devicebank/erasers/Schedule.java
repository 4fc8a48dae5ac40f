package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// The list of serial numbers in the middle of a paper, one drive in each line, with or without other columns.
final class Schedule {

    private static final Pattern HEAD =
            Pattern.compile("(?i)^[^:=]*\\b(serial(s| numbers?| nos?\\.?| nr\\.?)?|s/n)\\b[^:=]*[:=]?\\s*$");
    private static final Pattern COLUMNS = Pattern.compile("\\s*[\\t|;,]\\s*|\\s{2,}");
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-*\u2022]|\\(?[0-9]{1,4}[.)])\\s+");
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9/_.-]{3,39}");

    private Schedule() {}

    static boolean begins(String line) {
        return HEAD.matcher(line).matches();
    }

    /// Takes the lines of the list from those that follow its heading, up to one that is none of them.
    static List<Map<String, String>> rows(String heading, Deque<String> lines, UnaryOperator<String> plain) {
        var columns = COLUMNS.split(heading.strip().replaceFirst("[:=]\\s*$", ""));
        while (!lines.isEmpty() && rule(lines.peek())) lines.poll();
        var rows = new ArrayList<Map<String, String>>();
        while (!lines.isEmpty()) {
            var row = columns.length == 1 ? alone(lines.peek()) : row(columns, lines.peek(), plain);
            if (row.isEmpty()) break;
            rows.add(row);
            lines.poll();
        }
        return rows;
    }

    /// A blank line or a line of dashes between the heading and the list.
    private static boolean rule(String line) {
        return line.isBlank() || line.matches("[\\s|+=_-]+");
    }

    private static Map<String, String> alone(String line) {
        var said = BULLET.matcher(line).replaceFirst("").strip();
        return SERIAL.matcher(said).matches() && said.chars().anyMatch(Character::isDigit)
                ? new LinkedHashMap<>(Map.of("serialnumber", said))
                : Map.of();
    }

    private static Map<String, String> row(String[] columns, String line, UnaryOperator<String> plain) {
        var cells = COLUMNS.split(line.strip());
        if (cells.length != columns.length) return Map.of();
        var row = new LinkedHashMap<String, String>();
        for (var i = 0; i < cells.length; i++) {
            if (!cells[i].isBlank()) row.putIfAbsent(plain.apply(columns[i]), cells[i].strip());
        }
        return row;
    }
}
