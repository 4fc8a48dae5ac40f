package org.devicebank.readings;

import org.jspecify.annotations.Nullable;

/// One battery; capacities are in mWh or mAh, whichever the tool says, and null where it says nothing of use.
///
/// @param said the health in percent, when the tool says it without saying the capacities
public record Battery(
        @Nullable Long design,
        @Nullable Long full,
        @Nullable Integer cycles,
        @Nullable Integer said) {

    private static final long SMALLEST = 100;
    private static final long LARGEST = 1_000_000;
    private static final int MOST_CYCLES = 20_000;
    private static final int HEALTHIEST = 150;

    /// A capacity that no battery of a computer has, and a count of no cycles, are not known.
    public Battery {
        design = design != null && design >= SMALLEST && design <= LARGEST ? design : null;
        full = full != null && full > 0 && full <= LARGEST ? full : null;
        cycles = cycles != null && cycles > 0 && cycles <= MOST_CYCLES ? cycles : null;
        said = said != null && said > 0 && said <= HEALTHIEST ? said : null;
    }

    /// What is left of it, in percent of what it was built for.
    public @Nullable Integer health() {
        if (design == null || full == null) {
            return said;
        }
        var percent = (int) Math.round(full * 100.0 / design);
        return percent <= HEALTHIEST ? (Integer) percent : said;
    }
}
