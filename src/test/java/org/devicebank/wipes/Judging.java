package org.devicebank.wipes;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.devices.Medium;
import org.devicebank.kernel.Sentence;

/// Reads and judges in one go, for tests.
final class Judging {

    private Judging() {}

    static WipeLog read(String log) {
        return NwipeLog.read(log.getBytes(StandardCharsets.UTF_8));
    }

    static Judgement judge(String log) {
        return judge(log, Medium.HDD);
    }

    /// The first drive of the last session.
    static Judgement judge(String log, Medium medium) {
        return Judgement.of(read(log).sessions().getLast().drives().getFirst(), medium);
    }

    static List<String> reasons(Judgement judgement) {
        return judgement.reasons().stream().map(Sentence::key).toList();
    }
}
