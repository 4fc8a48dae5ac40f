package org.devicebank.exhibits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.devicebank.claims.Claim;
import org.devicebank.claims.Content;
import org.devicebank.claims.LockSaid;
import org.devicebank.claims.ReadAs;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Account.Told;
import org.devicebank.proofs.Verdict;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Stage;
import org.devicebank.wipes.HandForm;
import org.devicebank.wipes.Wipes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Every piece of evidence, from the moment it comes in until it lies where it belongs.
///
/// Keeping takes the locks of the serial numbers and no device; settling takes devices, in order, and no serial
/// number; identification holds its device and then takes the numbers. So of two that race, the later sees what
/// the earlier did, and none waits for another in a circle.
@Component
@Transactional
public class Exhibits {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final ExhibitStore store;
    private final ClaimStore claims;
    private final Candidates candidates;
    private final Evidence evidence;
    private final Devices devices;
    private final Refurbishment refurbishment;
    private final Wipes wipes;
    private final LockNews lockNews;

    Exhibits(
            ExhibitStore store,
            ClaimStore claims,
            Candidates candidates,
            Evidence evidence,
            Devices devices,
            Refurbishment refurbishment,
            Wipes wipes,
            LockNews lockNews) {
        this.store = store;
        this.claims = claims;
        this.candidates = candidates;
        this.evidence = evidence;
        this.devices = devices;
        this.refurbishment = refurbishment;
        this.wipes = wipes;
        this.lockNews = lockNews;
    }

    /// Keeps a file and what our readers make of it; nothing is decided yet.
    ///
    /// @throws Refused when it is empty or too large to be kept
    public Kept keep(String fileName, byte[] content, Way way) {
        var name = fileName.length() > LONGEST_NAME ? fileName.substring(fileName.length() - LONGEST_NAME) : fileName;
        var id = evidence.keep(name, "application/octet-stream", content);
        var file = Content.of(content);
        var read = ReadAs.of(content, file);
        var locks = LockSaid.of(file);
        store.take(Stream.concat(
                        read.claims().stream().map(Claim::number),
                        locks.stream().map(LockSaid::number))
                .toList());
        var fresh = store.insert(id, way);
        if (fresh) {
            store.insert(id, 1, read);
            claims.insert(id, 1, locks);
        }
        return new Kept(id, fresh);
    }

    /// A machine on the bench, whose device is known, has said this of itself.
    public void heard(String fileName, byte[] content, DeviceId device) {
        var id = keep(fileName, content, Way.STATION).id();
        if (Content.of(content) instanceof Content.Hard(var seen)) {
            store.bind(id, new Bound("machine", "", device, null, Bound.How.KNOWN));
            devices.hold(device);
            lockNews.tell(get(id), device, seen.locksOn());
        }
    }

    /// Puts what is kept where it belongs, as far as that is known.
    ///
    /// @param ordered the drive for which it answers an order to wipe, given for that drive as it is now
    public void settle(EvidenceId id, @Nullable DriveId ordered) {
        var exhibit = get(id);
        if (exhibit.aside()) return;
        switch (Content.of(evidence.content(id))) {
            case Content.Proof proof -> {
                var locks = LockSaid.of(proof);
                hold(proof.told(), locks);
                weigh(exhibit, proof.told(), ordered);
                lockNews.tell(exhibit, locks);
            }
            case Content.Hard(var seen) -> {
                var device = candidates.machine(exhibit, seen).device();
                if (device != null) {
                    devices.hold(device.id());
                    var machine = candidates.machine(exhibit, seen);
                    if (machine.why() == null)
                        known(exhibit, Objects.requireNonNull(machine.device()).id(), seen);
                }
            }
            case Content.Unread _ -> {}
        }
    }

    /// The drives of a device are known: what was waiting for them is weighed in the same transaction.
    void found(DeviceId device) {
        var numbers = devices.drives(device).stream()
                .map(drive -> drive.serial())
                .filter(Objects::nonNull)
                .filter(serial -> !Identifiers.isPlaceholder(serial))
                .map(Identifiers::normal)
                .toList();
        var names = lockNews.numbers(device);
        store.take(Stream.concat(numbers.stream(), names.stream()).toList());
        claims.locked(names).forEach((id, locks) -> lockNews.tell(get(id), device, locks.stream()));
        for (var id : claims.naming(numbers)) {
            if (Content.of(evidence.content(id)) instanceof Content.Proof proof) {
                var ours = proof.told().stream()
                        .filter(told -> candidates.devices(List.of(told)).anyMatch(device::equals))
                        .toList();
                weigh(get(id), ours, null);
            }
        }
    }

