package org.devicebank.readings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;

/// Reads `systeminfo` of Windows as table, list or csv, in any language: the names of its lines are translated, but
/// their order is not, and neither is the kind of system, which follows the maker and the model.
final class WindowsSystem {

    private static final Pattern KIND = Pattern.compile("(?i)(x64|x86|arm64|arm|ia64)[ -].{2,40}");
    private static final Pattern CLOCK = Pattern.compile("~ ?\\d{3,5} ?[MМ]");
    private static final Pattern MEGABYTES =
            Pattern.compile("([0-9][0-9.,'’ \\u00a0\\u202fÿ]{0,12}) ?(?:MB|Mo|MiB|МБ|M)\\b.*");
    private static final Pattern LINE = Pattern.compile("[^:：]{2,60}[:：] {0,60}(.{0,300})");
    private static final int FIRST_KIND = 2;

    private WindowsSystem() {}

    static boolean recognises(String text) {
        return CLOCK.matcher(text).find() && kind(values(text)) >= FIRST_KIND;
    }

    static Reading read(String text) {
        var notes = new Notes("systeminfo");
        var values = values(text);
        var kind = kind(values);
        notes.say(Fact.MAKER, values.get(kind - 2));
        notes.say(Fact.PRODUCT, values.get(kind - 1));
        values.stream()
                .skip(kind)
                .map(WindowsSystem::megabytes)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(megabytes -> notes.memory(megabytes << 20));
        return notes.reading();
    }

    private static int kind(List<String> values) {
        for (var i = FIRST_KIND; i < values.size(); i++) {
            if (KIND.matcher(values.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    /// The values of the first machine in their order.
    private static List<String> values(String text) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty() && lines.getFirst().startsWith("\"")) {
            return lines.stream()
                    .map(WindowsSystem::cells)
                    .filter(cells -> kind(cells) >= 0)
                    .findFirst()
                    .orElse(List.of());
        }
        var values = new ArrayList<String>();
        for (var line : lines) {
            var match = LINE.matcher(line);
            if (!line.startsWith(" ") && match.matches()) {
                values.add(match.group(1).strip());
            }
        }
        return values;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.length(); i++) {
            var letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static @Nullable Long megabytes(String value) {
        var match = MEGABYTES.matcher(value);
        return match.matches() ? Sizes.whole(match.group(1).replaceAll("[^0-9]", "")) : null;
    }
}
