package org.devicebank.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.devicebank.allocations.Allocations;
import org.devicebank.areas.Areas;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Drive;
import org.devicebank.devices.Stage;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.handovers.Confirmed;
import org.devicebank.handovers.Explained;
import org.devicebank.handovers.Handovers;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
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
import org.devicebank.requests.Access;
import org.devicebank.requests.Need;
import org.devicebank.requests.Purpose;
import org.devicebank.requests.Requests;
import org.devicebank.requests.Urgency;
import org.devicebank.shell.Setup;
import org.devicebank.wipes.HandForm;
import org.devicebank.wipes.Wipes;
import org.springframework.stereotype.Component;

/// A season of work in two places, done by the people whose work it is.
@Component
public final class Demonstration {

    private static final String COVENTRY = "E08000026";
    private static final String WARWICK = "E07000222";
    private static final int MACHINES = 42;
    private static final long SEED = 20_261_123;
    private static final List<String> POSTCODES =
            List.of("CV1 1AH", "CV1 2GT", "CV2 1EB", "CV3 1AA", "CV4 9AA", "CV5 6AB", "CV6 1AA");

    private final Setup setup;
    private final Places places;
    private final Parties parties;
    private final Areas areas;
    private final Donations donations;
    private final Devices devices;
    private final Refurbishment refurbishment;
    private final Wipes wipes;
    private final Requests requests;
    private final Allocations allocations;
    private final Handovers handovers;

    Demonstration(
            Setup setup,
            Places places,
            Parties parties,
            Areas areas,
            Donations donations,
            Devices devices,
            Refurbishment refurbishment,
            Wipes wipes,
            Requests requests,
            Allocations allocations,
            Handovers handovers) {
        this.setup = setup;
        this.places = places;
        this.parties = parties;
        this.areas = areas;
        this.donations = donations;
        this.devices = devices;
        this.refurbishment = refurbishment;
        this.wipes = wipes;
        this.requests = requests;
        this.allocations = allocations;
        this.handovers = handovers;
    }

    /// Fills the two places, unless they are there already, and tells how far it is.
    public void fill(Consumer<Sentence> progress) {
        if (!places.all().isEmpty()) {
            return;
        }
        progress.accept(Sentence.of("demonstration.places"));
        var coventry = open("coventry", "Coventry", "COV", COVENTRY);
        var warwick = open("warwick", "Warwick", "WAR", WARWICK);
        coventry.as(Role.COORDINATOR).run(areas::loadShipped);
        season(coventry, MACHINES, SEED, progress);
        season(warwick, 6, SEED + 1, progress);
        progress.accept(Sentence.of("demonstration.needs"));
        ask(coventry);
        serve(coventry);
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
        var drive = technician.call(() -> devices.drives(id)).stream()
                .map(Drive::id)
                .findFirst()
                .orElseThrow();
        var told = new HandForm(
                "nvme-cli 2.4",
                Technique.SANITISE_COMMAND,
                "the only drive in the machine, its serial number read from its own label");
        var document =
                "nvme sanitize %s: the log of the drive says it has completed, status 0x1".formatted(machine.drive());
        var attempt = technician.call(
                () -> wipes.byHand(id, drive, told, "sanitise.txt", document.getBytes(StandardCharsets.UTF_8)));
        if (index % 4 != 0) {
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

    private void ask(People people) {
        var kinds = List.of(Kind.LAPTOP, Kind.LAPTOP, Kind.DESKTOP, Kind.LAPTOP, Kind.TABLET);
        for (var i = 0; i < 20; i++) {
            var postcode = postcode(people, i);
            var need = new Need(
                    kinds.get(i % kinds.size()),
                    Purpose.values()[i % Purpose.values().length],
                    Access.values()[i % Access.values().length],
                    Urgency.values()[(i + 1) % Urgency.values().length],
                    postcode,
                    null);
            people.as(Role.PARTNER_WORKER).run(() -> requests.ask(need));
        }
    }

    /// A postcode of the place: the first of a few that is known.
    private String postcode(People people, int index) {
        return people.as(Role.COORDINATOR).call(() -> {
            for (var i = 0; i < POSTCODES.size(); i++) {
                var postcode = POSTCODES.get((index + i) % POSTCODES.size());
                try {
                    areas.at(postcode);
                    return postcode;
                } catch (org.devicebank.kernel.Refused _) {
                    continue;
                }
            }
            throw new IllegalStateException("none of the demonstration's postcodes is known");
        });
    }

    private void serve(People people) {
        var coordinator = people.as(Role.COORDINATOR);
        var partner = people.as(Role.PARTNER_WORKER);
        var ranked = coordinator.call(allocations::ranked).stream()
                .filter(one -> one.request().kind() == Kind.LAPTOP)
                .limit(9)
                .toList();
        var ready = coordinator.call(() -> allocations.ready(Kind.LAPTOP));
        for (var i = 0; i < Math.min(ranked.size(), ready.size()); i++) {
            var request = ranked.get(i).request().id();
            var device = ready.get(i).id();
            coordinator.run(() -> allocations.reserve(request, device));
            if (i < 7) {
                coordinator.run(() -> allocations.dispatch(device));
            }
            if (i < 6) {
                partner.run(() -> handovers.receive(device));
            }
            if (i < 5) {
                partner.run(() -> handovers.handOver(device, EnumSet.allOf(Explained.class), Confirmed.IN_PERSON));
            }
        }
    }

    /// The sign-ins of the demonstration, in the order of the roles; all have the same password.
    public List<Sentence> signIns() {
        var told = new java.util.ArrayList<Sentence>();
        for (var role : Role.values()) {
            var word = role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            told.add(Sentence.of("demonstration.sign_in", word, word + "@coventry.example"));
        }
        told.add(Sentence.of("demonstration.sign_in", "technician (the second)", "technician2@coventry.example"));
        told.add(Sentence.of("demonstration.password", People.PASSWORD));
        return told;
    }
}
