package org.devicebank.nets;

import java.math.BigDecimal;
import java.util.Locale;

/// What a part was before it was fitted.
public enum Condition {
    NEW(BigDecimal.ONE),
    /// Bought used and put in order by somebody else.
    REFURBISHED(Method.REFURBISHED_SHARE),
    /// Taken out of a donated device: its making stays with its first life.
    HARVESTED(BigDecimal.ZERO);

    private final BigDecimal share;

    Condition(BigDecimal share) {
        this.share = share;
    }

    /// The share of a new part that it counts as.
    public BigDecimal share() {
        return share;
    }

    public String key() {
        return "nets.condition." + name().toLowerCase(Locale.ROOT);
    }
}
