package org.devicebank.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.seals.Checked;
import org.devicebank.seals.Form;
import org.devicebank.seals.Paper;
import org.devicebank.seals.PublicKeys;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@BankTest
class CertificatesTest {

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    Wipes wipes;

    @Autowired
    Evidence evidence;

    @Autowired
    Certificates certificates;

    private Stock stock;

    @BeforeEach
    void open() {
        stock = new Stock(here, parties, donations, devices, wipes);
    }

    private Certificate issue(DeviceId device) {
        return stock.carol.call(() -> certificates.issue(device));
    }

    private byte[] file(Certificate certificate, Form form) {
        return here.call(() -> certificates.file(certificate.number(), form));
    }

    private String page(Certificate certificate) {
        return new String(file(certificate, Form.HTML), StandardCharsets.UTF_8);
    }

    private JsonNode statement(Certificate certificate) {
        var page = page(certificate);
        var from = page.indexOf(Paper.OPENING) + Paper.OPENING.length();
        return JsonMapper.builder().build().readTree(page.substring(from, page.indexOf(Paper.CLOSING, from)));
    }

    private PublicKeys keys() {
        return new PublicKeys(
                here.call(certificates::keys).stream().map(SigningKey::known).toList());
    }

    @Test
    void a_proven_drive_is_certified_with_everything_needed_to_judge_it_again() {
        var certificate = issue(stock.wiped(1, "WD-AAAA1111"));
        assertThat(certificate.notProven()).isZero();
        var said = statement(certificate);
        var drive = said.path("devices").path(0).path("drives").path(0);
        assertThat(drive.path("serial").asString()).isEqualTo("WD-AAAA1111");
        assertThat(drive.path("bytes").asLong()).isEqualTo(Stock.BYTES);
        assertThat(drive.path("verdict").asString()).isEqualTo("PROVEN");
        var proof = drive.path("proof");
        assertThat(proof.path("level").asString()).isEqualTo("CLEAR");
        assertThat(proof.path("technique").asString()).isEqualTo("OVERWRITE");
        assertThat(proof.path("tool").asString()).contains("nwipe");
        assertThat(proof.path("policy").asString()).isNotEmpty();
        assertThat(proof.path("handed_in_by").path("name").asString()).isEqualTo("Tess Byrne");
        assertThat(proof.path("findings").toString()).contains("500,107,862,016, the whole drive");
        var document = new EvidenceId(proof.path("evidence_sha256").asString());
        assertThat(EvidenceId.ofContent(here.call(() -> evidence.content(document))))
                .isEqualTo(document);
    }

    @Test
    void whatever_is_in_the_statement_is_also_on_the_page() {
        var id = stock.identified(1, Medium.NVME, "NV-1");
        stock.byHand(id, "its only drive");
        var certificate = issue(id);
        var page = page(certificate);
        var visible = page.substring(0, page.indexOf(Paper.OPENING));
        assertThat(visible)
                .contains(certificate.number().text(), "NV-1", "WDC WD5000LPCX", "500,107,862,016 bytes")
                .contains("Proven", "Purge", "nvme-cli 2.4", "Tess Byrne", "Tariq Ahmed", "Technician", "CC-1")
                .contains(statement(certificate)
                        .path("devices")
                        .path(0)
                        .path("drives")
                        .path(0)
                        .path("proof")
                        .path("evidence_sha256")
                        .asString())
                .contains("./bank evidence explain", "Carol Hughes")
                .doesNotContain("[certificates.", "{0}");
    }

    @Test
    void what_is_not_proven_is_said_as_plainly() {
        var id = stock.identified(1, Medium.HDD, "WD-GOOD0001", "WD-LEFT0002", "WD-BADD0003");
        stock.log(new LogWriter()
                .drive("WD-GOOD0001", "WDC WD5000LPCX", Stock.BYTES)
                .alsoFound(new LogWriter()
                        .drive("WD-LEFT0002", "WDC WD5000LPCX", Stock.BYTES)
                        .text()));
        stock.log(new LogWriter()
                .drive("WD-BADD0003", "WDC WD5000LPCX", Stock.BYTES)
                .passErrors(3));
        var certificate = issue(id);
        assertThat(certificate.drives()).isEqualTo(3);
        assertThat(certificate.notProven()).isEqualTo(2);
        var said = statement(certificate);
        assertThat(said.path("not_proven")).hasSize(2);
        assertThat(said.path("devices")
                        .path(0)
                        .path("drives")
                        .path(2)
                        .path("tried")
                        .toString())
                .contains("3", "SHA-256");
        assertThat(page(certificate)).contains("NOT proven: 2", "Somebody’s data may still be on it");
    }

