package org.devicebank.donations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.evidence.Evidence;
import org.devicebank.journal.Journal;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.letters.Letters;
import org.devicebank.manifests.Manifest;
import org.devicebank.manifests.Manifests;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What donors give: their lists, and the devices found for each line.
@Component
@Transactional
public class Donations {

    private final DonationStore store;
    private final LineStore lines;
    private final Evidence evidence;
    private final Devices devices;
    private final Journal journal;
    private final Letters letters;
    private final Parties parties;

    Donations(
            DonationStore store,
            LineStore lines,
            Evidence evidence,
            Devices devices,
            Journal journal,
            Letters letters,
            Parties parties) {
        this.store = store;
        this.lines = lines;
        this.evidence = evidence;
        this.devices = devices;
        this.journal = journal;
        this.letters = letters;
        this.parties = parties;
    }

    /// Reads a list without keeping anything.
    @Transactional(readOnly = true)
    public Manifest look(String fileName, byte[] content) {
        return Manifests.read(fileName, content);
    }

    /// Loads a list: all of it or nothing, and the same list of a donor once.
    public DonationId load(OrganisationId donor, String fileName, byte[] content) {
        return load(donor, fileName, content, DataClass.UNSTATED);
    }

    /// @param said what was kept on its devices; what one may guess of such a donor counts where less, or nothing, is
    /// said
    public DonationId load(OrganisationId donor, String fileName, byte[] content, DataClass said) {
        mustBeOwn(donor);
        var usual = parties.organisation(donor).sector().usual();
        var manifest = Manifests.read(fileName, content);
        var document = evidence.keep(fileName, "application/octet-stream", content);
        var id = store.insert(donor, fileName, document, said.first(usual))
                .orElseThrow(() -> Refused.conflict("refused.donations.known", fileName));
        lines.insertAll(id, manifest.lines());
        letters.write(donor, Sentence.of("letters.donations.loaded", fileName, manifest.devices()));
        journal.write(
                id.value(),
                "donations.load",
                Map.of("donor", donor, "evidence", document, "devices", manifest.devices()));
        return id;
    }

    /// Somebody who gives sees and loads only what their own organisation gives.
    private static void mustBeOwn(OrganisationId donor) {
        var asking = Asking.now();
        if (!asking.may(Permission.SEE_DONATIONS) && !donor.equals(asking.organisation())) {
            throw Refused.missing("refused.missing");
        }
    }

    @Transactional(readOnly = true)
    public List<Donation> list() {
        var asking = Asking.now();
        return store.list(asking.may(Permission.SEE_DONATIONS) ? null : Objects.requireNonNull(asking.organisation()));
    }

    @Transactional(readOnly = true)
    public Donation get(DonationId id) {
        var donation = store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
        mustBeOwn(donation.donor());
        return donation;
    }

    /// Whether there is such a donation; more is not told.
    @Transactional(readOnly = true)
    public boolean exists(DonationId id) {
        return store.find(id).isPresent();
    }

    @Transactional(readOnly = true)
    List<Expected> lines(DonationId id) {
        get(id);
        return lines.of(id);
    }

    /// Every device that came with a donation: those on its list, then those that were not.
    @Transactional(readOnly = true)
    public List<DeviceId> devices(DonationId id) {
        get(id);
        return lines.devices(id);
    }

    /// The lines of open donations, not yet found, that carry a number.
    @Transactional(readOnly = true)
    List<Expected> expected(String number) {
        return lines.expecting(number);
    }

    /// Receives the device of a line. The line is locked first: of two people who receive it at once, the second is
    /// told. The device is entered in the books and comes in, in one go.
    public DeviceId receive(DonationId donation, int number, @Nullable String site) {
        var line = lines.lock(donation, number);
        if (line.device() != null) {
            throw Refused.conflict("refused.donations.received", String.valueOf(line.row()));
        }
        var numbers = new ArrayList<Registration.Number>();
        add(numbers, NumberKind.SERIAL, line.serial());
        add(numbers, NumberKind.ASSET_TAG, line.assetTag());
        line.imeis().forEach(imei -> add(numbers, NumberKind.IMEI, imei));
        var kind = line.kind() == null ? Kind.OTHER : line.kind();
        var device = enter(
                new Registration(kind, Origin.REUSED, line.maker(), line.model(), numbers)
                        .rated(rating(donation), data(donation)),
                site);
        lines.bind(donation, number, device);
        return device;
    }

    /// Receives a device that no list names: on top of a donation, or of its own.
    DeviceId receiveUnlisted(Registration registration, Optional<DonationId> donation, @Nullable String site) {
        var device = enter(
                donation.map(id -> registration.rated(rating(id), data(id))).orElse(registration), site);
        donation.ifPresent(id -> store.insertExtra(id, device));
        return device;
    }

    /// How careful the donor asks us to be with data.
    private int rating(DonationId donation) {
        return parties.organisation(get(donation).donor()).assurance();
    }

    /// What was kept on it, as far as anybody has said, and nobody says more until it is in the books.
    private DataClass data(DonationId donation) {
        store.hold(donation, false);
        return get(donation).data();
    }

    /// What was kept on the devices of a donation is more delicate than was known. Those that are here already are
    /// weighed by it from now on; it is never said back.
    ///
    /// @throws Refused when that much was known, or no reason is given
    public void say(DonationId id, DataClass data, String why) {
        get(id);
        if (why.isBlank()) throw Refused.unfit("refused.donations.why");
        store.hold(id, true);
        if (!data.isMoreThan(get(id).data())) throw Refused.unfit("refused.donations.not_more");
        store.insert(id, data, why.strip());
        journal.write(id.value(), "donations.say", Map.of("data", data, "reason", why.strip()));
        lines.devices(id).forEach(device -> devices.regard(device, data, why.strip()));
    }

    /// What was said of its data since it was loaded, the latest first.
    @Transactional(readOnly = true)
    List<Word> words(DonationId id) {
        get(id);
        return store.words(id);
    }

    private DeviceId enter(Registration registration, @Nullable String site) {
        var device = devices.register(registration);
        devices.advance(device, new Step.Receive(site));
        return device;
    }

    private static void add(List<Registration.Number> numbers, NumberKind kind, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            numbers.add(new Registration.Number(kind, text));
        }
    }

    /// Receiving has ended: what was listed and did not come is not found from now on.
    void close(DonationId id) {
        get(id);
        if (!store.close(id)) {
            throw Refused.conflict("refused.donations.closed");
        }
        journal.write(id.value(), "donations.close", Map.of("donation", id));
    }
}
