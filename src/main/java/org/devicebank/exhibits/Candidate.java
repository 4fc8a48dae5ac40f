package org.devicebank.exhibits;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.devicebank.devices.Drive;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;

/// A drive of ours that carries the number of a claim.
///
/// @param countsSince what came before this moment says nothing of the drive as it is now; null when everything
/// counts
record Candidate(Drive drive, Stage stage, @Nullable Instant countsSince) {

    private static final Set<Stage> AT_THE_BENCH = EnumSet.of(Stage.IDENTIFIED, Stage.WIPED, Stage.TESTED);
    private static final Set<Stage> BEFORE = EnumSet.of(Stage.OFFERED, Stage.COLLECTED, Stage.RECEIVED, Stage.RETURNED);

    boolean atTheBench() {
        return AT_THE_BENCH.contains(stage);
    }

    boolean before() {
        return BEFORE.contains(stage);
    }
}
