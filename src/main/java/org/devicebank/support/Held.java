package org.devicebank.support;

import java.time.LocalDate;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// Devices of one sort that one partner was sent.
///
/// @param partner who they were sent to; never the people who have them
/// @param system what they were issued with, where that was written down
/// @param devices how many
record Held(
        Machine machine, @Nullable String partner, @Nullable OperatingSystem system, int devices, Until until) {

    Held with(Until found) {
        return new Held(machine, partner, system, devices, found);
    }

    Kind kind() {
        return machine.kind();
    }

    /// Whether support is over, or will be before a day.
    boolean endsBefore(LocalDate day, LocalDate today) {
        return until.over(today) || until instanceof Until.Day(var last) && last.isBefore(day);
    }
}
