package org.devicebank.wipes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.erasers.Erasers;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Fitness;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Policy;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proof that drives hold nobody's data.
@Component
@Transactional
public class Wipes {

    private final WipeStore store;
    private final Likely likely;
    private final Devices devices;
    private final Evidence evidence;
    private final Policies policies;
    private final Standing standing;
    private final Fitness fitness = Fitness.shared();

    Wipes(WipeStore store, Likely likely, Devices devices, Evidence evidence, Policies policies, Standing standing) {
        this.store = store;
        this.likely = likely;
        this.policies = policies;
        this.standing = standing;
        this.devices = devices;
        this.evidence = evidence;
    }

    /// Takes in what a tool wrote of its wiping: every run in it is judged, and those whose serial number is a drive
    /// of ours are bound to it. The file is kept, whatever it comes to. What only people say waits for a second
    /// person.
    ///
    /// @return what came of each run that could be bound
    /// @throws Refused when the file is no such log, or names no drive we know
    public List<Attempt> takeLog(String fileName, byte[] content) {
        var log = Erasers.read(content);
        var document = evidence.keep(fileName, "text/plain", content);
        var attempts = weigh(document, log.told(), Asking.now().member());
        if (attempts.isEmpty()) {
            throw Refused.unfit("refused.wipes.not_ours", fileName);
        }
        return attempts;
    }

    /// Weighs runs of a document that is kept already, and binds each to the drive it names; one that names none is
    /// passed over.
    ///
    /// @param by who brought the document in: somebody else must confirm it, where that is asked
    public List<Attempt> weigh(EvidenceId document, List<Account.Told> runs, MemberId by) {
        return runs.stream()
                .flatMap(told -> likely.sure(told).stream())
                .map(match -> judge(match, document, match.run().device(), by))
                .toList();
    }

    /// Weighs a run again that a newer reader reads otherwise; what it came to before stays beside it.
    ///
    /// @param reading tells this reading from those before it
    public List<Attempt> weighAgain(EvidenceId document, Account.Told told, String reading) {
        return likely.sure(told).stream()
                .map(match -> judge(
                        match,
                        document,
                        match.run().device() + ", " + reading,
                        Asking.now().member()))
                .toList();
    }

    private Attempt judge(Match match, EvidenceId document, String run, MemberId by) {
        var policy = policies.inForce();
        var attempt = judged(match, document, run, by, policy);
        if (store.insert(attempt, policy.version()) && attempt.proves()) {
            prove(attempt);
        }
        return attempt;
    }

    private Attempt judged(Match match, EvidenceId document, String run, MemberId by, Policy policy) {
        var judgement = match.run().judge(match.drive().medium());
        var level = Objects.requireNonNullElse(judgement.level(), Level.CLEAR);
        var technique = Objects.requireNonNullElse(judgement.technique(), Technique.OVERWRITE);
        var reached = new Reached(level, technique, judgement.medium());
        var against = against(policy, reached, match.drive().device());
        var reasons = new ArrayList<>(judgement.reasons());
        reasons.addAll(against);
        if (match.bySerial() instanceof Binding.Matched matched) {
            reasons.addAll(matched.remarks());
        }
        return new Attempt(
                UUID.randomUUID(),
                document,
                run,
                match.session().tool(),
                match.drive().device(),
                match.drive().id(),
                reached,
                judgement.verdict(),
                match.run().saidByPeople() ? Attempt.Bound.BY_PERSON : Attempt.Bound.MATCHED,
                against.isEmpty(),
                reasons,
                by,
                null,
                Instant.EPOCH);
    }

    private List<Sentence> against(Policy policy, Reached reached, DeviceId device) {
        var care = devices.get(device).care();
        return policy.against(reached, care.data(), care.assurance());
    }

    /// Records what another tool did, vouched for by the person who did it; it proves nothing until somebody else
    /// has looked at the document and confirmed it.
    public Attempt byHand(DeviceId device, DriveId drive, HandForm told, String fileName, byte[] content) {
        devices.hold(device);
        var ours = devices.drives(device);
        var one = ours.stream()
                .filter(other -> other.id().equals(drive))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("refused.devices.other_drive"));
        told.check(content, one, ours);
        var medium = one.medium();
        var level = fitness.best(told.technique(), medium);
        if (level == null) {
            throw Refused.unfit(
                    "refused.wipes.technique_unfit", told.technique().key(), medium.key());
        }
        var reached = new Reached(level, told.technique(), medium);
        var policy = policies.inForce();
        var against = against(policy, reached, device);
        var document = evidence.keep(fileName, "application/octet-stream", content);
        standing.mustCount(
                drive, document, evidence.find(document).orElseThrow().keptAt());
        var reasons = against.isEmpty()
                ? List.of(Sentence.of(
                        "wipes.reason.by_hand", told.tool(), told.technique().key(), told.reason()))
                : against;
        var attempt = Attempt.byHand(
                document,
                told.tool(),
                one,
                reached,
                against.isEmpty(),
                reasons,
                Asking.now().member());
        if (!store.insert(attempt, policy.version())) {
            throw Refused.conflict("refused.wipes.known");
        }
        tellLocks(device, told.locks(content), document, fileName);
        return attempt;
    }

    private void tellLocks(DeviceId device, List<String> locks, EvidenceId document, String fileName) {
        if (!locks.isEmpty()) {
            devices.note(
                    device, "wipes.locks", Map.of("locks", locks, "evidence", document.sha256(), "note", fileName));
        }
    }

    /// The second person has looked at the document: now it counts.
    public void confirm(UUID id) {
        var told = store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
        devices.hold(told.device());
        standing.mustCount(told.drive(), told.evidence(), told.judgedAt());
        if (!store.confirm(id, Asking.now().member())) {
            throw Refused.conflict("refused.wipes.second_person");
        }
        var attempt = store.find(id).orElseThrow();
        if (attempt.proves()) {
            prove(attempt);
        }
    }

    /// There is no drive where one was expected, for a reason.
    public void absent(DeviceId device, DriveId drive, String reason) {
        if (reason.isBlank()) {
            throw Refused.unfit("refused.wipes.reason");
        }
        devices.advance(device, new Step.ProveDrive(drive, new DriveProof.Absent(reason.strip())));
        closeWhenSafe(device);
    }

    private void prove(Attempt attempt) {
        if (devices.drives(attempt.device()).stream().anyMatch(attempt::saysLessOf)) return;
        var destroyed = attempt.level() == Level.DESTROY;
        var proof = destroyed
                ? new DriveProof.Destroyed(attempt.evidence())
                : new DriveProof.Wiped(attempt.evidence(), attempt.reached());
        devices.advance(attempt.device(), new Step.ProveDrive(attempt.drive(), proof));
        closeWhenSafe(attempt.device());
    }

    /// The last proof takes the device along; so does a kind that cannot hold data.
    public void closeWhenSafe(DeviceId id) {
        var device = devices.get(id);
        if (device.stage() == Stage.IDENTIFIED && device.dataSafe()) {
            devices.advance(
                    id,
                    new Step.CloseWipe(
                            devices.drives(id).stream().map(Drive::id).toList()));
        }
    }

    @Transactional(readOnly = true)
    public List<Attempt> of(Device device) {
        return store.of(device.id());
    }

    /// The version of the policy that each attempt on a device was held to.
    @Transactional(readOnly = true)
    public Map<UUID, String> policies(Device device) {
        return store.policies(device.id());
    }

    @Transactional(readOnly = true)
    List<Drive> unproven(Device device) {
        return devices.drives(device.id()).stream()
                .filter(drive -> !drive.safe())
                .toList();
    }
}
