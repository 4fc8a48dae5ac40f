package org.devicebank.models;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// The kinds as people write them in a column.
public final class Kinds {

    private static final Map<Kind, String> WORDS = Map.of(
            Kind.LAPTOP,
                    "laptop|lap top|notebook|note book|convertible|2 ?in ?1|ultrabook|chromebook|mobile workstation"
                            + "|macbook|portable computer|ordinateur portable|netbook",
            Kind.DESKTOP,
                    "desktop|pc|tower|mini ?pc|sff|workstation|(?:thin|zero) client|base unit|mini ?desktop"
                            + "|chromebox",
            Kind.ALL_IN_ONE, "all in one|aio",
            Kind.TABLET, "tablet|ipad",
            Kind.PHONE, "(?:smart|mobile|cell|feature)? ?phone|mobile|handset",
            Kind.MONITOR, "monitor|screen|display|tft|lcd",
            Kind.HOTSPOT, "hotspot|mi ?fi|router|mobile wi ?fi",
            Kind.OTHER, "other|dock|accessory|accessories|watch");
    /// Words that stand beside a kind and make no other of it.
    private static final Pattern BESIDE = Pattern.compile(
            "\\b(?:pc|computers?|systems?|devices?|business|commercial|consumer|enterprise|gaming|office|home|rugged"
                    + "|professional|slim|standard|lcd|led|tft|flat|panel|touch|external|apple|windows|android|and)\\b");

    private Kinds() {}

    /// @return null for a word that is no kind, and for two of them
    public static @Nullable Kind of(String word) {
        var plain = word.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        var whole = exactly(plain);
        if (whole != null) {
            return whole;
        }
        var bare = BESIDE.matcher(plain).replaceAll(" ").replaceAll(" +", " ").strip();
        var kind = exactly(bare);
        // "monitors & displays" says one thing twice
        return kind != null ? kind : twice(bare);
    }

    private static @Nullable Kind exactly(String plain) {
        return WORDS.entrySet().stream()
                .filter(kind -> plain.matches("(?:" + kind.getValue() + ")s?"))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static @Nullable Kind twice(String bare) {
        var kinds =
                Arrays.stream(bare.split(" ")).map(Kinds::exactly).distinct().toList();
        return kinds.size() == 1 ? kinds.getFirst() : null;
    }
}
