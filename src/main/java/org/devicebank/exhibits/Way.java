package org.devicebank.exhibits;

import java.util.Locale;

/// By which way a piece of evidence came in.
public enum Way {
    PAGE,
    COMMAND,
    STATION,
    /// It proved a drive before this room was there, and was found when it was read again.
    FOUND;

    public String key() {
        return "exhibits.way." + name().toLowerCase(Locale.ROOT);
    }
}
