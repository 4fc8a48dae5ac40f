package org.devicebank.wipes;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.devices.DriveId;
import org.devicebank.devices.DriveProof;
import org.devicebank.devices.Stage;
import org.devicebank.devices.Step;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proof that drives hold nobody's data.
@Component
@Transactional
public class Wipes {

    private static final String POLICY = "2026.1";
    // a donor who states nothing counts as the least strict, which no place may go below
    private static final int ASSURANCE = 1;

    private final WipeStore store;
    private final Devices devices;
    private final Evidence evidence;
    private final Policy policy = Policy.shared();

    Wipes(WipeStore store, Devices devices, Evidence evidence) {
        this.store = store;
        this.devices = devices;
        this.evidence = evidence;
    }

    /// Takes in a log of nwipe: every run in it is judged, and those whose serial number is a drive of ours are
    /// bound to it. The log is kept, whatever it comes to.
    ///
    /// @return what came of each run that could be bound
    /// @throws Refused when the file is no such log, or names no drive we know
    public List<Attempt> takeLog(String fileName, byte[] content) {
        var log = NwipeLog.read(content);
        var document = evidence.keep(fileName, "text/plain", content);
        var attempts = new ArrayList<Attempt>();
        for (var run : log.runs()) {
            for (var drive : matching(run)) {
                attempts.add(judge(log, run, drive, document, Binding.MATCHED));
            }
        }
        if (attempts.isEmpty()) {
            throw Refused.unfit("refused.wipes.no_drive", fileName);
        }
        return attempts;
    }

    /// A serial number binds only when exactly one drive of the place has it, and the sizes agree within 1%.
    private List<Drive> matching(Run run) {
        var serial = run.serial();
        if (serial == null || Identifiers.isPlaceholder(serial)) {
            return List.of();
        }
        var drives = devices.drivesWithSerial(serial);
        return drives.size() == 1 && sizeAgrees(run, drives.getFirst()) ? drives : List.of();
    }

    private static boolean sizeAgrees(Run run, Drive drive) {
        var total = run.bytesTotal();
        var bytes = drive.bytes();
        return total == null || bytes == null || Math.abs(total - bytes) <= bytes / 100;
    }

    private Attempt judge(WipeLog log, Run run, Drive drive, EvidenceId document, Binding binding) {
        var judgement = Judgement.of(run, log.complete());
        var good = policy.accepts(Level.CLEAR, Technique.OVERWRITE, drive.medium(), ASSURANCE);
        var reasons = new ArrayList<>(judgement.reasons());
        if (!good) {
            reasons.add(Sentence.of(
                    "wipes.reason.policy",
                    policy.least(drive.medium(), ASSURANCE).name()));
        }
        var tool = log.version() == null ? "nwipe" : "nwipe " + log.version();
        var attempt = new Attempt(
                UUID.randomUUID(),
                document,
                run.device(),
                tool,
                drive.device(),
                drive.id(),
                Technique.OVERWRITE,
                Level.CLEAR,
                judgement.verdict(),
                binding,
                good,
                reasons,
                Asking.now().member(),
                null,
                java.time.Instant.EPOCH);
        if (store.insert(attempt, POLICY) && attempt.proves()) {
            prove(attempt);
        }
        return attempt;
    }

    /// Records what another tool did, vouched for by the person who did it; it proves nothing until somebody else
    /// has looked at the document and confirmed it.
    public Attempt byHand(DeviceId device, DriveId drive, ByHand told, String fileName, byte[] content) {
        told.check();
        var medium = devices.drives(device).stream()
                .filter(one -> one.id().equals(drive))
                .findFirst()
                .orElseThrow(() -> Refused.conflict("refused.devices.other_drive"))
                .medium();
        var good = policy.accepts(told.level(), told.technique(), medium, ASSURANCE);
        var document = evidence.keep(fileName, "application/octet-stream", content);
        var reasons = good
                ? List.of(Sentence.of("wipes.reason.by_hand", told.reason()))
                : List.of(Sentence.of(
                        "wipes.reason.policy", policy.least(medium, ASSURANCE).name()));
        var attempt = new Attempt(
                UUID.randomUUID(),
                document,
                "by hand",
                told.tool(),
                device,
                drive,
                told.technique(),
                told.level(),
                Verdict.PROVEN,
                Binding.BY_PERSON,
                good,
                reasons,
                Asking.now().member(),
                null,
                java.time.Instant.EPOCH);
        if (!store.insert(attempt, POLICY)) {
            throw Refused.conflict("refused.wipes.known");
        }
        return attempt;
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
        var proof = destroyed ? new DriveProof.Destroyed(attempt.evidence()) : new DriveProof.Wiped(attempt.evidence());
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

    @Transactional(readOnly = true)
    public List<Drive> unproven(Device device) {
        return devices.drives(device.id()).stream()
                .filter(drive -> !drive.safe())
                .toList();
    }
}
