package org.devicebank.nets;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody says would have happened in the next twelve months without the device, and what that counts.
public enum Answer {
    BOUGHT_NEW(BigDecimal.ONE),
    BOUGHT_USED(Method.BOUGHT_USED),
    BORROWED(BigDecimal.ZERO),
    WITHOUT(BigDecimal.ZERO),
    /// Counts nothing and is not among the answers; how many there are is told.
    DO_NOT_KNOW(null);

    private final @Nullable BigDecimal score;

    Answer(@Nullable BigDecimal score) {
        this.score = score;
    }

    public @Nullable BigDecimal score() {
        return score;
    }

    public String key() {
        return "nets.answer." + name().toLowerCase(Locale.ROOT);
    }
}
