package org.devicebank.parts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.policies.Policies;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.waste.LegalStatus;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stock of parts. Each piece comes in once and leaves once: by the key of `parts.leaving`, and for one device at a
/// time by the lock on its row, which is always taken first.
@Component
@Transactional
public class Parts {

    private static final Set<Stage> AT_THE_BENCH = EnumSet.of(Stage.IDENTIFIED, Stage.WIPED, Stage.TESTED);
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final PartStore store;
    private final PieceStore pieces;
    private final Devices devices;
    private final Standings standings;
    private final Evidence evidence;
    private final Policies policies;
    private final Clock clock;

    Parts(
            PartStore store,
            PieceStore pieces,
            Devices devices,
            Standings standings,
            Evidence evidence,
            Policies policies,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.devices = devices;
        this.standings = standings;
        this.evidence = evidence;
        this.policies = policies;
        this.clock = clock;
    }

    /// Puts what a supplier sent into stock.
    ///
    /// @return the first of the pieces; the others have the numbers after it
    public PartId buy(Bought bought) {
        if (bought.receivedOn().isAfter(LocalDate.ofInstant(clock.instant(), ZONE))) {
            throw Refused.unfit("refused.parts.day");
        }
        return store.insert(bought, store.takeNumbers(bought.count()));
    }

    /// Takes a part out of a device and puts it into stock. Taking apart what is not meant for reuse is the decision
    /// that it is waste, so that is written down first.
    public PartId harvest(DeviceId from, Harvest harvest) {
        var device = mustBeHere(from);
        harvest.mustBeSafe(device);
        var drive = harvest.drive();
        if (drive != null && !drive.device().equals(from)) {
            throw Refused.conflict("refused.devices.other_drive");
        }
        if (drive != null && !drive.goodEnough(device.care(), policies.inForce())) {
            throw Refused.conflict("refused.parts.not_wiped");
        }
        var status = standings.of(from).status();
        if (device.route() != Route.REUSE && (status == LegalStatus.UNDECIDED || status == LegalStatus.EEE_FOR_REUSE)) {
            status = standings
                    .take(from, new Turn.Discard("it is taken apart for parts"))
                    .status();
        }
        var waste = Harvest.fromWaste(status, device.route());
        var number = store.takeNumbers(1);
        var id = store.insert(from, harvest, waste, number)
                .orElseThrow(() -> Refused.conflict("refused.parts.drive_taken"));
        devices.note(
                from,
                "parts.harvest",
                Map.of("part", harvest.kind().code(), "note", "P" + number, "from_waste", waste));
        if (drive != null) {
            devices.advance(from, new Step.ProveDrive(drive.id(), new DriveProof.Absent("taken out as P" + number)));
        }
        return id;
    }

    /// A document shows that a part is not waste any more.
    public void endWaste(PartId id, EvidenceId document, String why) {
        var piece = get(id);
        if (!piece.awaitsEvidence()) {
            throw Refused.conflict("refused.parts.not_waste", piece.label());
        }
        if (why.isBlank() || why.length() > 500) {
            throw Refused.unfit("refused.parts.why");
        }
        if (evidence.find(document).isEmpty()) {
            throw Refused.missing("refused.missing");
        }
        if (!store.endWaste(id, document, why.strip())) {
            throw Refused.conflict("refused.parts.not_waste", piece.label());
        }
    }

    /// Fits one piece in a device. The journal keeps what the carbon of it is worked out from.
    public void fit(DeviceId into, PartId id) {
        var piece = get(id);
        hold(piece);
        var device = mustBeHere(into);
        if (!take(device, piece)) {
            throw Refused.conflict("refused.parts.gone", get(id).label());
        }
    }

    /// Fits the oldest piece of a kind that may be fitted. A piece that somebody else takes first is passed over.
    public PartId fitAny(DeviceId into, PartKind kind) {
        while (true) {
            var piece = pieces.oldest(kind).orElseThrow(() -> Refused.conflict("refused.parts.none", kind.key()));
            hold(piece);
            if (take(mustBeHere(into), piece)) {
                return piece.id();
            }
        }
    }

    /// The device a piece came out of is held before the one it goes into, as the listener that doubts it does: so a
    /// doubt comes before the fitting, which then is refused, or after it, and finds the piece in its place.
    private void hold(Piece piece) {
        if (piece.source() != null) devices.hold(piece.source());
    }

    private boolean take(Device device, Piece piece) {
        if (!piece.kind().fits(device.kind())) {
            throw Refused.unfit(
                    "refused.parts.other_kind",
                    piece.kind().key(),
                    device.kind().key());
        }
        if (piece.awaitsEvidence()) {
            throw Refused.conflict("refused.parts.waste", piece.label());
        }
        if (doubted(piece)) {
            throw Refused.conflict("refused.parts.doubted", piece.label());
        }
        if (!piece.inStock() || !store.fit(piece, device.id())) {
            return false;
        }
        devices.note(device.id(), "parts.fit", piece.facts());
        if (piece.kind().isDrive()) {
            devices.advance(device.id(), new Step.FitDrive(piece.drive(), piece.wiped()));
        }
        if (device.flags().contains(Flag.AWAITING_PART)) {
            devices.advance(device.id(), new Step.Lift(Flag.AWAITING_PART, piece.label() + " was fitted"));
        }
        return true;
    }

    /// Whether the batch a drive was wiped in was found wanting after it had come out of its device.
    private boolean doubted(Piece piece) {
        var source = piece.source();
        return piece.wiped() != null
                && source != null
                && devices.journey(source).stream()
                        .anyMatch(one -> one.what().equals(DriveListener.DOUBTED)
                                && !one.at().isBefore(piece.at()));
    }

    /// A piece that is of no use any more leaves the stock.
    void scrap(PartId id, String why) {
        if (why.isBlank() || why.length() > 500) {
            throw Refused.unfit("refused.parts.why");
        }
        var piece = get(id);
        if (!store.scrap(piece, why.strip())) {
            throw Refused.conflict("refused.parts.gone", piece.label());
        }
    }

    /// At how many pieces of a kind the place buys more.
    public void setLevel(PartKind kind, int level) {
        if (level < 0 || level > 1000) {
            throw Refused.unfit("refused.parts.level");
        }
        store.setLevel(kind, level);
    }

    @Transactional(readOnly = true)
    Piece get(PartId id) {
        return pieces.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    @Transactional(readOnly = true)
    public List<Piece> inStock() {
        return pieces.inStock();
    }

    /// What was fitted in a device, oldest first.
    @Transactional(readOnly = true)
    public List<Piece> fittedIn(DeviceId device) {
        return pieces.fittedIn(device);
    }

    /// What was taken out of a device, oldest first.
    @Transactional(readOnly = true)
    List<Piece> takenFrom(DeviceId device) {
        return pieces.takenFrom(device);
    }

    @Transactional(readOnly = true)
    List<Count> counts() {
        return pieces.counts();
    }

    /// Whether parts may be fitted in a device, or taken out of it, where it stands.
    static boolean atTheBench(Device device) {
        return AT_THE_BENCH.contains(device.stage());
    }

    /// Locks the device, so that what is decided of it stays true until the part is in its place.
    private Device mustBeHere(DeviceId id) {
        return Optional.of(devices.hold(id))
                .filter(Parts::atTheBench)
                .filter(_ -> !standings.of(id).gone())
                .orElseThrow(() -> Refused.conflict("refused.parts.not_at_the_bench"));
    }
}
