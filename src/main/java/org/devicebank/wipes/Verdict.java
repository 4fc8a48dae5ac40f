package org.devicebank.wipes;

import java.util.Locale;

/// What the counters of a run come to.
public enum Verdict {
    PROVEN,
    NOT_PROVEN,
    FAILED;

    public String key() {
        return "wipes.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
