package org.devicebank.erasers;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Fitness;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Judgement;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Locked;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.jspecify.annotations.Nullable;

/// What a tool other than nwipe says of one drive, already weighed by the rules of that tool.
///
/// @param shown what the proof shows the drive to be
record Weighed(
        String device,
        Identity identity,
        @Nullable Long total,
        @Nullable Long erased,
        boolean chosen,
        Medium shown,
        @Nullable Technique technique,
        boolean saidByPeople,
        List<Sentence> failures,
        List<Sentence> doubts,
        List<Sentence> proof,
        Locked locked)
        implements Run {

    private static final Fitness FITNESS = Fitness.shared();

    Weighed {
        failures = List.copyOf(failures);
        doubts = List.copyOf(doubts);
        proof = List.copyOf(proof);
    }

    @Override
    public Judgement judge(Medium recorded) {
        var medium = mediumAs(recorded);
        if (!failures.isEmpty()) {
            return new Judgement(Verdict.FAILED, null, technique, medium, both(failures, doubts));
        }
        if (!doubts.isEmpty() || technique == null) {
            return new Judgement(Verdict.NOT_PROVEN, null, technique, medium, doubts);
        }
        var level = level(technique, medium);
        return level == null
                ? new Judgement(
                        Verdict.NOT_PROVEN,
                        null,
                        technique,
                        medium,
                        List.of(Sentence.of("erasers.reason.unfit", technique.key(), medium.key())))
                : new Judgement(Verdict.PROVEN, level, technique, medium, proof);
    }

    /// A drive nobody knows the kind of is taken for the kind on which the technique reaches least far.
    private static @Nullable Level level(Technique technique, Medium medium) {
        if (medium != Medium.UNKNOWN) return FITNESS.best(technique, medium);
        return Stream.of(Medium.values())
                .map(one -> FITNESS.best(technique, one))
                .filter(Objects::nonNull)
                .min(Level::compareTo)
                .orElse(null);
    }

    /// Flash thought to be magnetic is judged as flash, never the other way round.
    private Medium mediumAs(Medium recorded) {
        if (recorded == Medium.UNKNOWN) return shown;
        return recorded == Medium.HDD && shown != Medium.UNKNOWN ? shown : recorded;
    }

    private static List<Sentence> both(List<Sentence> one, List<Sentence> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
