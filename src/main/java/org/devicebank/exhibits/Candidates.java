package org.devicebank.exhibits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.devicebank.claims.Claim;
import org.devicebank.devices.Device;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.hardware.Likeness;
import org.devicebank.hardware.Snapshot;
import org.devicebank.kernel.DeviceId;
import org.devicebank.proofs.Account.Told;
import org.devicebank.stages.DriveId;
import org.devicebank.wipes.Attempts;
import org.devicebank.wipes.Binding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Looks for what a piece of evidence may be about, and says what keeps it from being that.
@Component
class Candidates {

    /// A device that a text about a machine may be of, or why there is none.
    record Machine(@Nullable Device device, @Nullable Why why) {}

    private final Devices devices;
    private final Attempts attempts;
    private final ClaimStore claims;

    Candidates(Devices devices, Attempts attempts, ClaimStore claims) {
        this.devices = devices;
        this.attempts = attempts;
        this.claims = claims;
    }

    List<Candidate> of(@Nullable String serial) {
        return serial == null
                ? List.of()
                : devices.drivesWithSerial(serial).stream()
                        .map(drive -> new Candidate(
                                drive, devices.get(drive.device()).stage(), claims.countsSince(drive.id())))
                        .toList();
    }

    /// The devices in which such drives sit.
    Stream<DeviceId> devices(List<Told> runs) {
        return runs.stream()
                .flatMap(told -> of(told.run().identity().serial()).stream())
                .map(one -> one.drive().device());
    }

    /// Why a run is not weighed; empty when it may be.
    Optional<Why> why(Exhibit exhibit, Told told, @Nullable DriveId ordered) {
        if (exhibit.aside()) return Optional.of(Why.ASIDE);
        var claim = Claim.of(0, told);
        var found = of(claim.serial());
        return Why.of(
                claim,
                found,
                attempts.binding(told) instanceof Binding.Matched,
                exhibit.keptAt(),
                exhibit.read().dated(),
                found.stream().anyMatch(one -> one.drive().id().equals(ordered)));
    }

    Machine machine(Exhibit exhibit, Snapshot seen) {
        var serial = exhibit.read().machineNumber();
        var found = serial == null
                ? List.<DeviceId>of()
                : devices.find(serial).stream()
                        .filter(one -> one.by() == NumberKind.SERIAL)
                        .map(one -> one.device())
                        .distinct()
                        .toList();
        if (found.size() != 1) return new Machine(null, Why.NO_MACHINE);
        var device = devices.get(found.getFirst());
        if (Likeness.of(books(device, serial), seen).verdict() == Likeness.Verdict.DIFFERENT) {
            return new Machine(device, Why.MACHINE_DIFFERS);
        }
        return switch (device.stage()) {
            case OFFERED, COLLECTED, RETURNED -> new Machine(device, Why.NOT_YET);
            case RECEIVED ->
                new Machine(device, exhibit.keptAt().isAfter(device.stageSince()) ? null : Why.MACHINE_EARLY);
            case IDENTIFIED, WIPED, TESTED, READY, RESERVED, DISPATCHED, HANDED_OVER, RECYCLED ->
                new Machine(device, null);
        };
    }

    private static Snapshot books(Device device, @Nullable String serial) {
        return new Snapshot(
                "books",
                device.maker(),
                device.model(),
                device.kind(),
                serial,
                device.processor(),
                device.memoryGb(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                new Snapshot.Marks(null, null, Set.of()),
                List.of());
    }
}
