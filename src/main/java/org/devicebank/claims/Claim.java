package org.devicebank.claims;

import java.util.List;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Account.Told;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.jspecify.annotations.Nullable;

/// What a file says of one drive, and what that comes to while nobody knows the drive.
///
/// @param position its place in the file
/// @param serial only when it can be believed; otherwise `said` tells why not
/// @param level null unless it is proven
public record Claim(
        int position,
        String run,
        @Nullable String serial,
        String said,
        @Nullable String model,
        @Nullable Long bytes,
        Verdict verdict,
        @Nullable Level level,
        @Nullable Technique technique,
        List<Sentence> reasons) {

    public Claim {
        reasons = List.copyOf(reasons);
    }

    public static Claim of(int position, Told told) {
        var run = told.run();
        var judgement = run.judge(Medium.UNKNOWN);
        return new Claim(
                position,
                run.device(),
                run.identity().serial(),
                run.identity().said().key(),
                run.identity().model(),
                run.total(),
                judgement.verdict(),
                judgement.level(),
                judgement.technique(),
                judgement.reasons());
    }

    /// The form in which two spellings of its serial number are equal; empty when it has none.
    public String number() {
        return serial == null ? "" : Identifiers.normal(serial);
    }

    /// How a person tells it from the others of the file.
    public String name() {
        return serial == null ? run : serial;
    }
}
