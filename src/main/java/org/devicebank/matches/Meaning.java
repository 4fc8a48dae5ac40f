package org.devicebank.matches;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// What somebody said a name means.
///
/// @param maker, model of the figure it means; null when an earlier word was taken back
/// @param changed how many devices got another figure by it
record Meaning(
        Named name,
        @Nullable String maker,
        @Nullable String model,
        String note,
        long changed,
        MemberId by,
        Instant at) {

    /// The last word on each name, by its key.
    static Map<String, Meaning> latest(List<Meaning> newestFirst) {
        var latest = new HashMap<String, Meaning>();
        newestFirst.forEach(meaning -> latest.putIfAbsent(meaning.name().key(), meaning));
        return latest;
    }
}
