package org.devicebank.refurbishment;

import java.time.Instant;
import java.util.Optional;
import org.devicebank.places.MemberId;
import org.devicebank.stages.Grade;
import org.jspecify.annotations.Nullable;

/// A test sheet as it was answered, and what it came to.
///
/// @param graded the grade and its reasons, for a sheet that passed
public record Tested(
        Sheet sheet,
        Answers answers,
        Result result,
        @Nullable Graded graded,
        MemberId by,
        Instant at) {

    Optional<Grade> grade() {
        return Optional.ofNullable(graded).map(Graded::grade);
    }

    /// Whether only the five answers of the first sheet were asked.
    boolean shortLook() {
        return sheet.version().equals(Sheet.SHORT);
    }

    boolean passed() {
        return result.outcome() == Result.Outcome.PASSED;
    }
}
