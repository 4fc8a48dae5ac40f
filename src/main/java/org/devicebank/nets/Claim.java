package org.devicebank.nets;

import java.util.List;
import org.devicebank.kernel.Sentence;

/// What has to stand beside every figure that leaves the bank.
public final class Claim {

    private Claim() {}

    /// @param answers how many people answered
    /// @param snapshot by what name the figure is kept; empty for one that is not issued and may not be quoted
    public static List<Sentence> guard(int answers, String snapshot) {
        return guard(answers, snapshot, false);
    }

    /// @param fewCounted whether the figure was issued when few answers counted too, and not one half instead of them
    public static List<Sentence> guard(int answers, String snapshot, boolean fewCounted) {
        return List.of(
                Sentence.of("nets.claim.what"),
                Sentence.of("nets.claim.not_an_offset"),
                Sentence.of("nets.claim.n1"),
                answers < Method.LEAST_ANSWERS
                        ? Sentence.of(
                                fewCounted ? "nets.claim.n2_few_counted" : "nets.claim.n2_few", Method.LEAST_ANSWERS)
                        : Sentence.of("nets.claim.n2", answers),
                snapshot.isEmpty() ? Sentence.of("nets.claim.not_issued") : Sentence.of("nets.claim.once", snapshot));
    }
}
