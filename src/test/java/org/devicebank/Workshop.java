package org.devicebank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Step;

/// Devices for tests, brought along through the one door that moves them.
public final class Workshop {

    /// What the log of a magnetic drive usually comes to.
    public static final Reached OVERWRITTEN = new Reached(Level.CLEAR, Technique.OVERWRITE, Medium.HDD);

    private final Devices devices;
    private final Evidence evidence;

    public Workshop(Devices devices, Evidence evidence) {
        this.devices = devices;
        this.evidence = evidence;
    }

    public DeviceId received(Kind kind, String serial) {
        var number = new Registration.Number(NumberKind.SERIAL, serial);
        var id = devices.register(new Registration(kind, Origin.REUSED, "Dell", "Latitude 5490", List.of(number)));
        devices.advance(id, new Step.Receive(null));
        return id;
    }

    /// Received, identified, and its one drive proven: it waits for inspection.
    public DeviceId wiped(Kind kind, String serial) {
        var id = received(kind, serial);
        var found = new DriveFound("WD-" + serial, null, Medium.HDD, 500L);
        devices.advance(id, new Step.Identify(kind, null, null, null, null, 8, List.of(found), List.of()));
        var drive = devices.drives(id).getFirst().id();
        var proof = evidence.keep("log.txt", "text/plain", serial.getBytes(StandardCharsets.UTF_8));
        devices.advance(id, new Step.ProveDrive(drive, new DriveProof.Wiped(proof, OVERWRITTEN)));
        devices.advance(id, new Step.CloseWipe(List.of(drive)));
        return id;
    }

    public DeviceId ready(Kind kind, String serial) {
        var id = wiped(kind, serial);
        devices.advance(id, new Step.Inspect(Map.of("works", true)));
        devices.advance(id, new Step.Release(Grade.A));
        return id;
    }
}
