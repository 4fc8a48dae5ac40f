package org.devicebank.samples;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.devicebank.tables.ReferenceTable;

/// Knows a tool again under another name: versions, brackets and cover names do not make another tool.
final class Tools {

    private static final Map<String, String> FAMILIES = ReferenceTable.rows("samples/tools.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.getField("word"), row -> row.getField("family")));

    private Tools() {}

    /// The families of the tools that a text names, in order; a tool nobody knows is a family of its own.
    static List<String> families(String named) {
        var words = words(named);
        var known = words.stream()
                .filter(FAMILIES::containsKey)
                .map(FAMILIES::get)
                .distinct()
                .sorted()
                .toList();
        var unknown = String.join(" ", words);
        return !known.isEmpty() ? known : unknown.isEmpty() ? List.of() : List.of(unknown);
    }

    private static List<String> words(String named) {
        var plain = Normalizer.normalize(named, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^a-z0-9.]+"))
                .map(word -> word.replaceAll("^\\.+|\\.+$", ""))
                .map(word -> word.replaceAll("^([a-z]{2,})[0-9.]+$", "$1"))
                .filter(word -> !word.isEmpty() && !word.matches("v?[0-9][a-z0-9.]*"))
                .toList();
    }
}
