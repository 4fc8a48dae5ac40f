package org.devicebank.wipes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveState;
import org.jspecify.annotations.Nullable;

/// An attempt to sanitise one drive, with what it comes to and why.
///
/// @param run the drive's name in the log, or `by hand`
/// @param reached what it came to; the level means nothing unless it is proven
/// @param goodEnough whether level and technique satisfy the policy that was in force
/// @param confirmedBy the second person, where one is needed and has looked
public record Attempt(
        UUID id,
        EvidenceId evidence,
        String run,
        String tool,
        DeviceId device,
        DriveId drive,
        Reached reached,
        Verdict verdict,
        Bound binding,
        boolean goodEnough,
        List<Sentence> reasons,
        MemberId doneBy,
        @Nullable MemberId confirmedBy,
        Instant judgedAt) {

    public Attempt {
        reasons = List.copyOf(reasons);
    }

    /// What the first of two people says of a drive.
    static Attempt byHand(
            EvidenceId document,
            String tool,
            Drive drive,
            Reached reached,
            boolean goodEnough,
            List<Sentence> reasons,
            MemberId by) {
        return new Attempt(
                UUID.randomUUID(),
                document,
                "by hand",
                tool,
                drive.device(),
                drive.id(),
                reached,
                Verdict.PROVEN,
                Bound.BY_PERSON,
                goodEnough,
                reasons,
                by,
                null,
                Instant.EPOCH);
    }

    public Technique technique() {
        return reached.technique();
    }

    public Level level() {
        return reached.level();
    }

    /// Whether it proves its drive: the run, its binding and the policy all hold.
    public boolean proves() {
        var bound = binding == Bound.MATCHED || (binding == Bound.BY_PERSON && confirmedBy != null);
        return verdict == Verdict.PROVEN && bound && goodEnough;
    }

    /// Whether a drive is known to be further out of reach than this proof shows: then the better proof goes on
    /// counting.
    boolean saysLessOf(Drive now) {
        if (!now.id().equals(drive) || !now.safe() || level() == Level.DESTROY) return false;
        return now.state() == DriveState.DESTROYED
                || now.reached() != null && !level().atLeast(now.reached().level());
    }

    public boolean waitsForSecondPerson() {
        return binding == Bound.BY_PERSON && confirmedBy == null && verdict == Verdict.PROVEN && goodEnough;
    }

    /// Whether the drive was read back afterwards, as far as its proof says.
    public ReadBack readBack() {
        var said = reasons.stream().map(Sentence::key).toList();
        if (said.stream().anyMatch(key -> key.endsWith(".proof_read"))) return ReadBack.WHOLE;
        return said.stream().anyMatch(key -> key.endsWith(".proof_not_read")) ? ReadBack.NOT_AT_ALL : ReadBack.NOT_SAID;
    }

    /// How much was read back after a wipe, to see that nothing was left.
    public enum ReadBack {
        WHOLE,
        NOT_AT_ALL,
        NOT_SAID;

        public String key() {
            return "wipes.read_back." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// How it was bound to its drive, see [Binding].
    public enum Bound {
        MATCHED,
        BY_PERSON,
        UNBOUND;

        public String key() {
            return "wipes.binding." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
