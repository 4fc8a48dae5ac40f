package org.devicebank.refurbishment;

import java.util.Arrays;
import java.util.List;

/// A condition on the answers of a sheet: `YES` always, `NO` never, `item` once that has an answer,
/// `item=VALUE` once that has this answer.
record Needed(String item, String value) {

    static List<Needed> list(String text) {
        return Arrays.stream(text.split("\\|")).map(Needed::of).toList();
    }

    static Needed of(String text) {
        var parts = text.split("=", 2);
        return new Needed(parts[0], parts.length == 2 ? parts[1] : "");
    }

    boolean holds(Answers answers) {
        return switch (item) {
            case "", "YES" -> true;
            case "NO" -> false;
            default -> value.isEmpty() ? answers.measured(item) : value.equals(answers.said(item));
        };
    }
}
