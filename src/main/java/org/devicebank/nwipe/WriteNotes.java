package org.devicebank.nwipe;

import org.devicebank.nwipe.DriveRun.Write;
import org.jspecify.annotations.Nullable;

/// What has been read so far of one time the whole drive was to be written.
final class WriteNotes {

    private final Write.Kind kind;
    private final int pass;
    private final int passes;
    private final int round;
    private final int rounds;
    private @Nullable Long written;
    private @Nullable Long read;
    boolean readBack;
    boolean finished;

    WriteNotes(Write.Kind kind, int pass, int passes, int round, int rounds) {
        this.kind = kind;
        this.pass = pass;
        this.passes = passes;
        this.round = round;
        this.rounds = rounds;
    }

    boolean is(int otherPass, int otherPasses, int otherRound, int otherRounds) {
        return kind == Write.Kind.PASS
                && pass == otherPass
                && passes == otherPasses
                && round == otherRound
                && rounds == otherRounds;
    }

    /// Two numbers for one write: the smaller counts.
    void written(long bytes) {
        written = written == null ? bytes : Math.min(written, bytes);
    }

    void read(long bytes) {
        readBack = true;
        read = read == null ? bytes : Math.min(read, bytes);
    }

    Write write() {
        return new Write(kind, round, rounds, pass, passes, written, readBack, read, finished);
    }
}
