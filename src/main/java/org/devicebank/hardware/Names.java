package org.devicebank.hardware;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.devicebank.kernel.Identifiers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// One name for each maker, and the name of a model as people say it.
public final class Names {

    private static final Map<String, String> MAKERS = makers();
    private static final Set<String> FILLERS = Set.of("""
            SYSTEMPRODUCTNAME PRODUCTNAME SYSTEMMANUFACTURER MANUFACTURER SYSTEMVERSION VERSION ALLSERIES CUSTOM OTHERS OTHER
            BASEBOARDPRODUCTNAME SYSTEMNAME UNKNOWNPRODUCT PCA BADINDEX OEMPRODUCT UNDEFINED DEFAULTSTRING INVALID
            """.strip().split("\\s+"));
    private static final Pattern MACHINE_TYPE = Pattern.compile("[0-9][0-9A-Z]{3}([0-9A-Z]{3,6})?");
    private static final Pattern KEEPING_STOCK = Pattern.compile("\\s*\\([^()]*\\)\\s*$");

    private Names() {}

    /// The one name of a maker, whichever of its spellings is given; a maker not on the list keeps its own.
    public static @Nullable String maker(@Nullable String... spellings) {
        for (var spelling : spellings) {
            var said = said(spelling);
            if (said != null) {
                return MAKERS.entrySet().stream()
                        .filter(maker -> (" " + said.toLowerCase(Locale.ROOT)).contains(" " + maker.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(said);
            }
        }
        return null;
    }

    /// The model: Lenovo prints its machine type as the product and the name people know as the version.
    static @Nullable String model(
            @Nullable String maker,
            @Nullable String product,
            @Nullable String version,
            @Nullable String board,
            @Nullable String family) {
        var name = said(product);
        var known = said(version);
        if ("Lenovo".equals(maker) && name != null && known != null && known.matches("(?i).*[a-z]{3}.*")) {
            return clean(maker, MACHINE_TYPE.matcher(name).matches() || !name.contains(" ") ? known : name);
        }
        if (name == null) {
            name = known != null && known.matches("(?i).*[a-z]{4}.*")
                    ? known
                    : said(board) != null ? said(board) : said(family);
        }
        return name == null ? null : clean(maker, name);
    }

    private static String clean(@Nullable String maker, String model) {
        var plain = KEEPING_STOCK.matcher(model).replaceAll("").strip();
        if (maker != null && plain.toLowerCase(Locale.ROOT).startsWith(maker.toLowerCase(Locale.ROOT) + " ")) {
            plain = plain.substring(maker.length() + 1);
        }
        return plain.isEmpty() ? model : plain;
    }

    static @Nullable String serial(@Nullable String... texts) {
        for (var text : texts) {
            var said = said(text);
            if (said != null && !Identifiers.isPlaceholder(said)) {
                return said;
            }
        }
        return null;
    }

    /// What was said, or null when it was a filler.
    static @Nullable String said(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var plain = text.strip().replaceAll("\\s+", " ");
        var normal = Identifiers.normal(plain);
        return FILLERS.contains(normal) || Identifiers.isPlaceholder(plain) ? null : plain;
    }

    private static Map<String, String> makers() {
        try {
            var makers = new LinkedHashMap<String, String>();
            new ClassPathResource("reference/hardware/makers.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> makers.put(cells[0], cells[1]));
            return makers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
