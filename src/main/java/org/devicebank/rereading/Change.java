package org.devicebank.rereading;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.claims.Claim;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Verdict;
import org.devicebank.stages.DriveId;
import org.jspecify.annotations.Nullable;

/// What newer readers make of a file otherwise than older ones did.
///
/// @param device null when nobody knows yet which drive it is about
/// @param wasLevel how far the wipe reached, null when it was not proven
/// @param doubted whether the drive rested on it, so that it is not safe any more
/// @param open whether nobody has answered it yet
public record Change(
        UUID id,
        EvidenceId evidence,
        String readers,
        String run,
        @Nullable DeviceId device,
        @Nullable DriveId drive,
        Result was,
        Result becomes,
        Turn turn,
        boolean doubted,
        List<Sentence> reasons,
        Instant foundAt,
        boolean open) {

    public Change {
        reasons = List.copyOf(reasons);
    }

    /// A verdict, and how far the wipe reached when it is proven.
    public record Result(Verdict verdict, @Nullable Level level) {

        public Result {
            if (verdict != Verdict.PROVEN) level = null;
        }

        static Result of(Claim claim) {
            return new Result(claim.verdict(), claim.level());
        }

        private boolean holds(Result before) {
            return verdict == Verdict.PROVEN && (before.level == null || level != null && level.atLeast(before.level));
        }
    }

    /// Which way a verdict turned.
    public enum Turn {
        /// What was proven is not any more, or reaches less far.
        FALLEN,
        /// More is proven than before: proposed to a person, never applied by itself.
        BETTER,
        /// It proved nothing, and proves nothing now, for another reason.
        OTHER;

        public String key() {
            return "rereading.turn." + name().toLowerCase(Locale.ROOT);
        }

        static Optional<Turn> of(Result was, Result now) {
            if (was.equals(now)) return Optional.empty();
            if (was.verdict == Verdict.PROVEN) return Optional.of(now.holds(was) ? BETTER : FALLEN);
            return Optional.of(now.verdict == Verdict.PROVEN ? BETTER : OTHER);
        }
    }

    Change doubting(boolean doubted) {
        return new Change(
                id, evidence, readers, run, device, drive, was, becomes, turn, doubted, reasons, foundAt, open);
    }
}
