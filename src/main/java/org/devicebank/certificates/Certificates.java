package org.devicebank.certificates;

import static org.devicebank.places.Permission.ADMINISTER;
import static org.devicebank.places.Permission.ISSUE_CERTIFICATES;
import static org.devicebank.places.Permission.SEE_DEVICES;
import static org.devicebank.places.Permission.SEE_DONATIONS;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donation;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.seals.Form;
import org.devicebank.seals.Paper;
import org.devicebank.seals.Seals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands out certificates of what was wiped and what was not, and takes them back.
@Component
@Transactional
public class Certificates {

    private static final int SHOWN = 200;
    private static final int LONGEST_REASON = 500;

    private final CertificateStore store;
    private final Signing signing;
    private final Seals seals;
    private final Drafts drafts;
    private final Devices devices;
    private final Donations donations;
    private final Evidence evidence;
    private final Places places;
    private final Press press;
    private final Clock clock;

    Certificates(
            CertificateStore store,
            Signing signing,
            Seals seals,
            Drafts drafts,
            Devices devices,
            Donations donations,
            Evidence evidence,
            Places places,
            Press press,
            Clock clock) {
        this.store = store;
        this.signing = signing;
        this.seals = seals;
        this.drafts = drafts;
        this.devices = devices;
        this.donations = donations;
        this.evidence = evidence;
        this.places = places;
        this.press = press;
        this.clock = clock;
    }

    /// Says what is known of a device now; a certificate that stood for it before is replaced.
    public Certificate issue(DeviceId device) {
        Asking.now().mustBeAbleTo(ISSUE_CERTIFICATES);
        var key = signing.inUse();
        var number = next();
        // the journal locks the device, so that it stays as the certificate says until this is done
        devices.note(device, "certificates.issue", Map.of("tag", number.text()));
        return issue(number, key, device, null, List.of(device));
    }

    /// Says what is known of every device of a donation now.
    public Certificate issue(DonationId id) {
        Asking.now().mustBeAbleTo(ISSUE_CERTIFICATES);
        var donation = donations.get(id);
        var about = donations.devices(id);
        if (about.isEmpty()) {
            throw Refused.conflict("refused.certificates.nothing");
        }
        var key = signing.inUse();
        var number = next();
        // each stays as the certificate says until this is done; always in one order
        about.stream().sorted(Comparator.comparing(DeviceId::value)).forEach(devices::hold);
        return issue(number, key, null, donation, about);
    }

    /// Called when the key is locked: one certificate of a place is made at a time.
    private CertificateNumber next() {
        var year = clock.instant().atOffset(ZoneOffset.UTC).getYear();
        return new CertificateNumber(places.current().tagPrefix(), year, store.next(year));
    }

    private Certificate issue(
            CertificateNumber number,
            String key,
            @Nullable DeviceId device,
            @Nullable Donation donation,
            List<DeviceId> about) {
        var donationId = donation == null ? null : donation.id();
        var before = store.standing(device, donationId).map(Certificate::number).orElse(null);
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var gift = donation == null ? null : gift(donation);
        var statement = drafts.statement(number, key, before, at, gift, about);
        if (before != null) {
            var why = press.say(Sentence.of("certificates.replaced_by", number.text()));
            store.revoke(before, Asking.now().member(), at, why);
        }
        var certificate = print(statement, device, donationId);
        store.insert(certificate, key, before);
        return certificate;
    }

    private Certificate print(Statement statement, @Nullable DeviceId device, @Nullable DonationId donation) {
        var json = Canonical.text(statement);
        var number = statement.number();
        var described = press.say(Sentence.of("certificates.attached"));
        var paper = new Paper(number, press.page(statement, json), json, statement.issuedAt(), described);
        var sealed = seals.seal(paper, statement.key());
        return new Certificate(
                number,
                device,
                donation,
                statement.issuedAt(),
                Asking.now().member(),
                statement.drives(),
                statement.unproven(),
                evidence.keep(number + ".html", "text/html", sealed.html()),
                evidence.keep(number + ".pdf", "application/pdf", sealed.pdf()),
                null);
    }

    private static Statement.Gift gift(Donation donation) {
        return new Statement.Gift(
                donation.id().toString(),
                donation.donorName(),
                donation.loadedAt().truncatedTo(ChronoUnit.SECONDS),
                donation.lines(),
                donation.found(),
                donation.extra());
    }

    /// Takes a certificate back: whoever verifies it from now on is told.
    public void revoke(CertificateNumber number, String why) {
        Asking.now().mustBeAbleTo(ISSUE_CERTIFICATES);
        if (why.isBlank() || why.length() > LONGEST_REASON) {
            throw Refused.unfit("refused.certificates.why", LONGEST_REASON);
        }
        var found = store.find(number).orElseThrow(() -> Refused.missing("refused.missing"));
        if (!store.revoke(number, Asking.now().member(), clock.instant(), why.strip())) {
            throw Refused.conflict("refused.certificates.revoked", number.text());
        }
        if (found.device() != null) {
            devices.note(found.device(), "certificates.revoke", Map.of("tag", number.text(), "why", why.strip()));
        }
    }

    /// A proof of a device does not count any more: every certificate that rests on it is taken back. The device's row
    /// is held by whoever says so, as it is while a certificate is issued.
    void fall(DeviceId device) {
        var at = clock.instant();
        var why = press.say(Sentence.of("certificates.fallen"));
        store.restingOn(device)
                .forEach(one -> store.revoke(one.number(), Asking.now().member(), at, why));
    }

    /// Seals with a new key from now on; what the old one sealed still verifies.
    void rotateKey() {
        Asking.now().mustBeAbleTo(ADMINISTER);
        signing.rotate();
    }

    /// The newest ones a person may see: all of the place, or those of their own donations.
    @Transactional(readOnly = true)
    public List<Certificate> list() {
        if (Asking.now().may(SEE_DONATIONS)) return store.latest(SHOWN);
        var own = donations.list().stream().map(Donation::id).toList();
        return store.of(
                own, own.stream().flatMap(id -> donations.devices(id).stream()).toList());
    }

    /// Those of a donation and of the devices that came with it.
    @Transactional(readOnly = true)
    public List<Certificate> of(DonationId donation) {
        return store.of(List.of(donation), donations.devices(donation));
    }

    @Transactional(readOnly = true)
    public List<Certificate> of(DeviceId device) {
        return store.of(device);
    }

    /// The file as it was sealed, for whoever may see what it is about.
    @Transactional(readOnly = true)
    byte[] file(CertificateNumber number, Form form) {
        var found = store.find(number).orElseThrow(() -> Refused.missing("refused.missing"));
        var all = Asking.now().may(SEE_DEVICES) || Asking.now().may(SEE_DONATIONS);
        if (!all && !list().contains(found)) {
            throw Refused.missing("refused.missing");
        }
        return evidence.content(found.file(form));
    }

    /// For anybody: whether there is such a certificate, and whether it stands.
    @Transactional(readOnly = true)
    Optional<Certificate> find(CertificateNumber number) {
        return store.find(number);
    }

    /// The keys of this place, retired ones among them, as they are published.
    @Transactional(readOnly = true)
    List<SigningKey> keys() {
        return store.keys();
    }
}
