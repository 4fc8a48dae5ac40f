package org.devicebank.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.devices.Devices;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Role;
import org.devicebank.policies.Change;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Level;
import org.devicebank.refurbishment.Condition;
import org.devicebank.refurbishment.Inspection;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.shortfalls.Shortfalls;
import org.devicebank.wipes.Wipes;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A hospital gives laptops with magnetic drives; when it turns out that patient lists were on them, an overwrite is
/// not
/// good enough any more. The place decides to ask for more of the most careful donors.
@Component
@Order(70)
final class PolicyScene implements Scene {

    private static final long SEED = 20_261_125;
    private static final int LAPTOPS = 3;

    private final Donations donations;
    private final Devices devices;
    private final Refurbishment refurbishment;
    private final Wipes wipes;
    private final Policies policies;
    private final Shortfalls shortfalls;

    PolicyScene(
            Donations donations,
            Devices devices,
            Refurbishment refurbishment,
            Wipes wipes,
            Policies policies,
            Shortfalls shortfalls) {
        this.donations = donations;
        this.devices = devices;
        this.refurbishment = refurbishment;
        this.wipes = wipes;
        this.policies = policies;
        this.shortfalls = shortfalls;
    }

    @Override
    public void play(People people) {
        var machines = Machines.draw(40, SEED).stream()
                .filter(machine -> !machine.ssd())
                .limit(LAPTOPS)
                .toList();
        var list = Machines.manifest(machines).getBytes(StandardCharsets.UTF_8);
        var donation = people.as(Role.COORDINATOR)
                .call(() -> donations.load(people.hospital, "ward-clearance.csv", list, DataClass.PERSONAL));
        for (var i = 0; i < machines.size(); i++) {
            var line = i + 1;
            var machine = machines.get(i);
            people.as(Role.TECHNICIAN).run(() -> bench(donation, line, machine));
        }
        people.as(Role.COORDINATOR)
                .run(() -> donations.say(
                        donation, DataClass.SPECIAL, "The ward wrote to us: lists of patients were kept on them"));
        var officer = people.as(Role.INFORMATION_GOVERNANCE_OFFICER);
        officer.run(() -> {
            var change = new Change(null, DataClass.SPECIAL, 3, Level.DESTROY, false);
            var preview = shortfalls.preview(change);
            shortfalls.change(change, preview.seen(), "The hospital trust’s agreement of November asks for it");
        });
        var again = officer.call(policies::last);
        officer.run(() -> policies.change(
                new Change(org.devicebank.kernel.Medium.FLASH, DataClass.SPECIAL, 2, Level.PURGE, false),
                again,
                "A reset of a phone that was encrypted cannot be seen from outside, so the trust does not accept it"));
    }

    private void bench(DonationId donation, int line, Machines.Machine machine) {
        DeviceId id = donations.receive(donation, line, null);
        refurbishment.identify(
                id,
                List.of(
                        new Refurbishment.Text(
                                "dmidecode.txt", machine.dmidecode().getBytes(StandardCharsets.UTF_8)),
                        new Refurbishment.Text("lshw.json", machine.lshw().getBytes(StandardCharsets.UTF_8))));
        wipes.takeLog("nwipe.log", machine.nwipe("PRNG Stream").getBytes(StandardCharsets.UTF_8));
        if (line == 1) {
            var found = new Inspection(88, Condition.GOOD, Condition.GOOD, Condition.GOOD, true);
            if (refurbishment.inspect(id, found).isPresent()) refurbishment.release(id);
        }
        devices.get(id);
    }
}
