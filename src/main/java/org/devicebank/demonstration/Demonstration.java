package org.devicebank.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.devicebank.areas.Areas;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.parties.Parties;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.proofs.Technique;
import org.devicebank.refurbishment.Condition;
import org.devicebank.refurbishment.Inspection;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.shell.Setup;
import org.devicebank.stages.Stage;
import org.devicebank.wipes.HandForm;
import org.devicebank.wipes.Wipes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// A season of work in two places, done by the people whose work it is.
@Component
public final class Demonstration {

    private static final String COVENTRY = "E08000026";
    private static final String WARWICK = "E07000222";
    private static final int MACHINES = 42;
    private static final long SEED = 20_261_123;

    private final Setup setup;
    private final Places places;
    private final Parties parties;
    private final Areas areas;
    private final Donations donations;
    private final Devices devices;
    private final Refurbishment refurbishment;
    private final Wipes wipes;
    private final List<Scene> scenes;

    Demonstration(
            Setup setup,
            Places places,
            Parties parties,
            Areas areas,
            Donations donations,
            Devices devices,
            Refurbishment refurbishment,
            Wipes wipes,
            ObjectProvider<Scene> scenes) {
        this.setup = setup;
        this.places = places;
        this.parties = parties;
        this.areas = areas;
        this.donations = donations;
        this.devices = devices;
        this.refurbishment = refurbishment;
        this.wipes = wipes;
        this.scenes = scenes.orderedStream().toList();
    }

    /// Fills the two places, unless they are there already, and tells how far it is.
    public void fill(Consumer<Sentence> progress) {
        if (places.all().isEmpty()) {
            play(progress);
        }
    }

    /// Fills the two places, in a bank that may hold others.
    public void play(Consumer<Sentence> progress) {
        progress.accept(Sentence.of("demonstration.places"));
        var coventry = open("coventry", "Coventry", "COV", COVENTRY);
        var warwick = open("warwick", "Warwick", "WAR", WARWICK);
        coventry.as(Role.COORDINATOR).run(areas::loadShipped);
        season(coventry, MACHINES, SEED, progress);
        season(warwick, 6, SEED + 1, progress);
        progress.accept(Sentence.of("demonstration.needs"));
        scenes.forEach(scene -> scene.play(coventry));
    }

    private People open(String slug, String name, String prefix, String authority) {
        var place = new Place(new PlaceId(UUID.randomUUID()), slug, name, prefix, authority);
        setup.open(place, "Amira Stone", "administrator@" + slug + ".example", People.PASSWORD);
        return new People(place.id(), slug, parties);
    }

    private void season(People people, int count, long seed, Consumer<Sentence> progress) {
        var machines = Machines.draw(count, seed);
        progress.accept(Sentence.of("demonstration.list", count));
        var list = Machines.manifest(machines).getBytes(StandardCharsets.UTF_8);
        var donation = people.as(Role.DONOR).call(() -> donations.load(people.council, "spring-clearance.csv", list));
        var came = count - count / 10;
        progress.accept(Sentence.of("demonstration.bench", came));
        for (var i = 0; i < came; i++) {
            bench(people, donation, i + 1, machines.get(i), i);
        }
    }

    /// Takes one machine in and as far along the bench as it gets this season.
    private void bench(People people, DonationId donation, int line, Machines.Machine machine, int index) {
        var technician = people.as(Role.TECHNICIAN);
        var id = technician.call(() -> donations.receive(donation, line, null));
        if (index % 11 == 10) {
            return;
        }
        technician.run(() -> refurbishment.identify(
                id,
                List.of(
                        new Refurbishment.Text(
                                "dmidecode.txt", machine.dmidecode().getBytes(StandardCharsets.UTF_8)),
                        new Refurbishment.Text("lshw.json", machine.lshw().getBytes(StandardCharsets.UTF_8)))));
        if (index % 9 == 8) {
            return;
        }
        wipe(people, id, machine, index);
        if (technician.call(() -> devices.get(id)).stage() == Stage.WIPED && index % 8 != 7) {
            inspect(people, id, index);
        }
    }

    private void wipe(People people, DeviceId id, Machines.Machine machine, int index) {
        var technician = people.as(Role.TECHNICIAN);
        if (!machine.ssd()) {
            // now and then somebody picks the method that only looks
            var method = index % 13 == 12 ? "Verify Zeros (0x00)" : "PRNG Stream";
            var log = machine.nwipe(method).getBytes(StandardCharsets.UTF_8);
            technician.run(() -> wipes.takeLog("nwipe.log", log));
            return;
        }
        if (index % 10 != 3) {
            technician.run(() -> wipes.takeLog("nvme.txt", machine.nvme().getBytes(StandardCharsets.UTF_8)));
            return;
        }
        var drive = technician.call(() -> devices.drives(id)).stream()
                .map(Drive::id)
                .findFirst()
                .orElseThrow();
        var told = new HandForm(
                "the maker's own wipe in the firmware",
                Technique.SANITISE_COMMAND,
                "the only drive in the machine, its serial number read from its own label");
        var document = "What the screen showed when the firmware had wiped drive %s.".formatted(machine.drive());
        var attempt = technician.call(
                () -> wipes.byHand(id, drive, told, "screen.txt", document.getBytes(StandardCharsets.UTF_8)));
        if (index % 4 != 1) {
            people.secondTechnician().run(() -> wipes.confirm(attempt.id()));
        }
    }

    private void inspect(People people, DeviceId id, int index) {
        var worn = index % 3 == 0 ? Condition.MARKED : Condition.GOOD;
        var works = index % 12 != 5;
        var found = new Inspection(index % 2 == 0 ? 91 : 68, Condition.GOOD, Condition.GOOD, worn, works);
        people.as(Role.TECHNICIAN).run(() -> {
            if (refurbishment.inspect(id, found).isPresent() && index % 7 != 6) {
                refurbishment.release(id);
            }
        });
    }

    /// The sign-ins of the demonstration, in the order of the roles; all have the same password.
    public List<Sentence> signIns() {
        var told = new java.util.ArrayList<Sentence>();
        for (var role : Role.ofPeople()) {
            var word = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            told.add(Sentence.of("demonstration.sign_in", word, word + "@coventry.example"));
        }
        told.add(Sentence.of("demonstration.sign_in", "technician (the second)", "technician2@coventry.example"));
        told.add(Sentence.of("demonstration.password", People.PASSWORD));
        return told;
    }
}
