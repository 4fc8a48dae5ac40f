package org.devicebank.scanning;

import java.util.Locale;

/// What came of a scan, as a sound, a colour and a word say it.
enum Outcome {
    DONE,
    REFUSED,
    /// Nothing is wrong, but a person should look.
    LOOK;

    public String key() {
        return "scanning.outcome." + name().toLowerCase(Locale.ROOT);
    }

    String sign() {
        return switch (this) {
            case DONE -> "✓";
            case REFUSED -> "✕";
            case LOOK -> "!";
        };
    }
}
