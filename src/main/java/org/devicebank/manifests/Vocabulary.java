package org.devicebank.manifests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// The words of donors' lists, from the files in `reference/manifests`.
final class Vocabulary {

    private static final double INSIDE = 0.7;
    private static final int LONGEST_RUN = 6;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Meaning> HEADERS = headers();
    private static final Map<String, Kind> KINDS = kinds();
    private static final Map<String, String> MAKERS = lines("makers.csv");
    private static final Map<String, String> PRODUCTS = lines("product-lines.csv");
    private static final Pattern BEFORE_NUMBER = Pattern.compile("(?<=[a-z])(?=\\d)");

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
        return longest(plain, HEADERS) == meaning ? INSIDE : 0;
    }

    /// What the longest run of words in a text stands for that is known.
    private static <T> @Nullable T longest(String plain, Map<String, T> known) {
        var words = plain.split(" ");
        T best = null;
        var most = 0;
        for (var from = 0; from < words.length; from++) {
            var run = "";
            for (var to = from; to < Math.min(words.length, from + LONGEST_RUN); to++) {
                run = to == from ? words[to] : run + " " + words[to];
                var found = run.length() > most ? known.get(run) : null;
                if (found != null) {
                    best = found;
                    most = run.length();
                }
            }
        }
        return best;
    }

    static boolean isHeader(String text) {
        for (var meaning : Meaning.values()) {
            if (fit(text, meaning) > 0) {
                return true;
            }
        }
        return false;
    }

    /// `Galaxy A12` is one of the `galaxy a`, whatever its number.
    static @Nullable Kind kind(String text) {
        var flat = flat(text);
        return Stream.of(flat, plain(text), BEFORE_NUMBER.matcher(flat).replaceAll(" "))
                .map(words -> longest(words, KINDS))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// The maker a text begins with, or that of the product it names, in its one spelling, or null.
    static @Nullable String maker(String text) {
        var maker = beginning(text, MAKERS);
        return maker == null ? beginning(text, PRODUCTS) : maker;
    }

    /// Whether a word is but the name of a maker, and no part of the name of a product.
    static boolean isMaker(String word, String maker) {
        return maker.equals(beginning(word, MAKERS));
    }

    private static @Nullable String beginning(String text, Map<String, String> names) {
        var words = flat(text).split(" ");
        String best = null;
        var run = "";
        for (var i = 0; i < Math.min(words.length, LONGEST_RUN); i++) {
            run = i == 0 ? words[0] : run + " " + words[i];
            best = names.getOrDefault(run, best);
        }
        return best;
    }

    /// As [#flat], and `SerialNumber` is two words, like `serial_no.`.
    static String plain(String text) {
        return flat(HUMP.matcher(text).replaceAll(" "));
    }

    /// Lower case, without accents and signs, words parted by one space; `iPad` stays one word.
    private static String flat(String text) {
        var bare =
                ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var lower = bare.toLowerCase(Locale.ROOT).replace("ł", "l").replace("ß", "ss");
        return SIGNS.matcher(lower).replaceAll(" ").strip();
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
