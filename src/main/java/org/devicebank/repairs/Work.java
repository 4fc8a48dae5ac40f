package org.devicebank.repairs;

import org.devicebank.kernel.Refused;

/// What was done in a repair, and how long it took.
public record Work(Outcome outcome, String done, int minutes) {

    private static final int LONGEST = 24 * 60;

    public Work {
        done = done.strip();
        if (done.isEmpty()) {
            throw Refused.unfit("refused.repairs.done");
        }
        if (done.length() > 500) {
            throw Refused.unfit("refused.repairs.long");
        }
        if (minutes < 1 || minutes > LONGEST) {
            throw Refused.unfit("refused.repairs.minutes", LONGEST);
        }
    }
}