    private void hold(List<Told> runs, List<LockSaid> locks) {
        Stream.concat(candidates.devices(runs), lockNews.about(locks))
                .distinct()
                .sorted(Comparator.comparing(DeviceId::value))
                .forEach(devices::hold);
    }

    private void weigh(Exhibit exhibit, List<Told> runs, @Nullable DriveId ordered) {
        var weighed = new ArrayList<Told>();
        for (var told : runs) {
            var why = candidates.why(exhibit, told, ordered);
            if (why.isEmpty()) weighed.add(told);
            if (why.filter(Why.BESIDE::equals).isPresent()) bind(exhibit.id(), told, Bound.How.BESIDE);
        }
        wipes.weigh(exhibit.id(), weighed, exhibit.takenBy());
        weighed.forEach(told -> bind(exhibit.id(), told, Bound.How.WEIGHED));
    }

    private void bind(EvidenceId id, Told told, Bound.How how) {
        var claim = Claim.of(0, told);
        var drive = candidates.of(claim.serial()).getFirst().drive();
        store.bind(id, new Bound(claim.run(), claim.number(), drive.device(), drive.id(), how));
    }

    private void known(Exhibit exhibit, DeviceId device, Snapshot seen) {
        var how = Bound.How.KNOWN;
        if (devices.get(device).stage() == Stage.RECEIVED) {
            identify(exhibit, device);
            how = Bound.How.IDENTIFIED;
        } else {
            lockNews.tell(exhibit, device, seen.locksOn());
        }
        store.bind(exhibit.id(), new Bound("machine", "", device, null, how));
    }

    private void identify(Exhibit exhibit, DeviceId device) {
        refurbishment.identify(
                device, List.of(new Refurbishment.Text(exhibit.fileName(), evidence.content(exhibit.id()))));
    }

    /// Somebody with the machine in hand says that a text is of this device.
    void identify(EvidenceId id, DeviceId device) {
        var exhibit = get(id);
        exhibit.mustCount();
        if (exhibit.read().kind() != ReadAs.Kind.MACHINE) {
            throw Refused.unfit("refused.exhibits.no_machine");
        }
        identify(exhibit, device);
        store.bind(id, new Bound("machine", "", device, null, Bound.How.IDENTIFIED));
    }

    /// The first of two people says which drive a part of an exhibit is about; the second confirms it on the page
    /// of the device. What it comes to, no person says.
    void bind(EvidenceId id, int position, DeviceId device, DriveId drive, String reason) {
        var exhibit = get(id);
        exhibit.mustCount();
        var told = Content.of(evidence.content(id)).told();
        if (position < 0 || position >= told.size()) {
            throw Refused.missing("refused.missing");
        }
        var claim = exhibit.read().claims().get(position);
        if (claim.verdict() != Verdict.PROVEN || claim.technique() == null) {
            throw Refused.conflict("refused.exhibits.proves_nothing", claim.name());
        }
        candidates
                .why(exhibit, told.get(position), null)
                .filter(Why::byHand)
                .orElseThrow(() -> Refused.conflict("refused.exhibits.not_by_hand", claim.name()));
        devices.hold(device);
        var form = new HandForm(told.get(position).session().tool(), claim.technique(), reason.strip(), position);
        wipes.byHand(device, drive, form, exhibit.fileName(), evidence.content(id));
        store.bind(id, new Bound(claim.run(), claim.number(), device, drive, Bound.How.BY_PERSON));
    }

    /// Takes an exhibit off the list, for a reason; from then on it proves nothing more.
    public void setAside(EvidenceId id, String why) {
        decide(id, true, why);
    }

    /// Takes it up again, and puts it where it belongs.
    public void takeUp(EvidenceId id, String why) {
        decide(id, false, why);
        settle(id, null);
    }

    private void decide(EvidenceId id, boolean aside, String why) {
        if (why.isBlank() || why.strip().length() > LONGEST_REASON) {
            throw Refused.unfit("refused.exhibits.why");
        }
        if (get(id).aside() == aside || !store.decide(id, aside, why.strip())) {
            throw Refused.conflict("refused.exhibits.decided");
        }
    }

    @Transactional(readOnly = true)
    public Exhibit get(EvidenceId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }
}
