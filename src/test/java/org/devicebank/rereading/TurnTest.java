package org.devicebank.rereading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.proofs.Level.CLEAR;
import static org.devicebank.proofs.Level.PURGE;
import static org.devicebank.proofs.Verdict.FAILED;
import static org.devicebank.proofs.Verdict.NOT_PROVEN;
import static org.devicebank.proofs.Verdict.PROVEN;

import org.devicebank.rereading.Change.Result;
import org.devicebank.rereading.Change.Turn;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final Result CLEARED = new Result(PROVEN, CLEAR);
    private static final Result PURGED = new Result(PROVEN, PURGE);
    private static final Result UNSURE = new Result(NOT_PROVEN, null);
    private static final Result WRONG = new Result(FAILED, null);

    @Test
    void a_proof_falls_when_it_is_none_any_more_or_reaches_less_far() {
        assertThat(Turn.of(CLEARED, WRONG)).contains(Turn.FALLEN);
        assertThat(Turn.of(CLEARED, UNSURE)).contains(Turn.FALLEN);
        assertThat(Turn.of(PURGED, CLEARED)).contains(Turn.FALLEN);
    }

    @Test
    void what_proves_more_is_better_and_what_proves_nothing_is_only_other() {
        assertThat(Turn.of(UNSURE, CLEARED)).contains(Turn.BETTER);
        assertThat(Turn.of(CLEARED, PURGED)).contains(Turn.BETTER);
        assertThat(Turn.of(UNSURE, WRONG)).contains(Turn.OTHER);
    }

    @Test
    void what_stays_the_same_is_no_change() {
        assertThat(Turn.of(PURGED, PURGED)).isEmpty();
        assertThat(Turn.of(WRONG, new Result(FAILED, CLEAR))).isEmpty();
    }
}
