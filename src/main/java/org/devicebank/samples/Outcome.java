package org.devicebank.samples;

import java.util.Locale;

/// What a second look came to.
public enum Outcome {
    PASS,
    FAIL;

    public String key() {
        return "samples.outcome." + name().toLowerCase(Locale.ROOT);
    }
}
