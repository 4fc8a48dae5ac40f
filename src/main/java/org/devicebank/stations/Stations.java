package org.devicebank.stations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Tag;
import org.devicebank.evidence.Evidence;
import org.devicebank.exhibits.Exhibits;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What stations send from the bench, and what they are told.
@Component
@Transactional
class Stations {

    /// A machine without a label is shown for so long after its station was last heard.
    static final Duration SHOWN = Duration.ofHours(24);

    private final VisitStore visits;
    private final Orders orders;
    private final Recognition recognition;
    private final Devices devices;
    private final Refurbishment refurbishment;
    private final Evidence evidence;
    private final Exhibits exhibits;
    private final Clock clock;

    Stations(
            VisitStore visits,
            Orders orders,
            Recognition recognition,
            Devices devices,
            Refurbishment refurbishment,
            Evidence evidence,
            Exhibits exhibits,
            Clock clock) {
        this.visits = visits;
        this.orders = orders;
        this.recognition = recognition;
        this.devices = devices;
        this.refurbishment = refurbishment;
        this.evidence = evidence;
        this.exhibits = exhibits;
        this.clock = clock;
    }

    /// Takes what a machine says of itself. One that is known again is identified at once; any other waits for its
    /// label.
    ///
    /// @throws Refused when nothing in it can be read
    Sentence snapshot(VisitId id, byte[] content) {
        var seen = Hardware.read(content);
        var document = evidence.keep("bench-snapshot.txt", "text/plain", content);
        var visit = mine(id);
        visits.describe(id, document, looks(seen), seen.serial());
        visits.mark(id, Recognition.marks(seen));
        if (visit.device() != null) {
            return bind(id, visit.device(), seen, content);
        }
        return switch (recognition.of(id, seen)) {
            case Recognition.Known.Same(var device) -> bind(id, device, seen, content);
            case Recognition.Known.Perhaps(var device) -> {
                visits.bind(id, null, device, seen.doubts());
                yield Sentence.of("stations.perhaps", devices.get(device).tag().text());
            }
            case Recognition.Known.Nobody() -> {
                visits.bind(id, null, null, seen.doubts());
                yield Sentence.of("stations.unknown");
            }
        };
    }

    /// Takes the label that somebody scanned at the station: from now on the machine is that device.
    Sentence label(VisitId id, String scanned) {
        var visit = mine(id);
        var device = labelled(scanned);
        if (visit.device() != null && !visit.device().equals(device)) {
            throw Refused.conflict(
                    "refused.stations.has_label",
                    devices.get(visit.device()).tag().text());
        }
        var seen = seen(visit);
        if (seen.isPresent() && recognition.denies(id, device, seen.get())) {
            throw Refused.conflict(
                    "refused.stations.other_machine", devices.get(device).tag().text());
        }
        return bind(visit, device);
    }

    /// A person at a desk says which device a machine on the bench is.
    DeviceId name(VisitId id, String scanned) {
        var visit = visits.lock(id);
        var device = labelled(scanned);
        if (visit.device() != null && !visit.device().equals(device)) {
            throw Refused.conflict(
                    "refused.stations.has_label",
                    devices.get(visit.device()).tag().text());
        }
        bind(visit, device);
        return device;
    }

    /// The machine is not that device after all: it waits for its label again.
    void unname(VisitId id) {
        var visit = visits.lock(id);
        if (visit.device() != null) {
            devices.note(visit.device(), "stations.unname", Map.of("visit", id.toString()));
        }
        visits.bind(id, null, null, List.of());
    }

    /// What a station shows now, and the orders for the machine it runs on.
    Next next(VisitId id) {
        var visit = mine(id);
        if (visit.device() == null) {
            var step = visit.likely() == null
                    ? Sentence.of("stations.next.scan")
                    : Sentence.of(
                            "stations.next.perhaps",
                            devices.get(visit.likely()).tag().text());
            return new Next(id, null, step, visit.remarks(), List.of());
        }
        var device = devices.get(visit.device());
        var open = device.stage() == Stage.IDENTIFIED ? orders.open(device.id()) : List.<WipeOrder>of();
        return new Next(id, device, Next.step(device, !open.isEmpty()), visit.remarks(), open);
    }

    /// The machines that stand on the bench, the latest first.
    @Transactional(readOnly = true)
    List<Visit> onTheBench() {
        return visits.since(clock.instant().minus(SHOWN));
    }

    @Transactional(readOnly = true)
    Optional<Visit> lastVisit(DeviceId device) {
        return visits.lastOf(device);
    }

    @Transactional(readOnly = true)
    public long waiting() {
        return onTheBench().stream().filter(visit -> visit.device() == null).count();
    }

    /// The visit of the station that asks; no station speaks for another one's machine.
    Visit mine(VisitId id) {
        visits.see(id, now());
        var visit = visits.lock(id);
        if (!visit.station().equals(Asking.now().member())) {
            throw Refused.missing("refused.stations.no_machine");
        }
        return visit;
    }

    private DeviceId labelled(String scanned) {
        var text = scanned.strip();
        if (Tag.read(text).isEmpty()) {
            throw Refused.unfit("refused.stations.no_label", text.length() > 40 ? text.substring(0, 40) : text);
        }
        return devices.find(text).stream()
                .filter(one -> one.by() == NumberKind.TAG)
                .findFirst()
                .orElseThrow(() -> Refused.missing("refused.stations.label_unknown", text))
                .device();
    }

    private Optional<Snapshot> seen(Visit visit) {
        return Optional.ofNullable(visit.snapshot()).map(document -> Hardware.read(evidence.content(document)));
    }

    private Sentence bind(Visit visit, DeviceId device) {
        if (visit.snapshot() == null) {
            visits.bind(visit.id(), device, null, List.of());
            return Sentence.of("stations.bound", devices.get(device).tag().text());
        }
        var content = evidence.content(visit.snapshot());
        return bind(visit.id(), device, Hardware.read(content), content);
    }

    /// The device is identified when that is its next step, or again while it still may be; later, a drive that nobody
    /// knows stops it.
    private Sentence bind(VisitId id, DeviceId device, Snapshot seen, byte[] content) {
        var remarks = new ArrayList<Sentence>(seen.doubts());
        var likeness = recognition.compare(id, device, seen);
        if (likeness.drivesSwapped()) {
            remarks.add(likeness.reasons().getLast());
        }
        var known = devices.get(device);
        var strangers = recognition.strangers(device, seen);
        var again = known.stage() == Stage.IDENTIFIED && !strangers.isEmpty();
        if (known.stage() == Stage.RECEIVED || again) {
            refurbishment.identify(device, List.of(new Refurbishment.Text("bench-snapshot.txt", content)));
        } else if (known.stage() != Stage.RECYCLED && !strangers.isEmpty() && known.stage() != Stage.IDENTIFIED) {
            remarks.add(Sentence.of("stations.stranger", String.join(", ", strangers)));
            if (known.drives() > 0 && !known.flags().contains(Flag.RECALLED)) {
                devices.advance(
                        device, new Step.Raise(Flag.RECALLED, "unknown drive: " + String.join(", ", strangers)));
            }
        }
        exhibits.heard("bench-snapshot.txt", content, device);
        visits.bind(id, device, null, remarks);
        return Sentence.of("stations.bound", known.tag().text());
    }

    private static String looks(Snapshot seen) {
        return Stream.of(seen.maker(), seen.model()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    private Instant now() {
        return clock.instant();
    }
}
