package org.devicebank.stations;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.evidence.Evidence;
import org.devicebank.hardware.Hardware;
import org.devicebank.hardware.Likeness;
import org.devicebank.hardware.Likeness.Verdict;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Identifiers;
import org.springframework.stereotype.Component;

/// Finds the device that a machine on the bench is, by what the machine says and what devices have said before.
@Component
class Recognition {

    /// What became of the search.
    sealed interface Known {
        /// One device, and no other, is this machine.
        record Same(DeviceId device) implements Known {}

        /// One device may be it; a person must decide.
        record Perhaps(DeviceId device) implements Known {}

        record Nobody() implements Known {}
    }

    private final Devices devices;
    private final VisitStore visits;
    private final Evidence evidence;

    Recognition(Devices devices, VisitStore visits, Evidence evidence) {
        this.devices = devices;
        this.visits = visits;
        this.evidence = evidence;
    }

    Known of(VisitId visit, Snapshot seen) {
        var same = new ArrayList<DeviceId>();
        var likely = new ArrayList<DeviceId>();
        for (var candidate : candidates(seen)) {
            switch (compare(visit, candidate, seen).verdict()) {
                case SAME -> same.add(candidate);
                case LIKELY -> likely.add(candidate);
                case DIFFERENT, UNKNOWN -> {}
            }
        }
        if (same.size() == 1) {
            return new Known.Same(same.getFirst());
        }
        return same.isEmpty() && likely.size() == 1 ? new Known.Perhaps(likely.getFirst()) : new Known.Nobody();
    }

    /// Compares a machine with what a device said when it was on the bench before, or else with our books.
    Likeness compare(VisitId visit, DeviceId device, Snapshot seen) {
        return Likeness.of(before(visit, device).orElseGet(() -> books(device)), seen);
    }

    /// Whether a machine cannot be the device, by its own words of before; the books alone are too often wrong.
    boolean denies(VisitId visit, DeviceId device, Snapshot seen) {
        return before(visit, device)
                .filter(before -> Likeness.of(before, seen).verdict() == Verdict.DIFFERENT)
                .isPresent();
    }

    private Optional<Snapshot> before(VisitId visit, DeviceId device) {
        return visits.lastSnapshot(device, visit).map(id -> Hardware.read(evidence.content(id)));
    }

    /// The drives of a machine that the device is not known to have, beyond those it has without a number.
    List<String> strangers(DeviceId device, Snapshot seen) {
        var known = new HashSet<String>();
        var unnamed = 0;
        for (var drive : devices.drives(device)) {
            if (named(drive.serial())) known.add(Identifiers.normal(String.valueOf(drive.serial())));
            else unnamed++;
        }
        var strangers = seen.disks().stream()
                .map(Snapshot.Disk::serial)
                .filter(Recognition::named)
                .map(Objects::requireNonNull)
                .filter(serial -> !known.contains(Identifiers.normal(serial)))
                .toList();
        return strangers.size() > unnamed ? strangers : List.of();
    }

    private Set<DeviceId> candidates(Snapshot seen) {
        var found = new LinkedHashSet<DeviceId>();
        if (named(seen.serial())) {
            devices.find(String.valueOf(seen.serial())).stream()
                    .filter(one -> one.by() == NumberKind.SERIAL)
                    .forEach(one -> found.add(one.device()));
        }
        seen.disks().stream()
                .map(Snapshot.Disk::serial)
                .filter(Recognition::named)
                .flatMap(serial -> devices.drivesWithSerial(String.valueOf(serial)).stream())
                .forEach(drive -> found.add(drive.device()));
        found.addAll(visits.devicesWith(marks(seen)));
        return found;
    }

    static Set<String> marks(Snapshot seen) {
        var marks = new LinkedHashSet<String>();
        if (named(seen.serial())) marks.add("serial " + Identifiers.normal(String.valueOf(seen.serial())));
        if (seen.marks().uuid() != null) marks.add("uuid " + seen.marks().uuid());
        if (seen.marks().board() != null)
            marks.add("board " + Identifiers.normal(String.valueOf(seen.marks().board())));
        seen.marks().addresses().forEach(address -> marks.add("address " + address));
        marks.removeIf(mark -> mark.length() > 200);
        return marks;
    }

    private Snapshot books(DeviceId id) {
        var device = devices.get(id);
        var serial = device.serial() != null
                ? device.serial()
                : devices.numbers(id).stream()
                        .filter(number -> number.kind() == NumberKind.SERIAL)
                        .map(number -> number.text())
                        .findFirst()
                        .orElse(null);
        var disks = devices.drives(id).stream()
                .map(drive -> new Snapshot.Disk(
                        null, drive.serial(), drive.model(), drive.medium().name(), drive.bytes()))
                .toList();
        return new Snapshot(
                "books",
                device.maker(),
                device.model(),
                device.kind(),
                serial,
                device.processor(),
                device.memoryGb(),
                disks,
                List.of(),
                null,
                null,
                List.of(),
                new Snapshot.Marks(null, null, Set.of()),
                List.of());
    }

    private static boolean named(@org.jspecify.annotations.Nullable String serial) {
        return serial != null && !Identifiers.isPlaceholder(serial);
    }
}
