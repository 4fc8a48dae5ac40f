package org.devicebank.locks;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.letters.Letters;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The locks of a place. Whatever is written about a lock is written with its device's row locked, so that a lock is
/// found once, and a donor who is asked twice at one moment gets one letter.
@Component
@Transactional
public class Locks {

    private static final Set<Stage> READY_TO_GO = EnumSet.of(Stage.READY, Stage.RESERVED);
    private static final Set<Stage> IN_THE_HOUSE =
            EnumSet.of(Stage.RECEIVED, Stage.IDENTIFIED, Stage.WIPED, Stage.TESTED, Stage.READY);
    private static final int NAMED_IN_A_LETTER = 20;
    private static final int LONGEST_NOTE = 500;

    private final LockStore store;
    private final Devices devices;
    private final Evidence evidence;
    private final Letters letters;
    private final Clock clock;
    private final LockPolicy policy = LockPolicy.shared();

    Locks(LockStore store, Devices devices, Evidence evidence, Letters letters, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.evidence = evidence;
        this.letters = letters;
        this.clock = clock;
    }

    /// A lock was found. One that is known and not released is the same one; what was ready goes back to the bench.
    public LockId found(DeviceId id, LockKind kind, Source source, String note) {
        var device = devices.hold(id);
        if (device.stage() == Stage.RECYCLED) {
            throw Refused.conflict("refused.locks.over");
        }
        if (note.length() > LONGEST_NOTE) {
            throw Refused.unfit("refused.locks.long");
        }
        var known = store.of(id).stream()
                .filter(lock -> lock.kind() == kind && lock.standing().locked())
                .findFirst();
        if (known.isPresent()) {
            return known.get().id();
        }
        if (READY_TO_GO.contains(device.stage())) {
            devices.advance(id, new Step.SendBack("it is locked"));
        }
        var lock = store.insert(id, kind, source, note.strip());
        devices.note(id, "locks.found", Map.of("lock", kind, "source", source, "note", note.strip()));
        return lock;
    }

    /// Somebody says that a device is locked, and not by what; where a lock is known already, that is the one.
    void flagged(DeviceId id, String note) {
        if (!locked(devices.hold(id))) {
            var said = note.strip();
            found(id, LockKind.UNKNOWN, Source.HAND, said.substring(0, Math.min(said.length(), LONGEST_NOTE)));
        }
    }

    /// Asks a donor, in one letter, to release what is due, and reminds of what was asked before.
    ///
    /// @return how many locks the letter is about; with none there is no letter
    public int ask(OrganisationId donor) {
        store.open(donor).stream()
                .map(LockTask::device)
                .distinct()
                .sorted(BY_ID)
                .forEach(devices::hold);
        var now = clock.instant();
        var due = store.open(donor).stream()
                .filter(lock -> isDue(lock, now, Due.ASK) || isDue(lock, now, Due.REMIND))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        due.forEach(
                lock -> store.turn(lock.id(), lock.standing() == Standing.FOUND ? Verb.ASK : Verb.REMIND, "", null));
        var named = due.stream()
                .limit(NAMED_IN_A_LETTER)
                .map(lock -> lock.serial() == null ? lock.tag() : lock.serial())
                .distinct()
                .collect(Collectors.joining(", "));
        letters.write(donor, Sentence.of("locks.letter", due.size(), named));
        due.forEach(lock -> devices.note(lock.device(), "locks.ask", Map.of("lock", lock.kind())));
        return due.size();
    }

    private static final java.util.Comparator<DeviceId> BY_ID =
            java.util.Comparator.comparing(id -> id.value().toString());

    private boolean isDue(LockTask lock, Instant now, Due due) {
        return policy.due(lock, now) == due;
    }

    /// Its donor says that a lock is gone; nothing moves before somebody has seen it.
    public void sayGone(LockId id, String note) {
        var lock = held(id);
        if (!lock.standing().open()) {
            throw Refused.conflict("refused.locks.ended");
        }
        turn(lock, Verb.SAY, note, null);
    }

    /// Somebody saw that a lock is gone, or has a document that says so. One that was given up may be released too.
    void release(LockId id, String note, @Nullable EvidenceId document) {
        var lock = held(id);
        if (document == null && note.isBlank()) {
            throw Refused.unfit("refused.locks.how");
        }
        if (document != null && evidence.find(document).isEmpty()) {
            throw Refused.missing("refused.missing");
        }
        if (!lock.standing().locked()) {
            throw Refused.conflict("refused.locks.ended");
        }
        turn(lock, Verb.RELEASE, note, document);
        var device = devices.get(lock.device());
        if (device.flags().contains(Flag.LOCKED) && !locked(device)) {
            devices.advance(device.id(), new Step.Lift(Flag.LOCKED, note));
        }
    }

    /// Nobody will release it: the device is used for parts.
    void giveUp(LockId id, String why) {
        var lock = held(id);
        if (why.isBlank()) {
            throw Refused.unfit("refused.locks.why");
        }
        if (!lock.standing().open()) {
            throw Refused.conflict("refused.locks.ended");
        }
        turn(lock, Verb.GIVE_UP, why, null);
        var device = devices.get(lock.device());
        if (device.route() == Route.REUSE && IN_THE_HOUSE.contains(device.stage())) {
            devices.advance(device.id(), new Step.Reroute(Route.PARTS, why.strip()));
        }
    }

    private LockTask held(LockId id) {
        devices.hold(mine(id).device());
        return mine(id);
    }

    private void turn(LockTask lock, Verb verb, String note, @Nullable EvidenceId document) {
        if (note.length() > LONGEST_NOTE) {
            throw Refused.unfit("refused.locks.long");
        }
        store.turn(lock.id(), verb, note.strip(), document);
        devices.note(lock.device(), "locks." + verb.word(), Map.of("lock", lock.kind(), "note", note.strip()));
    }

    /// A lock that whoever asks may see: a donor only those of its own devices.
    @Transactional(readOnly = true)
    LockTask mine(LockId id) {
        return store.find(id)
                .filter(lock -> seesAll()
                        || lock.donor() != null
                                && lock.donor().equals(Asking.now().organisation()))
                .orElseThrow(() -> Refused.missing("refused.missing"));
    }

    /// The locks that are still there, oldest first.
    @Transactional(readOnly = true)
    public List<LockTask> open() {
        var organisation = Asking.now().organisation();
        if (seesAll()) {
            return store.open(null);
        }
        return organisation == null ? List.of() : store.open(organisation);
    }

    /// Those of one donor.
    @Transactional(readOnly = true)
    public List<LockTask> open(OrganisationId donor) {
        if (!seesAll() && !donor.equals(Asking.now().organisation())) {
            throw Refused.missing("refused.missing");
        }
        return store.open(donor);
    }

    private static boolean seesAll() {
        return Asking.now().may(Permission.SEE_DONATIONS);
    }

    @Transactional(readOnly = true)
    public List<LockTask> of(DeviceId device) {
        return store.of(device);
    }

    private boolean locked(Device device) {
        return store.of(device.id()).stream().anyMatch(lock -> lock.standing().locked());
    }

    LockPolicy policy() {
        return policy;
    }

    Due due(LockTask lock) {
        return policy.due(lock, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }
}
