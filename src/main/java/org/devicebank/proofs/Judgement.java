package org.devicebank.proofs;

import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// What a wipe is worth: the verdict, how far it reached, and each reason with its counter.
///
/// It judges what was done to *a* drive; which drive that was is another question.
///
/// @param level how far the wipe reached, or null unless it is proven
/// @param technique what was done, or null when nothing was seen to be done
/// @param medium what the drive was judged as: the stricter of what is recorded and what the proof shows
public record Judgement(
        Verdict verdict, @Nullable Level level, @Nullable Technique technique, Medium medium, List<Sentence> reasons) {

    public Judgement {
        reasons = List.copyOf(reasons);
        if ((verdict == Verdict.PROVEN) != (level != null)) {
            throw new IllegalArgumentException("a wipe has a level exactly when it is proven");
        }
        if (level != null && technique == null) {
            throw new IllegalArgumentException("a proven wipe has a technique");
        }
    }
}
