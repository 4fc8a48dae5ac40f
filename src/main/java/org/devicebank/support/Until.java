package org.devicebank.support;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Until when something gets security updates.
sealed interface Until {

    /// The last day is known.
    record Day(LocalDate day) implements Until {}

    /// It is over, since a day that nobody wrote down; see [Lists#overBy] for the last day that may have been.
    record Over() implements Until {}

    /// It is not over, and no day is announced: that is not for ever.
    record NotAnnounced() implements Until {}

    /// No list says anything.
    record NotKnown() implements Until {}

    default boolean over(LocalDate today) {
        return switch (this) {
            case Day(var day) -> day.isBefore(today);
            case Over _ -> true;
            case NotAnnounced _, NotKnown _ -> false;
        };
    }

    /// Whether at least so many months are left; where no day is announced there are.
    default boolean lasts(LocalDate today, int months) {
        return switch (this) {
            case Day(var day) -> ChronoUnit.MONTHS.between(today, day) >= months;
            case NotAnnounced _ -> true;
            case Over _, NotKnown _ -> false;
        };
    }
}
