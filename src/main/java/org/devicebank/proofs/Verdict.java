package org.devicebank.proofs;

import java.util.Locale;

/// What the counters of a wipe say; the word the tool printed is not asked.
public enum Verdict {
    /// Every counter that must be there is there, and holds.
    PROVEN,
    /// A counter is missing or does not hold, so nothing can be said.
    NOT_PROVEN,
    /// A counter says that the wipe went wrong.
    FAILED;

    public String key() {
        return "proofs.verdict." + name().toLowerCase(Locale.ROOT);
    }
}
