package org.devicebank.fuzz;

import java.util.List;
import org.devicebank.erasers.Erasers;
import org.devicebank.erasers.Explained;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Judgement;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Verdict;
import org.devicebank.shell.Words;

/// Any bytes in the place of a proof are read or refused; what is proven has its counters and its reasons.
public final class ProofTarget {

    private static final Words WORDS = new Words();

    private ProofTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        try {
            var account = Erasers.read(bytes);
            for (var told : account.told()) {
                for (var recorded : Medium.values()) {
                    hold(told.run(), told.run().judge(recorded));
                }
            }
            Explained.of(account, WORDS::say);
        } catch (Refused refused) {
            WORDS.say(refused.sentence());
        }
    }

    private static void hold(Run run, Judgement judged) {
        if (judged.reasons().isEmpty()) {
            throw new AssertionError("a verdict without a reason: " + judged);
        }
        if (judged.verdict() != Verdict.PROVEN) return;
        if (!run.chosen()) {
            throw new AssertionError("proven, though the tool was not told to wipe it: " + judged);
        }
        var total = run.total();
        var erased = run.erased();
        if (total != null && erased != null && erased < total) {
            throw new AssertionError("proven with %d of %d bytes: %s".formatted(erased, total, judged));
        }
        if (List.of(total == null ? 1L : total, erased == null ? 1L : erased).stream()
                .anyMatch(bytes -> bytes <= 0)) {
            throw new AssertionError("proven of nothing: " + judged);
        }
    }
}
