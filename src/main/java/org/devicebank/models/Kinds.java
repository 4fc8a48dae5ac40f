package org.devicebank.models;

import java.util.Locale;
import java.util.Map;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// The kinds as people write them in a column.
public final class Kinds {

    private static final Map<Kind, String> WORDS = Map.of(
            Kind.LAPTOP,
                    "laptop|lap top|notebook|convertible|2-in-1|2in1|ultrabook|chromebook|mobile workstation|macbook",
            Kind.DESKTOP, "desktop|pc|tower|mini ?pc|sff|workstation|thin client|base unit",
            Kind.ALL_IN_ONE, "all[- ]in[- ]one|aio",
            Kind.TABLET, "tablet|ipad",
            Kind.PHONE, "phone|smart ?phone|mobile|mobile phone|handset",
            Kind.MONITOR, "monitor|screen|display|tft|lcd",
            Kind.HOTSPOT, "hotspot|mifi|mi-fi|router|mobile wi-?fi",
            Kind.OTHER, "other|dock|accessory|watch");

    private Kinds() {}

    /// @return null for a word that is no kind
    public static @Nullable Kind of(String word) {
        var plain = word.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        return WORDS.entrySet().stream()
                .filter(kind -> plain.matches("(?:" + kind.getValue() + ")s?"))
                .findFirst()
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
