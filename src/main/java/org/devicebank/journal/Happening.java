package org.devicebank.journal;

import java.time.Instant;
import java.util.Map;
import org.devicebank.places.MemberId;

/// One line of a journey, ready to be told: who did what, when, and the facts of it.
public record Happening(int number, Instant at, MemberId by, String what, Map<String, Object> facts) {

    /// The key of the words that tell it.
    public String key() {
        return "told." + what;
    }

    /// The one fact worth telling beside the words, or nothing.
    public String detail() {
        return java.util.stream.Stream.of("reason", "note", "grade", "site", "tag")
                .filter(facts::containsKey)
                .map(fact -> String.valueOf(facts.get(fact)))
                .findFirst()
                .orElse("");
    }
}
