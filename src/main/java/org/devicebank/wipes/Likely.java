package org.devicebank.wipes;

import java.util.List;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.proofs.Account;
import org.springframework.stereotype.Component;

/// Looks for the drive that a run is about among all drives of the place.
@Component
class Likely {

    private final Devices devices;

    Likely(Devices devices) {
        this.devices = devices;
    }

    /// The drives that carry the serial number of a run.
    private List<Match> of(Account.Told told) {
        var serial = told.run().identity().serial();
        var drives = serial == null ? List.<Drive>of() : devices.drivesWithSerial(serial);
        return drives.stream()
                .map(drive -> new Match(
                        told.session(),
                        told.run(),
                        drive,
                        drives,
                        devices.get(drive.device()).serial()))
                .toList();
    }

    /// Those against which nothing speaks.
    List<Match> sure(Account.Told told) {
        return of(told).stream()
                .filter(match -> match.bySerial() instanceof Binding.Matched)
                .toList();
    }

    Binding binding(Account.Told told) {
        return of(told).stream()
                .map(Match::bySerial)
                .reduce((one, other) -> one instanceof Binding.Matched ? one : other)
                .orElseGet(() -> new Binding.Unbound(List.of()));
    }
}
