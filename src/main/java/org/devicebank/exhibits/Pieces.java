package org.devicebank.exhibits;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.devicebank.claims.Claim;
import org.devicebank.claims.Content;
import org.devicebank.claims.Dated;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.evidence.Evidence;
import org.devicebank.exhibits.Piece.Became;
import org.devicebank.exhibits.Piece.Part;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Sentence;
import org.devicebank.wipes.Attempt;
import org.devicebank.wipes.Attempts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells what a piece of evidence is, and what became of each part of it, in sentences.
@Component
@Transactional(readOnly = true)
public class Pieces {

    private final ExhibitStore store;
    private final Candidates candidates;
    private final Evidence evidence;
    private final Devices devices;
    private final Attempts attempts;

    Pieces(ExhibitStore store, Candidates candidates, Evidence evidence, Devices devices, Attempts attempts) {
        this.store = store;
        this.candidates = candidates;
        this.evidence = evidence;
        this.devices = devices;
        this.attempts = attempts;
    }

    /// What waits for its drive, its machine or a person, the latest first.
    public List<Exhibit> waiting(int most) {
        return store.waiting(most);
    }

    /// How many of them there are.
    public long waiting() {
        return store.waiting();
    }

    public List<Exhibit> latest(int most) {
        return store.latest(most);
    }

    /// The texts about machines with one of these numbers that no device was identified by.
    List<Exhibit> ofMachines(List<String> numbers) {
        return store.ofMachines(numbers);
    }

    Piece of(Exhibit exhibit) {
        var bound = store.bound(exhibit.id());
        var parts = switch (Content.of(evidence.content(exhibit.id()))) {
            case Content.Proof proof -> proofs(exhibit, proof, bound);
            case Content.Hard(var seen) -> List.of(machine(exhibit, seen, bound));
            case Content.Unread(var why) ->
                List.of(waits(null, exhibit.aside() ? Why.ASIDE : Why.UNREADABLE, exhibit.fileName(), why.key()));
        };
        return new Piece(exhibit, about(exhibit), parts);
    }

    /// What a person is told who has just sent a file.
    Answer answer(EvidenceId id, String fileName, boolean fresh) {
        var exhibit = store.find(id).orElseThrow();
        var piece = of(exhibit);
        var told = new ArrayList<Sentence>();
        if (!fresh) told.add(Sentence.of("exhibits.twice", exhibit.fileName()));
        told.addAll(piece.about());
        piece.parts().stream().map(Part::told).forEach(told::add);
        return new Answer(id, fileName, piece.waits(), piece.proven(), told);
    }

    private List<Sentence> about(Exhibit exhibit) {
        var read = exhibit.read();
        var about = new ArrayList<Sentence>();
        switch (read.kind()) {
            case PROOF ->
                about.add(Sentence.of(
                        "exhibits.about.proof",
                        read.what(),
                        Objects.requireNonNullElse(read.tool(), "–"),
                        read.claims().size()));
            case MACHINE -> about.add(Sentence.of("exhibits.about.hardware", shown(read.tool())));
            case UNREAD -> about.add(Objects.requireNonNull(read.why()));
        }
        if (read.machine() != null || read.machineSerial() != null) {
            about.add(Sentence.of("exhibits.about.machine", shown(read.machine()), shown(read.machineSerial())));
        }
        if (read.leftAlone() > 0) about.add(Sentence.of("exhibits.about.left_alone", read.leftAlone()));
        Dated.remark(read.dated(), exhibit.keptAt()).ifPresent(about::add);
        return about;
    }

    private List<Part> proofs(Exhibit exhibit, Content.Proof proof, List<Bound> bound) {
        var ledTo = attempts.of(exhibit.id());
        var told = proof.told();
        var claims = proof.claims();
        var parts = new ArrayList<Part>();
        for (var claim : claims) {
            var lies = bound.stream().filter(one -> one.of(claim)).toList();
            if (lies.isEmpty()) {
                var why = candidates
                        .why(exhibit, told.get(claim.position()), null)
                        .orElse(Why.NOT_YET);
                parts.add(waits(claim, why, claim.name(), claim.verdict().key()));
            }
            lies.forEach(one -> parts.add(bound(claim, one, ledTo)));
        }
        return parts;
    }

    private static Part waits(@org.jspecify.annotations.Nullable Claim claim, Why why, String name, String verdict) {
        return new Part(claim, why.waits() ? Became.WAITS : Became.KEPT, why, Sentence.of(why.key(), name, verdict));
    }

    private Part bound(Claim claim, Bound bound, List<Attempt> ledTo) {
        var tag = devices.get(bound.device()).tag().text();
        var attempt =
                ledTo.stream().filter(one -> one.drive().equals(bound.drive())).reduce((_, later) -> later);
        if (bound.how() == Bound.How.BESIDE || attempt.isEmpty()) {
            return new Part(claim, Became.KEPT, null, Sentence.of("exhibits.told.beside", claim.name(), tag));
        }
        var one = attempt.get();
        if (one.waitsForSecondPerson()) {
            return new Part(claim, Became.SECOND_PERSON, null, Sentence.of("exhibits.told.second", claim.name(), tag));
        }
        if (!one.proves()) {
            var key = one.verdict() == org.devicebank.proofs.Verdict.PROVEN
                    ? "exhibits.told.not_enough"
                    : "exhibits.told.proves_not";
            return new Part(
                    claim,
                    Became.PROVES_NOT,
                    null,
                    Sentence.of(key, claim.name(), tag, one.verdict().key()));
        }
        var safe = devices.drives(bound.device()).stream()
                .anyMatch(drive -> drive.id().equals(bound.drive()) && drive.safe());
        return new Part(
                claim,
                safe ? Became.PROVES : Became.KEPT,
                null,
                Sentence.of(
                        safe ? "exhibits.told.proves" : "exhibits.told.doubted",
                        claim.name(),
                        tag,
                        one.technique().key(),
                        one.level().key()));
    }

    private Part machine(Exhibit exhibit, Snapshot seen, List<Bound> bound) {
        if (!bound.isEmpty()) {
            var one = bound.getLast();
            var tag = devices.get(one.device()).tag().text();
            var strangers = strangers(seen, devices.drives(one.device()));
            return strangers.isEmpty()
                    ? new Part(null, Became.KEPT, null, Sentence.of(one.how().key(), tag))
                    : new Part(
                            null,
                            Became.KEPT,
                            null,
                            Sentence.of("exhibits.told.strangers", tag, String.join(", ", strangers)));
        }
        var found = candidates.machine(exhibit, seen);
        var why = exhibit.aside() ? Why.ASIDE : Objects.requireNonNullElse(found.why(), Why.NO_MACHINE);
        var name = found.device() == null
                ? shown(exhibit.read().machineSerial())
                : found.device().tag().text();
        return waits(null, why, name, "");
    }

    /// The drives that a machine named, and its device is not known to have.
    private static List<String> strangers(Snapshot seen, List<Drive> ours) {
        return seen.disks().stream()
                .map(Snapshot.Disk::serial)
                .flatMap(Stream::ofNullable)
                .filter(serial -> !Identifiers.isPlaceholder(serial))
                .filter(serial -> ours.stream()
                        .map(Drive::serial)
                        .filter(Objects::nonNull)
                        .noneMatch(known -> Identifiers.normal(known).equals(Identifiers.normal(serial))))
                .toList();
    }

    private static String shown(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "–" : text;
    }
}
