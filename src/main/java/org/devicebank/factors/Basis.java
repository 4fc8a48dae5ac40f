package org.devicebank.factors;

import java.util.Locale;

/// How a factor came to its value.
public enum Basis {
    /// As its publisher prints it.
    PUBLISHED,
    /// As somebody else copied it from the publisher.
    TRANSCRIBED,
    /// Worked out from published factors; its note says how.
    DERIVED,
    /// Our judgement between single published figures.
    ESTIMATED,
    /// A rule of the method.
    METHOD,
    /// Metered or billed at this place.
    MEASURED;

    public String key() {
        return "factors.basis." + name().toLowerCase(Locale.ROOT);
    }
}
