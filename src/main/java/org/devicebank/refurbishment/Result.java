package org.devicebank.refurbishment;

import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Sentence;

/// What a test sheet comes to: worked out from its answers, never entered.
///
/// @param against what was not met, in words
public record Result(Outcome outcome, List<Sentence> against) {

    public Result {
        against = List.copyOf(against);
    }

    /// How a test ended.
    public enum Outcome {
        PASSED,
        FAILED,
        /// Something was found that makes it dangerous to go on.
        STOPPED;

        public String key() {
            return "refurbishment.outcome." + name().toLowerCase(Locale.ROOT);
        }
    }
}
