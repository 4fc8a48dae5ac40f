package org.devicebank.nwipe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.nwipe.DriveRun.Hidden;
import org.devicebank.nwipe.DriveRun.Write;
import org.devicebank.nwipe.Orders.Kind;
import org.devicebank.nwipe.Orders.ReadBack;
import org.devicebank.proofs.Judgement;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.jspecify.annotations.Nullable;

/// Whether the counters of one run prove that every byte of the drive was written over.
///
/// A counter that says the wipe went wrong is a failure; one that is missing or does not add up is a doubt.
/// Without either the wipe is proven. The tool's own words can only make it worse.
final class OverwriteRules {

    /// What Linux calls a partition, a second namespace, or something laid over drives: wiped to its last byte,
    /// the drive beneath may still hold everything else.
    private static final Pattern PART_OF_A_DRIVE = Pattern.compile("/dev/(?:(?:[shv]|xv)d[a-z]+\\d+"
            + "|nvme\\d+n(?:\\d+p\\d+|[2-9]|[1-9]\\d+)|mmcblk\\d+(?:p\\d+|boot\\d+|rpmb|gp\\d+)|nbd\\d+p\\d+"
            + "|disk/.+-part\\d+|dm-\\d+|mapper/.+|md/?.*|loop\\d+p\\d+|zd\\d+.*|bcache\\d+.*)");

    private final DriveRun run;
    private final Orders orders;
    private final Medium medium;
    private final List<Sentence> failures = new ArrayList<>();
    private final List<Sentence> doubts = new ArrayList<>();

    OverwriteRules(DriveRun run, Medium medium) {
        this.run = run;
        this.orders = run.orders();
        this.medium = medium;
    }

    Judgement judge() {
        if (!run.chosen()) {
            doubt("not_chosen", run.device());
            return new Judgement(Verdict.NOT_PROVEN, null, null, medium, doubts);
        }
        errors();
        method();
        ending();
        writes();
        lastWrite();
        erasure();
        drive();
        var technique = orders.kind() == Kind.ONLY_READS || run.writes().isEmpty() ? null : Technique.OVERWRITE;
        if (!failures.isEmpty()) {
            failures.addAll(doubts);
            return new Judgement(Verdict.FAILED, null, technique, medium, failures);
        }
        if (!doubts.isEmpty() || technique == null) {
            return new Judgement(Verdict.NOT_PROVEN, null, technique, medium, doubts);
        }
        return new Judgement(Verdict.PROVEN, Level.CLEAR, technique, medium, proof());
    }

    private void errors() {
        var counters = run.counters();
        failIf(counters.pass(), "pass_errors");
        failIf(counters.verify(), "verify_errors");
        failIf(counters.sync(), "sync_errors");
        if (counters.inWords() > 0) fail("trouble_told", counters.inWords());
        if (counters.pass() == null) doubt("counter_missing_pass");
        if (counters.verify() == null) doubt("counter_missing_verify");
        // until 0.32 the table had no column for it; such an error then showed as FAILED and in a line
        if (counters.sync() == null && (!orders.versionKnown() || orders.since(33))) doubt("counter_missing_sync");
        if (counters.retries() > 0) doubt("retries", counters.retries());
    }

    private void method() {
        if (orders.method() == null) doubt("method_missing");
        if (orders.kind() == Kind.ONLY_READS) doubt("only_reads", said(orders.method()));
        if (orders.kind() == Kind.ASKS_THE_DRIVE) doubt("asks_the_drive", said(orders.method()));
        if (!orders.agreed()) doubt("orders_disagree");
        if (run.invoked() != 1) doubt("invoked", run.invoked());
    }

    private void ending() {
        var outcome = run.outcome();
        switch (outcome.word()) {
            case null -> doubt("status_missing");
            case "Erased" -> {}
            case "FAILED", "FAIL" -> fail("marked_failed", outcome.word());
            case "UABORTED" -> doubt("marked_aborted", outcome.word());
            default -> doubt("marked_otherwise", outcome.word());
        }
        if (outcome.flagged()) doubt("flagged");
        switch (outcome.ending()) {
            case SUCCESS -> {}
            case ERRORS -> doubtUnless(outcome.others(), "ended_with_errors");
            case ABORTED -> doubtUnless(outcome.others(), "ended_aborted");
            case NONE -> doubt("ending_missing");
        }
    }

