package org.devicebank.nwipe;

import java.time.LocalDateTime;
import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Judgement;
import org.devicebank.proofs.Run;
import org.jspecify.annotations.Nullable;

/// What one session says of one drive.
///
/// @param device the name it had then, such as `/dev/sda`; it means nothing later
/// @param total its size in bytes, or null when the log does not say, or says two sizes
/// @param chosen whether the tool was told to wipe it; one that was only found was left alone
/// @param start in the local time of that computer, without a zone
record DriveRun(
        String device,
        Identity identity,
        @Nullable Long total,
        boolean chosen,
        int invoked,
        Orders orders,
        List<Write> writes,
        int roundsFinished,
        Counters counters,
        Outcome outcome,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end)
        implements Run {

    DriveRun {
        writes = List.copyOf(writes);
    }

    @Override
    public @Nullable Long erased() {
        var row = counters.erasure();
        if (row != null) return row.erased();
        return writes.isEmpty() ? (Long) 0L : writes.getLast().written();
    }

    @Override
    public Judgement judge(Medium recorded) {
        return new OverwriteRules(this, identity.mediumAs(recorded, device)).judge();
    }

    boolean truncated() {
        return outcome.word() == null || outcome.ending() == Ending.NONE;
    }

    List<Write> passes() {
        return writes.stream().filter(write -> write.kind() == Write.Kind.PASS).toList();
    }

    /// One time the whole drive was to be written.
    ///
    /// @param written bytes, or null when the log does not say
    /// @param readBack whether reading it back was begun
    /// @param read bytes read back, or null when the log does not say
    record Write(
            Kind kind,
            int round,
            int rounds,
            int pass,
            int passes,
            @Nullable Long written,
            boolean readBack,
            @Nullable Long read,
            boolean finished) {

        enum Kind {
            PASS,
            BLANKING,
            FINAL_PATTERN
        }
    }

    /// The numbers of the summary tables and of the lines, the worse where they differ.
    ///
    /// @param pass errors while writing, null when no line and no table says; so are `verify` and `sync`
    /// @param inWords lines that speak of a failure without a number
    /// @param erasureTabled whether this session has a table of bytes erased (versions from 0.4x on)
    record Counters(
            @Nullable Long pass,
            @Nullable Long verify,
            @Nullable Long sync,
            int inWords,
            long retries,
            Hidden hidden,
            @Nullable Erasure erasure,
            boolean erasureTabled) {}

    /// Sectors that the drive keeps out of sight (HPA, DCO), where an overwrite does not reach.
    enum Hidden {
        NOT_CHECKED,
        NONE,
        UNKNOWN,
        PRESENT
    }

    /// A row of the table of bytes erased.
    record Erasure(long erased, long total, @Nullable Double percent) {}

    /// How it ended, in the tool's own words.
    ///
    /// @param word the status in the last table, or null when there is none
    /// @param flagged whether a table marks this drive with an exclamation mark
    /// @param others whether another drive of the session accounts for an ending that is no success
    record Outcome(@Nullable String word, boolean flagged, Ending ending, boolean others) {}
}
