package org.devicebank.hardware;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a processor was made for, by the letters around its number.
enum Chip {
    MOBILE,
    DESKTOP,
    UNKNOWN;

    private static final Pattern PORTABLE = Market.pattern("mobile_processor");

    private static final Pattern DESK = Market.pattern("desktop_processor");

    static Chip of(@Nullable String processor) {
        if (processor == null) {
            return UNKNOWN;
        }
        if (PORTABLE.matcher(processor).find()) {
            return MOBILE;
        }
        return DESK.matcher(processor).find() ? DESKTOP : UNKNOWN;
    }
}
