package org.devicebank.readings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A line of `inxi`: the section it is in and its names and values in order, the same in text and in JSON.
record InxiPart(String section, List<Map.Entry<String, String>> pairs) {

    private static final Pattern SECTION = Pattern.compile("^([A-Z][A-Za-z]{1,15})(?::(?= |$)| {2,20}(?=[A-Z]))");
    private static final Pattern NAME = Pattern.compile("(?<![^ ])([A-Za-z][\\w.\\[\\]/-]{0,20}):(?= |$)");
    private static final Pattern ITEM = Pattern.compile("[A-Za-z]{1,12}-\\d{1,3}|BAT\\d");
    private static final Pattern COLOUR = Pattern.compile("\\x1b\\[[0-9;]{0,12}m|\\x03\\d{0,2}");

    /// The value of the first of these names.
    @Nullable
    String said(String... names) {
        return pairs.stream()
                .filter(pair -> List.of(names).contains(pair.getKey()))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    /// The part of a line from one name on, up to another.
    InxiPart between(String from, String to) {
        var inside = pairs.stream()
                .dropWhile(pair -> !pair.getKey().equals(from))
                .takeWhile(pair -> !pair.getKey().equals(to))
                .toList();
        return new InxiPart(section, inside);
    }

    /// Items are numbered: `ID-1`, `Device-2`. An item goes on until the next begins.
    static List<InxiPart> items(List<InxiPart> parts, String section, String numbered) {
        var items = new ArrayList<InxiPart>();
        for (var part : parts) {
            if (part.section().equals(section)) {
                for (var pair : part.pairs()) {
                    if (ITEM.matcher(pair.getKey()).matches()) {
                        items.add(new InxiPart(section, new ArrayList<>()));
                    }
                    if (!items.isEmpty()) {
                        items.getLast().pairs().add(pair);
                    }
                }
            }
        }
        return items.stream()
                .filter(item -> item.pairs().getFirst().getKey().matches(numbered))
                .toList();
    }

    static List<InxiPart> of(String text) {
        var parts = new ArrayList<InxiPart>();
        var section = "";
        for (var line : plainText(text).lines().toList()) {
            var begin = SECTION.matcher(line);
            var rest = line;
            if (begin.find()) {
                section = begin.group(1).toLowerCase(Locale.ROOT);
                rest = line.substring(begin.end());
            }
            parts.add(new InxiPart(section, pairs(rest)));
        }
        return parts;
    }

    /// Without the colours of a terminal or of a chat.
    static String plainText(String text) {
        return COLOUR.matcher(text).replaceAll("");
    }

    private static List<Map.Entry<String, String>> pairs(String line) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        var names = NAME.matcher(line);
        String name = null;
        var end = 0;
        while (names.find()) {
            if (name != null) {
                pairs.add(Map.entry(name, line.substring(end, names.start()).strip()));
            }
            name = names.group(1);
            end = names.end();
        }
        if (name != null) {
            pairs.add(Map.entry(name, line.substring(end).strip()));
        }
        return pairs;
    }

    /// In JSON each name carries its place: `004#0#3#size`.
    static List<InxiPart> of(List<JsonNode> documents) {
        var parts = new ArrayList<InxiPart>();
        for (var document : documents) {
            document.properties().forEach(section -> {
                var name = plain(section.getKey()).toLowerCase(Locale.ROOT);
                section.getValue().forEach(object -> parts.add(new InxiPart(name, pairs(object))));
            });
        }
        return parts;
    }

    private static List<Map.Entry<String, String>> pairs(JsonNode object) {
        return object.properties().stream()
                .sorted(Comparator.comparing(field -> field.getKey()))
                .map(field -> Map.entry(plain(field.getKey()), field.getValue().asString("")))
                .toList();
    }

    private static String plain(String key) {
        return key.substring(key.lastIndexOf('#') + 1);
    }
}
