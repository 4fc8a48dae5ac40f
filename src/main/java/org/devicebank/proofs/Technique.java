package org.devicebank.proofs;

import java.util.Locale;

/// What was done to a drive so that nobody can read it.
public enum Technique {
    /// Every sector the computer can address was written over.
    OVERWRITE,
    /// The drive was told to wipe itself: sanitise, secure erase, format with erase.
    SANITISE_COMMAND,
    /// The key of an encrypted drive was destroyed.
    CRYPTO_ERASE,
    /// A device that was already encrypted was reset, which throws the key away.
    FACTORY_RESET_ENCRYPTED,
    DEGAUSS,
    SHRED;

    public String key() {
        return "proofs.technique." + name().toLowerCase(Locale.ROOT);
    }
}