    /// Every pass of every round was begun, wrote every byte, was finished, and was read back where that was asked.
    private void writes() {
        if (run.total() == null || run.total() == 0) doubt("size_missing");
        if (orders.kind() == Kind.ONLY_READS || orders.kind() == Kind.ASKS_THE_DRIVE) return;
        var passes = run.passes();
        var rounds = orders.rounds();
        if (passes.isEmpty()) {
            doubt("nothing_written");
            return;
        }
        if (rounds == null) {
            doubt("rounds_missing");
            return;
        }
        var each = passes.getFirst().passes();
        var finished = new HashSet<List<Integer>>();
        for (var write : passes) {
            if (write.passes() != each || write.rounds() != rounds) doubt("passes_disagree", write.passes(), each);
            if (write.pass() < 1 || write.pass() > write.passes() || write.round() < 1 || write.round() > rounds) {
                doubt("passes_disagree", write.pass(), each);
            }
            if (write.finished()) finished.add(List.of(write.round(), write.pass()));
            whole(write, readBackAsked(write, rounds));
        }
        var asked = (long) each * rounds;
        if (finished.size() < asked || passes.size() != asked) doubt("passes_unfinished", finished.size(), asked);
        if (run.roundsFinished() < rounds) doubt("rounds_unfinished", run.roundsFinished(), rounds);
    }

    private boolean readBackAsked(Write write, int rounds) {
        if (orders.readBack() == ReadBack.ALL || write.readBack()) return true;
        var last = write.round() == rounds && write.pass() == write.passes();
        if (orders.kind() == Kind.WRITES_AND_READS_BACK) return write.pass() == write.passes();
        return last
                && orders.readBack() == ReadBack.LAST
                && Boolean.FALSE.equals(orders.blank())
                && orders.kind() != Kind.WRITES_FINAL_PATTERN;
    }

    /// The zeros, or the method's own pattern, that are to be left on the drive.
    private void lastWrite() {
        if (orders.readBack() == null) doubt("read_back_unknown");
        if (orders.kind() == Kind.ONLY_READS || orders.kind() == Kind.ASKS_THE_DRIVE) return;
        var last = run.writes().stream()
                .filter(write -> write.kind() != Write.Kind.PASS)
                .toList();
        var wanted = orders.kind() == Kind.WRITES_FINAL_PATTERN ? Boolean.TRUE : orders.blank();
        if (wanted == null) doubt("blanking_unknown");
        if (Boolean.TRUE.equals(wanted) && last.isEmpty()) doubt("blanking_missing");
        if (last.size() > 1) doubt("blanking_twice", last.size());
        last.forEach(write -> whole(write, orders.readBack() != ReadBack.NONE));
    }

    private void whole(Write write, boolean readBackAsked) {
        var where = write.kind() == Write.Kind.PASS
                ? write.round() + "/" + write.pass()
                : write.kind().name();
        var total = run.total() == null ? 0 : run.total();
        if (write.written() == null) doubt("written_missing", where);
        else if (write.written() != total) doubt("written_short", where, write.written(), total);
        if (!readBackAsked) return;
        if (write.read() == null) doubt("read_missing", where);
        else if (write.read() != total) doubt("read_short", where, write.read(), total);
    }

    private void erasure() {
        var row = run.counters().erasure();
        if (row == null) {
            if (run.counters().erasureTabled() || orders.since(42)) doubt("erasure_missing");
            return;
        }
        if (row.erased() != row.total()) doubt("erasure_short", row.erased(), row.total());
        if (row.percent() == null || row.percent() != 100.0) doubt("erasure_percent", said(row.percent()));
    }

    private void drive() {
        switch (run.counters().hidden()) {
            case NONE, NOT_CHECKED -> {}
            case UNKNOWN -> doubt("hidden_unknown");
            case PRESENT -> doubt("hidden_present");
        }
        if (PART_OF_A_DRIVE.matcher(run.device()).matches()) doubt("part_of_a_drive", run.device());
    }

    private List<Sentence> proof() {
        var proof = new ArrayList<Sentence>();
        proof.add(reason("proof_written", run.writes().size(), said(run.total())));
        var read = run.writes().stream().filter(write -> write.read() != null).count();
        proof.add(read == 0 ? reason("proof_not_read") : reason("proof_read", read, said(run.total())));
        proof.add(reason("proof_errors", 0));
        if (run.counters().hidden() == Hidden.NONE) proof.add(reason("proof_hidden"));
        if (!medium.magnetic()) proof.add(reason("flash"));
        return proof;
    }

    private void failIf(@Nullable Long count, String rule) {
        if (count != null && count > 0) fail(rule, count);
    }

    private void doubtUnless(boolean explained, String rule) {
        if (!explained) doubt(rule);
    }

    private void fail(String rule, Object... args) {
        failures.add(reason(rule, args));
    }

    private void doubt(String rule, Object... args) {
        doubts.add(reason(rule, args));
    }

    private static Sentence reason(String rule, Object... args) {
        return Sentence.of("nwipe.reason." + rule, args);
    }

    private static Object said(@Nullable Object value) {
        return value == null ? "?" : value;
    }
}
