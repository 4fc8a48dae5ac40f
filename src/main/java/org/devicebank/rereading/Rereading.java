package org.devicebank.rereading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.claims.Content;
import org.devicebank.claims.ReadAs;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.evidence.Evidence;
import org.devicebank.exhibits.Exhibit;
import org.devicebank.exhibits.Exhibits;
import org.devicebank.exhibits.Holdings;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.rereading.Change.Turn;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Attempt;
import org.devicebank.wipes.Attempts;
import org.devicebank.wipes.ProofFallen;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads again, with today's readers, every file that proof rests on or may rest on. One file is one transaction.
@Component
@Transactional
public class Rereading {

    private static final int LONGEST_REASON = 1000;

    private final ChangeStore changes;
    private final Holdings holdings;
    private final Exhibits exhibits;
    private final Evidence evidence;
    private final Devices devices;
    private final Attempts attempts;
    private final ApplicationEventPublisher news;

    Rereading(
            ChangeStore changes,
            Holdings holdings,
            Exhibits exhibits,
            Evidence evidence,
            Devices devices,
            Attempts attempts,
            ApplicationEventPublisher news) {
        this.changes = changes;
        this.holdings = holdings;
        this.exhibits = exhibits;
        this.evidence = evidence;
        this.devices = devices;
        this.attempts = attempts;
        this.news = news;
    }

    /// The version of the readers that read today.
    public static String readers() {
        return Content.READERS;
    }

    /// Every file to read again: what came in, and what proved a drive without having come in this way.
    @Transactional(readOnly = true)
    public List<EvidenceId> documents() {
        return Stream.concat(holdings.all().stream(), attempts.documents().stream())
                .distinct()
                .toList();
    }

    /// What older readers read last, and what proved a drive before it was kept as an exhibit.
    @Transactional(readOnly = true)
    List<EvidenceId> outdated() {
        var known = Set.copyOf(holdings.all());
        return Stream.concat(
                        holdings.notReadBy(Content.READERS).stream(),
                        attempts.documents().stream().filter(id -> !known.contains(id)))
                .toList();
    }

    /// Reads one file again. A new reading is laid beside the old ones; a proof that does not hold any more is
    /// doubted at once, a better one is only proposed.
    ///
    /// @param dry whether to say what would change, and change nothing
    /// @return what today's readers make of it otherwise
    public List<Change> again(EvidenceId id, boolean dry) {
        var before = holdings.hold(id);
        var file = evidence.content(id);
        var content = Content.of(file);
        var now = ReadAs.of(file, content);
        var ledTo = attempts.of(id);
        var found = new Comparison(id, before.map(Exhibit::read).orElse(null), content, now, ledTo, drives(ledTo))
                .changes();
        if (dry) return found;
        holdings.add(id, content, now);
        return found.stream().map(this::follow).flatMap(List::stream).toList();
    }

    private Map<DriveId, Drive> drives(List<Attempt> ledTo) {
        return ledTo.stream()
                .map(Attempt::device)
                .distinct()
                .flatMap(device -> devices.drives(device).stream())
                .filter(drive ->
                        ledTo.stream().anyMatch(attempt -> attempt.drive().equals(drive.id())))
                .collect(Collectors.toMap(Drive::id, drive -> drive));
    }

    /// The change as it is written down; nothing when it was known.
    private List<Change> follow(Change change) {
        var device = change.device();
        var drive = change.drive();
        if (device == null || drive == null) return changes.insert(change) ? List.of(change) : List.of();
        var held = devices.hold(device);
        var rests = change.turn() == Turn.FALLEN
                && devices.drives(device).stream()
                        .anyMatch(one -> one.id().equals(drive)
                                && one.safe()
                                && change.evidence().equals(one.evidence()));
        var written = change.doubting(rests);
        if (!changes.insert(written)) return List.of();
        if (rests) fall(held, drive, written);
        return List.of(written);
    }

    /// What is here must be wiped again; what has left is called back, by whoever hears the news.
    private void fall(Device device, DriveId drive, Change change) {
        var why = "read again by newer readers (" + change.readers() + "), its document does not prove the wipe";
        switch (device.stage()) {
            case IDENTIFIED, WIPED, TESTED, READY, RESERVED -> {
                changes.weighing(drive);
                devices.advance(device.id(), new Step.DoubtDrive(drive, why));
                changes.weighing(null);
            }
            case DISPATCHED, HANDED_OVER -> {
                if (!device.flags().contains(Flag.RECALLED)) {
                    devices.advance(device.id(), new Step.Raise(Flag.RECALLED, why));
                }
                left(device, drive, why);
            }
            case RECYCLED -> left(device, drive, why);
            case OFFERED, COLLECTED, RECEIVED, RETURNED -> {}
        }
    }

    private void left(Device device, DriveId drive, String why) {
        devices.note(device.id(), "exhibits.proof_fell", Map.of("drive", drive.toString(), "reason", why));
        news.publishEvent(new ProofFallen(Asking.now().place(), device.id(), drive, why));
    }

    /// A person takes the better verdict: it is weighed anew and written beside the old one. It rests on the
    /// counters, as every verdict; what the person adds is that nothing else speaks against it.
    void accept(UUID id, String why) {
        var change = answered(id, "ACCEPTED", why);
        if (change.turn() != Turn.BETTER) {
            throw Refused.conflict("refused.rereading.not_better");
        }
        var device = change.device();
        var drive = change.drive();
        if (device == null || drive == null) {
            exhibits.settle(change.evidence(), null);
            return;
        }
        devices.hold(device);
        holdings.weighAgain(change.evidence(), drive, change.run());
    }

    /// A person has seen a change, or does not take a better verdict.
    void close(UUID id, String why) {
        var change = changes.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
        answered(id, change.turn() == Turn.BETTER ? "DECLINED" : "SEEN", why);
    }

    private Change answered(UUID id, String what, String why) {
        if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw Refused.unfit("refused.rereading.why");
        }
        var change = changes.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
        if (!changes.answer(id, what, why.strip())) {
            throw Refused.conflict("refused.rereading.answered");
        }
        return change;
    }

    /// What nobody has answered, fallen proofs first.
    @Transactional(readOnly = true)
    public List<Change> open(int most) {
        return changes.open(most);
    }

    @Transactional(readOnly = true)
    public long open(Turn turn) {
        return changes.open(turn);
    }

    @Transactional(readOnly = true)
    public List<Change> of(DeviceId device) {
        return changes.of(device);
    }
}
