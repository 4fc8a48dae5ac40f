package org.devicebank.certificates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.devicebank.devices.Devices;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Step;
import org.devicebank.wipes.HandForm;
import org.devicebank.wipes.Wipes;

/// A donation of three laptops in a place, and people who work there under their own names.
final class Stock {

    static final long BYTES = 500_107_862_016L;
    static final String PASSWORD = "four wooden spoons";
    private static final byte[] LIST =
            "Type,Make,Model,Serial,Asset tag\nLaptop,Dell,Latitude 5490,H7YK2M2,CC-1\nLaptop,HP,ProBook 450,5CD8123ABC,CC-2\nLaptop,HP,ProBook 440,5CD8123ABD,CC-3\n"
                    .getBytes(StandardCharsets.UTF_8);

    final Asking tess;
    final Asking carol;
    final Asking tariq;
    final OrganisationId council;
    final DonationId donation;
    private final Donations donations;
    private final Devices devices;
    private final Wipes wipes;

    Stock(Asking here, Parties parties, Donations donations, Devices devices, Wipes wipes) {
        this.donations = donations;
        this.devices = devices;
        this.wipes = wipes;
        council = here.call(() -> parties.addOrganisation("Council", Part.DONOR, 1));
        donation = here.call(() -> donations.load(council, "list.csv", LIST));
        tess = member(here, parties, "Tess Byrne", Role.TECHNICIAN);
        tariq = member(here, parties, "Tariq Ahmed", Role.TECHNICIAN);
        carol = member(here, parties, "Carol Hughes", Role.COORDINATOR);
    }

    private static Asking member(Asking here, Parties parties, String name, Role role) {
        var email = name.toLowerCase().replace(' ', '.') + "@example.org";
        var id = here.call(() -> parties.addMember(name, email, null, Set.of(role), PASSWORD));
        return new Asking(here.place(), id, null, Set.of(role));
    }

    DeviceId received(int line) {
        return tess.call(() -> donations.receive(donation, line, null));
    }

    DeviceId identified(int line, Medium medium, String... drives) {
        var id = received(line);
        var found = java.util.Arrays.stream(drives)
                .map(serial -> new DriveFound(serial, "WDC WD5000LPCX", medium, BYTES))
                .toList();
        tess.run(() -> devices.advance(
                id,
                new Step.Identify(Kind.LAPTOP, "Dell", "Latitude 5490", "H7YK2M" + line, null, 8, found, List.of())));
        return id;
    }

    /// A device whose drives are all written over, as a log of nwipe shows.
    DeviceId wiped(int line, String... drives) {
        var id = identified(line, Medium.HDD, drives);
        for (var drive : drives) {
            log(new LogWriter().drive(drive, "WDC WD5000LPCX", BYTES));
        }
        return id;
    }

    void log(LogWriter log) {
        tess.run(() -> wipes.takeLog("nwipe.log", log.text().getBytes(StandardCharsets.ISO_8859_1)));
    }

    /// Recorded by hand by one and confirmed by another.
    void byHand(DeviceId id, String why) {
        var drive = tess.call(() -> devices.drives(id)).getFirst().id();
        var told = new HandForm("nvme-cli 2.4", Technique.SANITISE_COMMAND, why);
        var attempt = tess.call(() -> wipes.byHand(id, drive, told, "sanitise.txt", "sanitise completed".getBytes()));
        tariq.run(() -> wipes.confirm(attempt.id()));
    }
}
