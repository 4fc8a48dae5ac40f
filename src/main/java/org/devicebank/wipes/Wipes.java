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
import org.devicebank.devices.DriveId;
import org.devicebank.devices.DriveProof;
import org.devicebank.devices.Stage;
import org.devicebank.devices.Step;
import org.devicebank.erasers.Erasers;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Fitness;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Policy;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proof that drives hold nobody's data.
@Component
@Transactional
public class Wipes {

    private final WipeStore store;
    private final Devices devices;
    private final Evidence evidence;
    private final Policies policies;
    private final Fitness fitness = Fitness.shared();

    Wipes(WipeStore store, Devices devices, Evidence evidence, Policies policies) {
        this.store = store;
        this.policies = policies;
        this.devices = devices;
        this.evidence = evidence;
    }

    /// Takes in what a tool wrote of its wiping: every run in it is judged, and those whose serial number is a drive of
    /// ours are
    /// bound to it. The file is kept, whatever it comes to. What only people say waits for a second person.
    ///
    /// @return what came of each run that could be bound
    /// @throws Refused when the file is no such log, or names no drive we know
    public List<Attempt> takeLog(String fileName, byte[] content) {
        var log = Erasers.read(content);
        var document = evidence.keep(fileName, "text/plain", content);
        var attempts = new ArrayList<Attempt>();
        for (var told : log.told()) {
            for (var match : matching(told)) {
                attempts.add(judge(match, document));
            }
        }
        if (attempts.isEmpty()) {
            throw Refused.unfit("refused.wipes.not_ours", fileName);
        }
        return attempts;
    }

    /// The drives of the place that carry the serial number of a run, as far as nothing speaks against it.
    private List<Match> matching(Account.Told told) {
        var serial = told.run().identity().serial();
        var drives = serial == null ? List.<Drive>of() : devices.drivesWithSerial(serial);
        return drives.stream()
                .map(drive -> new Match(
                        told.session(),
                        told.run(),
                        drive,
                        drives,
                        devices.get(drive.device()).serial()))
                .filter(match -> match.bySerial() instanceof Binding.Matched)
                .toList();
    }

    private Attempt judge(Match match, EvidenceId document) {
        var judgement = match.run().judge(match.drive().medium());
        var level = Objects.requireNonNullElse(judgement.level(), Level.CLEAR);
        var technique = Objects.requireNonNullElse(judgement.technique(), Technique.OVERWRITE);
        var reached = new Reached(level, technique, judgement.medium());
        var policy = policies.inForce();
        var against = against(policy, reached, match.drive().device());
        var reasons = new ArrayList<>(judgement.reasons());
        reasons.addAll(against);
        if (match.bySerial() instanceof Binding.Matched matched) {
            reasons.addAll(matched.remarks());
        }
        var attempt = new Attempt(
                UUID.randomUUID(),
                document,
                match.run().device(),
                match.session().tool(),
                match.drive().device(),
                match.drive().id(),
                reached,
                judgement.verdict(),
                match.run().saidByPeople() ? Attempt.Bound.BY_PERSON : Attempt.Bound.MATCHED,
                against.isEmpty(),
                reasons,
                Asking.now().member(),
                null,
                Instant.EPOCH);
        if (store.insert(attempt, policy.version()) && attempt.proves()) {
            prove(attempt);
        }
        return attempt;
    }

    private List<Sentence> against(Policy policy, Reached reached, DeviceId device) {
        var care = devices.care(device);
        return policy.against(reached, care.data(), care.assurance());
    }

    /// Records what another tool did, vouched for by the person who did it; it proves nothing until somebody else
    /// has looked at the document and confirmed it.
    public Attempt byHand(DeviceId device, DriveId drive, HandForm told, String fileName, byte[] content) {
        var ours = devices.drives(device);
        var one = ours.stream()
                .filter(other -> other.id().equals(drive))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("refused.devices.other_drive"));
        var read = Erasers.readable(content);
        told.check(read.isPresent());
        if (read.isPresent()) proves(read.get(), one, ours, told);
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
        var reasons = against.isEmpty()
                ? List.of(Sentence.of(
                        "wipes.reason.by_hand", told.tool(), told.technique().key(), told.reason()))
                : against;
        var attempt = new Attempt(
                UUID.randomUUID(),
                document,
                "by hand",
                told.tool(),
                device,
                drive,
                reached,
                Verdict.PROVEN,
                Attempt.Bound.BY_PERSON,
                against.isEmpty(),
                reasons,
                Asking.now().member(),
                null,
                Instant.EPOCH);
        if (!store.insert(attempt, policy.version())) {
            throw Refused.conflict("refused.wipes.known");
        }
        return attempt;
    }

    /// People may say which drive a file is about; what it comes to they may not.
    private static void proves(Account account, Drive drive, List<Drive> ours, HandForm told) {
        var proven = account.told().stream()
                .filter(run -> {
                    var judgement = run.run().judge(drive.medium());
                    return judgement.verdict() == Verdict.PROVEN && judgement.technique() == told.technique();
                })
                .map(run -> new Match(run.session(), run.run(), drive, ours, null))
                .toList();
        if (proven.isEmpty()) {
            throw Refused.conflict(
                    "refused.wipes.document_denies", told.technique().key());
        }
        if (proven.size() == 1) proven.getFirst().refuseWhatIsDenied();
    }

    /// The second person has looked at the document: now it counts.
    public void confirm(UUID id) {
        if (!store.confirm(id, Asking.now().member())) {
            throw Refused.conflict("refused.wipes.second_person");
        }
        var attempt = store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
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
    public List<Drive> unproven(Device device) {
        return devices.drives(device.id()).stream()
                .filter(drive -> !drive.safe())
                .toList();
    }
}
