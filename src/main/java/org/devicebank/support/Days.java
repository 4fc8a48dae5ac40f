package org.devicebank.support;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days and quarters, as people and files write them.
final class Days {

    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Days() {}

    static String said(LocalDate day) {
        return SAID.format(day);
    }

    /// Such as `2027 Q4`.
    static String quarter(LocalDate day) {
        return day.getYear() + " Q" + ((day.getMonthValue() + 2) / 3);
    }
}
