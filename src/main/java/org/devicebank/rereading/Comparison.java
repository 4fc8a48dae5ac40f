package org.devicebank.rereading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.claims.Claim;
import org.devicebank.claims.Content;
import org.devicebank.claims.ReadAs;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Account.Told;
import org.devicebank.proofs.Judgement;
import org.devicebank.proofs.Verdict;
import org.devicebank.rereading.Change.Result;
import org.devicebank.rereading.Change.Turn;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Attempt;
import org.jspecify.annotations.Nullable;

/// Lays what today's readers make of a file beside what was made of it before.
///
/// @param before the last reading, null when none was kept
/// @param attempts what the file led to, the oldest first
/// @param drives the drives of those attempts, as far as they are still there
record Comparison(
        EvidenceId evidence,
        @Nullable ReadAs before,
        Content content,
        ReadAs now,
        List<Attempt> attempts,
        Map<DriveId, Drive> drives) {

    private static final String BY_HAND = "by hand";

    List<Change> changes() {
        var changes = new ArrayList<Change>();
        var latest = new LinkedHashMap<DriveId, Attempt>();
        attempts.forEach(attempt -> latest.put(attempt.drive(), attempt));
        latest.values().forEach(attempt -> drive(attempt).ifPresent(changes::add));
        unbound().forEach(changes::add);
        return changes;
    }

    private Optional<Change> drive(Attempt attempt) {
        var drive = drives.get(attempt.drive());
        if (drive == null || (attempt.run().equals(BY_HAND) && stillByHand(attempt, drive))) return Optional.empty();
        var found = told().stream()
                .filter(told -> names(told, drive))
                .map(told -> told.run().judge(drive.medium()))
                .reduce((_, later) -> later);
        var was = new Result(attempt.verdict(), attempt.level());
        var becomes = found.map(judgement -> new Result(judgement.verdict(), judgement.level()))
                .orElse(new Result(Verdict.NOT_PROVEN, null));
        var reasons =
                found.map(Judgement::reasons).orElse(List.of(Sentence.of("exhibits.reason.not_named", named(drive))));
        return Turn.of(was, becomes)
                .map(turn -> new Change(
                        UUID.randomUUID(),
                        evidence,
                        now.readers(),
                        attempt.run(),
                        attempt.device(),
                        attempt.drive(),
                        was,
                        becomes,
                        turn,
                        false,
                        reasons,
                        Instant.EPOCH,
                        true));
    }

    /// People say which drive it was; what a file that we can read comes to, they may not say.
    private boolean stillByHand(Attempt attempt, Drive drive) {
        return content instanceof Content.Unread
                || told().stream()
                        .map(told -> told.run().judge(drive.medium()))
                        .anyMatch(judgement ->
                                judgement.verdict() == Verdict.PROVEN && judgement.technique() == attempt.technique());
    }

    /// What nobody has bound to a drive yet.
    private List<Change> unbound() {
        var known = before;
        if (known == null) return List.of();
        return now.claims().stream()
                .filter(claim -> drives.values().stream()
                        .noneMatch(drive -> number(drive).equals(claim.number())))
                .flatMap(claim -> {
                    var was = known.claims().stream()
                            .filter(one -> one.run().equals(claim.run()))
                            .findFirst()
                            .map(Result::of)
                            .orElse(new Result(Verdict.NOT_PROVEN, null));
                    return Turn.of(was, Result.of(claim)).stream().map(turn -> unbound(claim, was, turn));
                })
                .toList();
    }

    private Change unbound(Claim claim, Result was, Turn turn) {
        return new Change(
                UUID.randomUUID(),
                evidence,
                now.readers(),
                claim.run(),
                null,
                null,
                was,
                Result.of(claim),
                turn,
                false,
                claim.reasons(),
                Instant.EPOCH,
                true);
    }

    private List<Told> told() {
        return content instanceof Content.Proof proof ? proof.told() : List.of();
    }

    private static boolean names(Told told, Drive drive) {
        var serial = told.run().identity().serial();
        return serial != null && Identifiers.normal(serial).equals(number(drive));
    }

    private static String number(Drive drive) {
        return drive.serial() == null ? "" : Identifiers.normal(drive.serial());
    }

    private static String named(Drive drive) {
        return Objects.requireNonNullElse(drive.serial(), "–");
    }
}
