package org.devicebank.proofs;

import java.util.Locale;

/// How far the data is out of reach, in the three steps of NIST SP 800-88; the later the further.
public enum Level {
    CLEAR,
    PURGE,
    DESTROY;

    public boolean atLeast(Level least) {
        return compareTo(least) >= 0;
    }

    public String key() {
        return "proofs.level." + name().toLowerCase(Locale.ROOT);
    }
}
