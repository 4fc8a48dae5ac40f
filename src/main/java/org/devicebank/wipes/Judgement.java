package org.devicebank.wipes;

import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;

/// What one run proves, and why: computed from its counters by rules a person can follow.
public record Judgement(Verdict verdict, List<Sentence> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /// Judges an overwrite. Nothing it says of itself counts: not "Erased", not "SUCCESS".
    static Judgement of(Run run, boolean logComplete) {
        var failed = new ArrayList<Sentence>();
        var missing = new ArrayList<Sentence>();
        if (!run.selected()) {
            return new Judgement(Verdict.NOT_PROVEN, List.of(Sentence.of("wipes.reason.not_selected", run.device())));
        }
        errors(run, failed, missing);
        writing(run, failed, missing);
        if (run.hidden() == Run.Hidden.PRESENT || run.hidden() == Run.Hidden.UNKNOWN) {
            missing.add(Sentence.of("wipes.reason.hidden"));
        }
        if (!logComplete) {
            missing.add(Sentence.of("wipes.reason.truncated"));
        }
        if (!failed.isEmpty()) {
            failed.addAll(missing);
            return new Judgement(Verdict.FAILED, failed);
        }
        return missing.isEmpty()
                ? new Judgement(Verdict.PROVEN, proof(run))
                : new Judgement(Verdict.NOT_PROVEN, missing);
    }

    private static void errors(Run run, List<Sentence> failed, List<Sentence> missing) {
        if (run.passErrors() == null || run.verifyErrors() == null) {
            missing.add(Sentence.of("wipes.reason.no_errors_table"));
        }
        count(run.passErrors(), "wipes.reason.pass_errors", failed);
        count(run.verifyErrors(), "wipes.reason.verify_errors", failed);
        count(run.syncErrors(), "wipes.reason.sync_errors", failed);
        if (run.failureSaid()) {
            failed.add(Sentence.of("wipes.reason.failure_line", run.device()));
        }
        var status = run.status();
        if (status == null) {
            missing.add(Sentence.of("wipes.reason.no_status"));
        } else if (!status.equals("Erased")) {
            failed.add(Sentence.of("wipes.reason.status", status));
        }
    }

    private static void count(@org.jspecify.annotations.Nullable Long errors, String key, List<Sentence> failed) {
        if (errors != null && errors > 0) {
            failed.add(Sentence.of(key, errors));
        }
    }

    private static void writing(Run run, List<Sentence> failed, List<Sentence> missing) {
        var total = run.bytesTotal();
        if (!run.writes()) {
            missing.add(Sentence.of("wipes.reason.verify_only", String.valueOf(run.method())));
            return;
        }
        if (total == null || total == 0) {
            missing.add(Sentence.of("wipes.reason.no_size"));
        }
        var asked = run.passesAsked() * (long) run.roundsAsked();
        if (asked == 0) {
            missing.add(Sentence.of("wipes.reason.no_passes"));
        } else if (run.passesFinished() < asked) {
            missing.add(Sentence.of("wipes.reason.passes", run.passesFinished(), asked));
        }
        if (total != null && run.leastWritten() != null && run.leastWritten() < total) {
            failed.add(Sentence.of("wipes.reason.short", run.leastWritten(), total));
        }
        if (Boolean.FALSE.equals(run.blanksFinished())) {
            missing.add(Sentence.of("wipes.reason.blanking"));
        }
        if (run.bytesToErase() != null && (run.bytesErased() == null || run.bytesErased() < run.bytesToErase())) {
            failed.add(Sentence.of(
                    "wipes.reason.erased", run.bytesErased() == null ? 0 : run.bytesErased(), run.bytesToErase()));
        }
        if (total != null && run.bytesToErase() != null && run.bytesToErase() < total) {
            failed.add(Sentence.of("wipes.reason.erased", run.bytesToErase(), total));
        }
    }

    private static List<Sentence> proof(Run run) {
        return List.of(Sentence.of(
                "wipes.reason.proven",
                String.valueOf(run.method()),
                run.passesFinished(),
                run.leastWritten() == null ? 0 : run.leastWritten(),
                run.bytesTotal() == null ? 0 : run.bytesTotal()));
    }
}
