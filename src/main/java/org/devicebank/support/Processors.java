package org.devicebank.support;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.devicebank.tables.ReferenceTable;

/// Which processors Windows 11 supports, by the names machines give them.
final class Processors {

    private static final Pattern MARKS = Pattern.compile("\\((r|tm|c)\\)|®|™");
    private static final Pattern GENERATION = Pattern.compile("^\\s*\\d{1,2}(st|nd|rd|th) gen ");
    private static final Pattern AFTER = Pattern.compile("@.*$");
    private static final Pattern GRAPHICS = Pattern.compile(" (with|w/) radeon.*$");
    private static final Pattern WORDS = Pattern.compile("\\b(cpu|processor|apu|genuine|mobile gfx)\\b");
    private static final Pattern CORES =
            Pattern.compile("\\b(\\d{1,3}|two|four|six|eight|twelve|sixteen|dual|quad|octa)-core\\b");
    private static final Pattern SPEED = Pattern.compile("\\b\\d{1,5}([.,]\\d{1,3})?\\s?ghz\\b");
    private static final int LONGEST = 200;

    private final Map<String, Boolean> known;

    private Processors(Map<String, Boolean> known) {
        this.known = known;
    }

    static Processors shipped() {
        var known = new HashMap<String, Boolean>();
        for (var row : ReferenceTable.rows("support/processors.csv")) {
            for (var end : row.getField("ends").split("\\|")) {
                known.put(
                        row.getField("begins") + end, row.getField("windows_11").equals("yes"));
            }
        }
        return new Processors(known);
    }

    /// Whether Windows 11 supports it; empty when no list names it.
    Optional<Boolean> supported(String processor) {
        return Optional.ofNullable(known.get(normal(processor)));
    }

    static String normal(String processor) {
        var text = processor.substring(0, Math.min(LONGEST, processor.length())).toLowerCase(Locale.ROOT);
        text = MARKS.matcher(text).replaceAll(" ");
        text = GENERATION.matcher(text).replaceFirst("");
        text = AFTER.matcher(text).replaceFirst("");
        text = GRAPHICS.matcher(text).replaceFirst("");
        text = WORDS.matcher(text).replaceAll(" ");
        text = CORES.matcher(text).replaceAll(" ");
        text = SPEED.matcher(text).replaceAll(" ");
        return text.replaceAll("\\s+", " ").strip();
    }
}