    @Test
    void a_drive_in_the_log_that_is_not_ours_is_told_of_without_its_serial_number() {
        var id = stock.identified(1, Medium.HDD, "WD-GOOD0001");
        stock.log(new LogWriter()
                .drive("WD-GOOD0001", "WDC WD5000LPCX", Stock.BYTES)
                .and(new LogWriter()
                        .device("/dev/sdq", "ATA")
                        .drive("WD-STRANGE9", "TOSHIBA MQ01", Stock.BYTES)
                        .passErrors(5)));
        var certificate = issue(id);
        assertThat(certificate.notProven()).isZero();
        assertThat(statement(certificate).path("limits").toString()).contains("/dev/sdq");
        assertThat(page(certificate)).doesNotContain("STRANGE9");
    }

    @Test
    void a_device_nobody_looked_into_is_not_passed_over() {
        var certificate = issue(stock.received(1));
        assertThat(statement(certificate).path("not_proven")).hasSize(1);
        assertThat(page(certificate)).contains("nobody has looked inside yet");
    }

    @Test
    void a_drive_that_is_not_there_was_not_wiped_and_nobody_is_named_for_it() {
        var id = stock.identified(1, Medium.HDD, "WD-GONE0001");
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        stock.tess.run(() -> wipes.absent(id, drive, "Mrs Jones of the housing office kept it"));
        var certificate = issue(id);
        assertThat(statement(certificate).path("not_proven")).hasSize(1);
        assertThat(page(certificate)).doesNotContain("Jones").contains("Said to be absent by", "Tess Byrne");
    }

    @Test
    void own_words_that_may_name_somebody_stay_in_the_record() {
        var id = stock.identified(1, Medium.NVME, "NV-1");
        stock.byHand(id, "Mr Smith of the council saw it");
        assertThat(page(issue(id))).doesNotContain("Smith");
    }

    @Test
    void people_of_other_organisations_are_not_named() {
        var id = stock.wiped(1, "WD-AAAA1111");
        var guest = here.call(() -> parties.addMember(
                "Gail Guest", "gail@example.org", stock.council, java.util.Set.of(Role.COORDINATOR), Stock.PASSWORD));
        var outside = new Asking(here.place(), guest, stock.council, java.util.Set.of(Role.COORDINATOR));
        var certificate = outside.call(() -> certificates.issue(id));
        assertThat(page(certificate)).doesNotContain("Gail").contains("A person outside the bank");
    }

    @Test
    void a_donation_has_one_certificate_with_a_schedule_of_its_drives() {
        stock.wiped(1, "WD-AAAA1111");
        stock.identified(2, Medium.SSD, "SSD-2222222");
        var certificate = stock.carol.call(() -> certificates.issue(stock.donation));
        assertThat(certificate.drives()).isEqualTo(2);
        assertThat(certificate.notProven()).isEqualTo(1);
        var said = statement(certificate);
        assertThat(said.path("devices")).hasSize(2);
        assertThat(said.path("donation").path("listed").asInt()).isEqualTo(3);
        assertThat(page(certificate)).contains("1 of the 3 devices", "WD-AAAA1111", "SSD-2222222");
    }

