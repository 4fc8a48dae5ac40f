package org.devicebank.locks;

import java.time.Duration;
import java.time.Instant;
import org.devicebank.tables.ReferenceTable;

/// How long a donor has to answer.
///
/// @param remindAfter days after a letter until the next
/// @param decideAfter days after it was found until somebody decides whether to wait on
record LockPolicy(String version, int remindAfter, int decideAfter) {

    /// The shared one.
    static LockPolicy shared() {
        var row = ReferenceTable.rows("locks/policy.csv").getLast();
        return new LockPolicy(
                row.getField("version"),
                Integer.parseInt(row.getField("remind_after_days")),
                Integer.parseInt(row.getField("decide_after_days")));
    }

    /// What is due for a lock; the rules are tried from the top.
    Due due(LockTask task, Instant now) {
        return switch (task.standing()) {
            case RELEASED, GIVEN_UP -> Due.NOTHING;
            case SAID_GONE -> Due.CHECK;
            case FOUND -> task.donor() == null ? Due.DECIDE : Due.ASK;
            case ASKED, REMINDED -> {
                if (days(task.foundAt(), now) >= decideAfter) yield Due.DECIDE;
                var last = task.lastLetter() == null ? task.foundAt() : task.lastLetter();
                yield days(last, now) >= remindAfter ? Due.REMIND : Due.NOTHING;
            }
        };
    }

    static long days(Instant from, Instant to) {
        return Duration.between(from, to).toDays();
    }
}
