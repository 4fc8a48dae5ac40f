package org.devicebank.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The words of donors' lists, from the files in `reference/manifests`.
final class Vocabulary {

    private static final Map<String, Meaning> HEADERS = headers();
    private static final Map<String, Kind> KINDS = kinds();
    private static final Map<String, String> MAKERS = lines("makers.csv");
    private static final double INSIDE = 0.7;

    private Vocabulary() {}

    /// How well a header fits a meaning, from 0 to 1.
    static double fit(String header, Meaning meaning) {
        var plain = plain(header);
        if (plain.isEmpty() || plain.length() > 60) {
            return 0;
        }
        if (HEADERS.get(plain) == meaning) {
            return 1;
        }
        var longest = 0;
        Meaning best = null;
        for (var word : HEADERS.entrySet()) {
            if (word.getKey().length() > longest && (" " + plain + " ").contains(" " + word.getKey() + " ")) {
                longest = word.getKey().length();
                best = word.getValue();
            }
        }
        return best == meaning ? INSIDE : 0;
    }

    static boolean isHeader(String text) {
        for (var meaning : Meaning.values()) {
            if (fit(text, meaning) > 0) {
                return true;
            }
        }
        return false;
    }

    static @Nullable Kind kind(String text) {
        var plain = " " + plain(text) + " ";
        return KINDS.entrySet().stream()
                .filter(word -> plain.contains(" " + word.getKey() + " "))
                .max(java.util.Comparator.comparingInt(word -> word.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /// The maker a text begins with, in its one spelling, or null.
    static @Nullable String maker(String text) {
        var plain = plain(text) + " ";
        return MAKERS.entrySet().stream()
                .filter(word -> plain.startsWith(word.getKey() + " "))
                .max(java.util.Comparator.comparingInt(word -> word.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    /// Lower case, without accents and signs, words parted by one space; `SerialNumber` and `serial_no.` alike.
    static String plain(String text) {
        var parted = text.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return Normalizer.normalize(parted, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("ł", "l")
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Map<String, Meaning> headers() {
        var words = new LinkedHashMap<String, Meaning>();
        lines("headers.csv").forEach((word, meaning) -> words.put(word, Meaning.valueOf(meaning)));
        return words;
    }

    private static Map<String, Kind> kinds() {
        var words = new LinkedHashMap<String, Kind>();
        lines("kinds.csv").forEach((word, kind) -> words.put(word, Kind.valueOf(kind)));
        return words;
    }

    /// Reads lines of `MEANING: word; word; word`, as word to meaning.
    private static Map<String, String> lines(String file) {
        try {
            var words = new LinkedHashMap<String, String>();
            new ClassPathResource("reference/manifests/" + file)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(":") && !line.startsWith("#"))
                    .forEach(line -> {
                        var parts = line.split(":", 2);
                        for (var word : parts[1].split(";")) {
                            words.putIfAbsent(plain(word), parts[0].strip());
                        }
                    });
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
