package org.devicebank.support;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// How many devices of one partner fall out of support in one quarter.
///
/// @param when a quarter such as `2027 Q4`, or the key of words where no day is known
/// @param partner its name, empty where nobody is known
record Ending(String when, String partner, int devices) {

    static final String OVER = "support.over";
    static final String NOT_ANNOUNCED = "support.not_announced";
    static final String NOT_KNOWN = "support.not_known";

    /// What is over comes first, then the quarters, then what has no day.
    private static final List<String> LAST = List.of(NOT_ANNOUNCED, NOT_KNOWN);

    static List<Ending> of(List<Held> held, LocalDate today) {
        record Group(String when, String partner) {}
        var counts = new HashMap<Group, Integer>();
        for (var one : held) {
            counts.merge(
                    new Group(when(one, today), Objects.requireNonNullElse(one.partner(), "")),
                    one.devices(),
                    Integer::sum);
        }
        var all = new ArrayList<Ending>();
        counts.forEach((group, count) -> all.add(new Ending(group.when(), group.partner(), count)));
        all.sort(Comparator.comparingInt(Ending::place)
                .thenComparing(ending -> ending.when())
                .thenComparing(ending -> ending.partner()));
        return List.copyOf(all);
    }

    private int place() {
        return when.equals(OVER) ? -1 : LAST.indexOf(when) + 1;
    }

    static String when(Held one, LocalDate today) {
        if (one.until().over(today)) {
            return OVER;
        }
        return switch (one.until()) {
            case Until.Day(var day) -> Days.quarter(day);
            case Until.Over _ -> OVER;
            case Until.NotAnnounced _ -> NOT_ANNOUNCED;
            case Until.NotKnown _ -> NOT_KNOWN;
        };
    }
}
