package org.devicebank.matches;

import java.util.Locale;
import java.util.Objects;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// What stands on a device: its kind, and maker and model as somebody or the machine wrote them.
public record Named(Kind kind, String maker, String model) {

    public static Named of(Kind kind, @Nullable String maker, @Nullable String model) {
        return new Named(kind, Objects.requireNonNullElse(maker, ""), Objects.requireNonNullElse(model, ""));
    }

    /// Case and spacing make no other name.
    String key() {
        return kind + "|" + plain(maker) + "|" + plain(model);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Maker and model in one line.
    public String text() {
        return (maker + " " + model).strip();
    }
}
