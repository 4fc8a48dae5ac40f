package org.devicebank.erasers;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Takes a record that people wrote apart into names and values: lines, the rows of a table, or JSON.
final class RecordText {

    private static final Pattern LINE =
            Pattern.compile("^\\W*\\[?([A-Za-z][A-Za-z0-9 ._/()-]{0,60}?)\\]?\\s*[:=]\\s*\\[?(.*?)\\]?\\s*$");
    /// Where a second name begins in a line, some way behind the first value.
    private static final Pattern BESIDE = Pattern.compile("(?<=\\S)(?:\\s{2,}|\\t+)(?=[A-Z][A-Za-z ]{1,30}:\\s)");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\\t|]");
    private static final int MOST = 5_000;
    private static final int DEEPEST = 8;

    private RecordText() {}

    /// One block of names and values for each drive or phone; the same name again begins the next. What stands above
    /// the first drive, and in a paragraph of its own below the last, is said of all of them.
    static List<Map<String, String>> blocks(String text) {
        var table = table(text);
        if (!table.isEmpty()) return table;
        var around = new LinkedHashMap<String, String>();
        var blocks = new ArrayList<Map<String, String>>();
        var block = around;
        var lines = new ArrayDeque<>(text.lines().flatMap(BESIDE::splitAsStream).toList());
        while (!lines.isEmpty() && blocks.size() < MOST) {
            var line = lines.poll();
            if (line.isBlank()) {
                if (!blocks.isEmpty()) block = around;
                continue;
            }
            if (Schedule.begins(line)) {
                blocks.addAll(Schedule.rows(line, lines, RecordText::plain));
                block = around;
                continue;
            }
            var match = LINE.matcher(line.length() > MOST ? line.substring(0, MOST) : line);
            if (!match.matches()) continue;
            var name = plain(match.group(1));
            if (names(name) && (blocks.isEmpty() || block == around || block.containsKey(name))) {
                block = new LinkedHashMap<>();
                blocks.add(block);
            }
            if (name.startsWith("roproduct") || !match.group(2).isBlank()) {
                block.putIfAbsent(name, match.group(2).strip());
            }
        }
        if (blocks.isEmpty()) return List.of(around);
        blocks.forEach(one -> around.forEach(one::putIfAbsent));
        return blocks;
    }

    /// Whether a name tells one drive or phone from another.
    private static boolean names(String name) {
        return name.contains("serial") || name.equals("sn") || name.startsWith("imei");
    }

    /// A schedule of drives: names of columns in the first line, a drive in each of the others.
    private static List<Map<String, String>> table(String text) {
        var head = text.stripLeading().lines().findFirst().orElse("");
        var separator = SEPARATOR.matcher(head);
        if (!separator.find() || !plain(head).contains("serial") || head.contains(":")) return List.of();
        var blocks = new ArrayList<Map<String, String>>();
        try (var rows = CsvReader.builder()
                .fieldSeparator(separator.group().charAt(0))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(text.strip())) {
            for (var row : rows) {
                var block = new LinkedHashMap<String, String>();
                row.getFieldsAsMap().forEach((name, value) -> {
                    if (!value.isBlank()) block.putIfAbsent(plain(name), value.strip());
                });
                if (!block.isEmpty()) blocks.add(block);
                if (blocks.size() == MOST) break;
            }
        } catch (java.io.IOException | RuntimeException _) {
            return List.of();
        }
        return blocks;
    }

    /// A list of drives becomes a block for each, with what stands around the list in every one of them.
    static List<Map<String, String>> blocks(JsonNode document) {
        var around = new LinkedHashMap<String, String>();
        var lists = new ArrayList<JsonNode>();
        flat("", document, around, lists, 0);
        if (lists.isEmpty()) return List.of(around);
        var blocks = new ArrayList<Map<String, String>>();
        for (var list : lists) {
            for (var part : list) {
                var block = new LinkedHashMap<String, String>();
                flat("", part, block, new ArrayList<>(), 0);
                around.forEach(block::putIfAbsent);
                blocks.add(block);
                if (blocks.size() == MOST) return blocks;
            }
        }
        return blocks;
    }

    private static void flat(String above, JsonNode node, Map<String, String> said, List<JsonNode> lists, int depth) {
        if (depth == DEEPEST) return;
        node.properties().forEach(field -> {
            var value = field.getValue();
            var name = plain(field.getKey());
            if (value.isValueNode() && !value.isNull()) {
                said.putIfAbsent(name, value.asString());
                if (!above.isEmpty()) said.putIfAbsent(above + name, value.asString());
            } else if (value.isObject()) {
                flat(name, value, said, lists, depth + 1);
            } else if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
                lists.add(value);
            }
        });
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