    @Test
    void a_donation_of_which_nothing_came_has_nothing_to_certify() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stock.carol.run(() -> certificates.issue(stock.donation)));
        var first = issue(stock.wiped(1, "WD-AAAA1111"));
        assertThat(first.number().sequence()).isEqualTo(1);
    }

    @Test
    void both_files_verify_and_the_new_one_takes_the_place_of_the_old() {
        var id = stock.wiped(1, "WD-AAAA1111");
        var first = issue(id);
        var second = issue(id);
        for (var form : Form.values()) {
            assertThat(Checked.of(file(second, form), keys())).isInstanceOf(Checked.Genuine.class);
        }
        var standing = here.call(() -> certificates.of(id));
        assertThat(standing).hasSize(2);
        assertThat(standing.stream().filter(one -> one.revoked() == null)).containsExactly(second);
        assertThat(statement(second).path("replaces").asString())
                .isEqualTo(first.number().text());
        assertThat(here.call(() -> certificates.find(first.number()))
                        .orElseThrow()
                        .revoked())
                .satisfies(revoked ->
                        assertThat(revoked.why()).contains(second.number().text()));
    }

    @Test
    void what_was_taken_back_stays_taken_back_with_its_reason() {
        var certificate = issue(stock.wiped(1, "WD-AAAA1111"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stock.carol.run(() -> certificates.revoke(certificate.number(), " ")));
        stock.carol.run(() -> certificates.revoke(certificate.number(), "The sample check failed"));
        var revoked = here.call(() -> certificates.find(certificate.number()))
                .orElseThrow()
                .revoked();
        assertThat(revoked.why()).isEqualTo("The sample check failed");
        assertThat(revoked.by()).isEqualTo(stock.carol.member());
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stock.carol.run(() -> certificates.revoke(certificate.number(), "again")));
    }

    @Test
    void only_those_whose_duty_it_is_issue_and_take_back() {
        var id = stock.wiped(1, "WD-AAAA1111");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> stock.tess.run(() -> certificates.issue(id)));
        var number = issue(id).number();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> stock.tess.run(() -> certificates.revoke(number, "because")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> stock.carol.run(certificates::rotateKey));
    }

    @Test
    void people_who_issue_at_the_same_moment_get_numbers_without_gaps_and_never_twice() throws Exception {
        var ids = List.of(
                stock.wiped(1, "WD-AAAA1111"), stock.wiped(2, "WD-BBBB2222"), stock.identified(3, Medium.SSD, "S-3"));
        var start = new CountDownLatch(1);
        var numbers = new ArrayList<Long>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Certificate>>();
            for (var i = 0; i < 24; i++) {
                var id = ids.get(i % 3);
                var broken = i % 6 == 5;
                all.add(people.submit(() -> {
                    start.await();
                    return broken ? attemptThatFails() : issue(id);
                }));
            }
            start.countDown();
            for (var one : all) {
                var certificate = one.get();
                if (certificate != null) numbers.add(certificate.number().sequence());
            }
        }
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 20).boxed().toList());
        assertThat(here.call(certificates::list).stream().filter(one -> one.revoked() == null))
                .hasSize(3);
        assertThat(here.call(certificates::keys)).hasSize(1);
    }

    /// Takes a number and then finds no such device: the number is given up with the transaction.
    private Certificate attemptThatFails() {
        try {
            return issue(DeviceId.of("00000000-0000-0000-0000-00000000abcd"));
        } catch (Refused _) {
            return null;
        }
    }

    @Test
    void after_a_change_of_keys_old_certificates_still_verify() {
        var id = stock.wiped(1, "WD-AAAA1111");
        var old = issue(id);
        here.run(certificates::rotateKey);
        var fresh = issue(id);
        assertThat(statement(fresh).path("key").asString())
                .isNotEqualTo(statement(old).path("key").asString());
        for (var one : List.of(old, fresh)) {
            assertThat(Checked.of(file(one, Form.PDF), keys())).isInstanceOf(Checked.Genuine.class);
        }
        var keys = here.call(certificates::keys);
        assertThat(keys).hasSize(2);
        assertThat(keys.stream().filter(key -> key.retired() == null)).hasSize(1);
    }

    @Test
    void no_private_key_is_in_the_database() throws Exception {
        issue(stock.wiped(1, "WD-AAAA1111"));
        try (var db = TestGround.asOwner();
                var rows = db.createStatement().executeQuery("select * from certificates.signing_key")) {
            while (rows.next()) {
                for (var column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    // a private key of this kind begins so in its standard form
                    assertThat(java.util.Base64.getEncoder()
                                    .encodeToString(
                                            rows.getBytes(column) == null ? new byte[0] : rows.getBytes(column)))
                            .doesNotStartWith("MC4CAQAwBQYDK2Vw");
                }
            }
        }
    }

    @Test
    void the_journal_of_a_device_tells_of_its_certificates() {
        var id = stock.wiped(1, "WD-AAAA1111");
        var certificate = issue(id);
        stock.carol.run(() -> certificates.revoke(certificate.number(), "a slip"));
        assertThat(here.call(() -> devices.journey(id)))
                .extracting(happening -> happening.what())
                .contains("certificates.issue", "certificates.revoke");
    }

    @Test
    void a_donor_has_the_certificates_of_their_own_devices_and_nobody_elses() {
        var id = stock.wiped(1, "WD-AAAA1111");
        var ofDevice = issue(id);
        var ofDonation = stock.carol.call(() -> certificates.issue(stock.donation));
        var donor = new Asking(here.place(), stock.carol.member(), stock.council, java.util.Set.of(Role.DONOR));
        assertThat(donor.call(certificates::list)).containsExactlyInAnyOrder(ofDevice, ofDonation);
        assertThat(donor.call(() -> certificates.file(ofDevice.number(), Form.PDF)))
                .isNotEmpty();
        var hospital = here.call(() -> parties.addOrganisation("Hospital", org.devicebank.parties.Part.DONOR, 1));
        var other = new Asking(here.place(), stock.carol.member(), hospital, java.util.Set.of(Role.DONOR));
        assertThat(other.call(certificates::list)).isEmpty();
        for (var one : List.of(ofDevice, ofDonation)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> other.run(() -> certificates.file(one.number(), Form.PDF)));
        }
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> other.run(() -> certificates.of(stock.donation)));
    }
}
