package org.devicebank.nwipe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Judgement;

/// Reads and judges in one go, for tests.
public final class Judging {

    private Judging() {}

    public static Account read(String log) {
        return NwipeLog.read(log.getBytes(StandardCharsets.UTF_8));
    }

    static Judgement judge(String log) {
        return judge(log, Medium.HDD);
    }

    /// The first drive of the last session.
    static Judgement judge(String log, Medium medium) {
        return read(log).sessions().getLast().drives().getFirst().judge(medium);
    }

    static List<String> reasons(Judgement judgement) {
        return judgement.reasons().stream().map(Sentence::key).toList();
    }
}
