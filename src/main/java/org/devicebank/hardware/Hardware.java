package org.devicebank.hardware;

import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.readings.Readings;

/// Reads what a machine says of itself, and tells whether two such texts are of one machine.
public final class Hardware {

    /// Raised whenever a reader or a rule changes what a text may come to, so that kept texts are read again.
    public static final int VERSION = 1;

    private Hardware() {}

    /// Reads a file with the output of one tool, or of several after one another.
    ///
    /// @throws Refused when nothing in it is known, or it is broken, with what it looks like instead
    public static Snapshot read(byte[] content) {
        return merge(Readings.of(content).stream().map(Judged::of).toList());
    }

    /// Puts what several texts said of one machine together; where they disagree, a doubt names who said what.
    public static Snapshot merge(List<Snapshot> snapshots) {
        if (snapshots.isEmpty()) {
            throw Refused.unfit("refused.hardware.nothing");
        }
        return snapshots.size() == 1 ? snapshots.getFirst() : Merged.of(snapshots);
    }

    /// The same, with more to look at; nothing read is a machine nobody knows.
    public static Snapshot merged(List<Snapshot> snapshots, List<Sentence> more) {
        var merged = snapshots.isEmpty() ? Missing.noted(Snapshot.EMPTY) : merge(snapshots);
        return more.isEmpty() ? merged : merged.withDoubts(more);
    }
}
