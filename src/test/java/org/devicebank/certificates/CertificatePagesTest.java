package org.devicebank.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.devicebank.BankTest;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.seals.Form;
import org.devicebank.seals.OtherMachine;
import org.devicebank.seals.PublicKeys;
import org.devicebank.shell.Visitor;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BankTest
class CertificatePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    Wipes wipes;

    @Autowired
    Certificates certificates;

    private Stock stock;
    private DeviceId device;
    private Certificate certificate;

    @BeforeEach
    void open() {
        stock = new Stock(here, parties, donations, devices, wipes);
        device = stock.wiped(1, "WD-AAAA1111");
        certificate = stock.carol.call(() -> certificates.issue(device));
    }

    private RequestPostProcessor as(Asking asking) {
        return authentication(Visitor.of(asking));
    }

    private Asking donor(org.devicebank.kernel.OrganisationId of, String email) {
        var id = here.call(() -> parties.addMember("Donna Ellis", email, of, Set.of(Role.DONOR), Stock.PASSWORD));
        return new Asking(here.place(), id, of, Set.of(Role.DONOR));
    }

    private byte[] file(Form form) {
        return here.call(() -> certificates.file(certificate.number(), form));
    }

    private ResultActions check(byte[] file) throws Exception {
        return browser.perform(multipart("/verify")
                        .file(new MockMultipartFile("file", "certificate", "application/octet-stream", file))
                        .with(csrf()))
                .andExpect(status().isOk());
    }

    @Test
    void a_stranger_checks_a_certificate_by_its_number_and_sees_no_person() throws Exception {
        browser.perform(get("/verify").param("number", certificate.number().text()))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("still stands"), containsString("One drive"))))
                .andExpect(content()
                        .string(allOf(
                                not(containsString("Tess")),
                                not(containsString("Carol")),
                                not(containsString("WD-AAAA1111")))));
        browser.perform(get("/verify").param("number", "COV-2026-000123-B"))
                .andExpect(content().string(containsString("Do not rely on it")));
        browser.perform(get("/p/" + here.call(places::current).slug() + "/sign-in"))
                .andExpect(content().string(containsString("href=\"/verify\"")));
    }

    @Test
    void a_stranger_checks_the_file_itself() throws Exception {
        for (var form : Form.values()) {
            check(file(form))
                    .andExpect(content().string(containsString("Every letter of this file is as we sealed it")));
            var altered = file(form);
            altered[altered.length / 3] ^= 1;
            check(altered).andExpect(content().string(containsString("changed after it was sealed")));
        }
        check("Certificate COV".getBytes(StandardCharsets.UTF_8))
                .andExpect(content().string(containsString("has no seal")));
    }

    @Test
    void a_file_sealed_with_our_key_that_we_never_issued_is_refused() throws Exception {
        var page = new String(file(Form.HTML), StandardCharsets.UTF_8);
        var key = here.call(certificates::keys).getFirst().known();
        var thief = OtherMachine.at(Path.of("target/keys"));
        var statement = page.substring(
                page.indexOf(org.devicebank.seals.Paper.OPENING) + org.devicebank.seals.Paper.OPENING.length(),
                page.indexOf(org.devicebank.seals.Paper.CLOSING));
        var forged = page.substring(0, page.indexOf("<!-- device-bank-seal")).replace("WDC", "XYZ");
        var paper = new org.devicebank.seals.Paper(
                certificate.number(), forged, statement.replace("WDC", "XYZ"), Instant.now(), "");
        var file = thief.seal(paper, key.id()).html();
        check(file).andExpect(content().string(containsString("somebody may have our key")));
    }

    @Test
    void whoever_checks_a_certificate_that_was_taken_back_is_told() throws Exception {
        stock.carol.run(() -> certificates.revoke(certificate.number(), "The sample check failed"));
        check(file(Form.PDF)).andExpect(content().string(containsString("was taken back since")));
        browser.perform(get("/verify").param("number", certificate.number().text()))
                .andExpect(content()
                        .string(allOf(containsString("was taken back since"), not(containsString("Genuine")))));
    }

    @Test
    void an_empty_form_gets_a_sentence() throws Exception {
        browser.perform(multipart("/verify")
                        .file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
                        .param("_page", "/verify")
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void the_keys_are_published_for_everybody() throws Exception {
        var key = here.call(certificates::keys).getFirst().known();
        browser.perform(get("/verify/keys")).andExpect(content().string(containsString(key.id())));
        var text = browser.perform(get("/verify/keys.txt"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text).doesNotContain("PRIVATE");
        assertThat(PublicKeys.read(text).all()).contains(key);
    }

    @Test
    void a_coordinator_issues_and_takes_back_from_the_pages() throws Exception {
        browser.perform(get("/devices/" + device).with(as(stock.carol)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString(certificate.number().text()), containsString("Issue a new one"))));
        browser.perform(post("/devices/" + device + "/certificates")
                        .with(csrf())
                        .with(as(stock.carol)))
                .andExpect(status().isFound());
        browser.perform(post("/donations/" + stock.donation + "/certificates")
                        .with(csrf())
                        .with(as(stock.carol)))
                .andExpect(status().isFound());
        assertThat(here.call(certificates::list)).hasSize(3);
        var last = here.call(certificates::list).getFirst().number();
        browser.perform(get("/certificates/" + last + "/revocation").with(as(stock.carol)))
                .andExpect(content().string(containsString("Why do you take it back?")));
        browser.perform(post("/certificates/" + last + "/revocation")
                        .param("why", "")
                        .param("_page", "/certificates/" + last + "/revocation")
                        .with(csrf())
                        .with(as(stock.carol)))
                .andExpect(status().isUnprocessableContent());
        browser.perform(post("/certificates/" + last + "/revocation")
                        .param("why", "The sample check failed")
                        .with(csrf())
                        .with(as(stock.carol)))
                .andExpect(status().isFound());
        browser.perform(get("/certificates").with(as(stock.carol)))
                .andExpect(content().string(containsString("The sample check failed")));
    }

    @Test
    void a_technician_reads_and_does_not_issue() throws Exception {
        browser.perform(get("/certificates").with(as(stock.tess))).andExpect(status().isOk());
        browser.perform(post("/devices/" + device + "/certificates")
                        .with(csrf())
                        .with(as(stock.tess)))
                .andExpect(status().isForbidden());
        browser.perform(post("/certificates/key").with(csrf()).with(as(stock.carol)))
                .andExpect(status().isForbidden());
    }

    @Test
    void a_donor_downloads_their_own_and_nobody_elses() throws Exception {
        var own = donor(stock.council, "donna@example.org");
        browser.perform(get("/donations/" + stock.donation).with(as(own)))
                .andExpect(content().string(containsString("/donations/" + stock.donation + "/certificates")));
        browser.perform(get("/donations/" + stock.donation + "/certificates").with(as(own)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(certificate.number().text()),
                                not(containsString("Issue a certificate")),
                                not(containsString("Take it back")))));
        browser.perform(get("/certificates/" + certificate.number() + "/pdf").with(as(own)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().contentType("application/pdf"));
        var hospital = here.call(() -> parties.addOrganisation("Hospital", org.devicebank.parties.Part.DONOR, 1));
        var other = donor(hospital, "harry@example.org");
        browser.perform(get("/certificates/" + certificate.number() + "/pdf").with(as(other)))
                .andExpect(status().isNotFound());
        browser.perform(get("/donations/" + stock.donation + "/certificates").with(as(other)))
                .andExpect(status().isNotFound());
        browser.perform(get("/certificates").with(as(other)))
                .andExpect(
                        content().string(not(containsString(certificate.number().text()))));
        browser.perform(get("/certificates/" + certificate.number() + "/exe").with(as(own)))
                .andExpect(status().isNotFound());
    }
}
