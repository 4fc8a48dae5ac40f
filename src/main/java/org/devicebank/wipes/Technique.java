package org.devicebank.wipes;

import java.util.Locale;

/// The way a drive was wiped.
public enum Technique {
    OVERWRITE,
    SANITISE_COMMAND,
    CRYPTO_ERASE,
    FACTORY_RESET_ENCRYPTED,
    DEGAUSS,
    SHRED;

    public String key() {
        return "wipes.technique." + name().toLowerCase(Locale.ROOT);
    }
}
