package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.parts.Bought;
import org.devicebank.parts.PartKind;
import org.devicebank.parts.PartOrigin;
import org.devicebank.parts.Parts;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BankTest
class FigurePagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Parts parts;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private DeviceId device;

    @BeforeEach
    void open() {
        device = here.call(() -> workshop.wiped(Kind.LAPTOP, "CARBON-1"));
    }

    private MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) {
        return request.with(guests.of(here, role)).with(csrf());
    }

    private String page(Role role, String address) throws Exception {
        return browser.perform(as(role, get(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Bought bought(PartKind kind) {
        return new Bought(kind, PartOrigin.NEW, "Spares Limited", 2500, LocalDate.now(), 1, "");
    }

    private static String link(String page, String pattern) {
        var found = Pattern.compile("href=\"(" + pattern + ")\"").matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void a_sceptic_goes_from_the_headline_to_the_source_of_one_drive_in_four_clicks() throws Exception {
        here.run(() -> {
            var bought = parts.buy(bought(PartKind.SSD_256));
            parts.fit(device, bought);
        });
        browser.perform(as(Role.COORDINATOR, post("/carbon/figures"))).andExpect(status().is3xxRedirection());
        var headline = page(Role.FUNDER, "/carbon");
        assertThat(headline)
                .contains(
                        "(N1)",
                        "(N2)",
                        "not an offset",
                        "(fewer than 5 answers of any sort",
                        "Fewer than 5 people have answered")
                .contains("use factors of 2025", "Fewer than 5 of these hand-overs were found in use again");
        browser.perform(as(
                        Role.FUNDER,
                        get(link(headline, "/carbon/earned.csv[^\"]*").replace("&amp;", "&"))))
                .andExpect(content().string(containsString("days_in_use")));
        var figure = page(Role.FUNDER, link(headline, "/carbon/figures/[0-9a-f-]{36}"));
        assertThat(figure).contains("(N1)", "(N2)", "not an offset");
        var lines = page(Role.FUNDER, link(figure, "/carbon/figures/[0-9a-f-]{36}/lines/PARTS"));
        assertThat(lines).contains("SSD 256 GB", "26.000");
        var factor = page(Role.FUNDER, link(lines, "/carbon/factors/part.ssd.256"));
        assertThat(factor).contains("BoaviztAPI", "26 kg CO₂e/piece", "Quality C");
        var line = link(lines, "/carbon/lines/[0-9a-f-]{36}\\?device=[0-9a-f-]{36}");
        var hash = Pattern.compile("[0-9a-f]{64}").matcher(page(Role.FUNDER, line));
        assertThat(hash.find()).isTrue();
        assertThat(page(Role.FUNDER, line.replaceFirst("\\?.*", ""))).contains(hash.group());
        browser.perform(as(Role.FUNDER, get(link(figure, "/carbon/figures/[0-9a-f-]{36}/bundle.zip"))))
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        assertThat(page(Role.FUNDER, link(figure, "/carbon/figures/[0-9a-f-]{36}/restated")))
                .contains("Nothing has changed");
    }

    @Test
    void a_technician_is_warned_before_fitting_what_would_eat_the_benefit() throws Exception {
        assertThat(page(Role.TECHNICIAN, "/devices/" + device)).contains("In somebody’s hands it would stand for");
        assertThat(page(Role.TECHNICIAN, "/carbon/devices/" + device))
                .contains("Before you fit a part", "Main board", "use factors of 2025");
        here.run(() -> {
            parts.fit(device, parts.buy(bought(PartKind.BOARD_MAIN)));
            parts.fit(device, parts.buy(bought(PartKind.SSD_256)));
        });
        assertThat(page(Role.TECHNICIAN, "/devices/" + device)).contains("are more than a quarter");
    }

    @Test
    void a_stranger_reads_the_method_and_estimates_a_gift_without_signing_in() throws Exception {
        browser.perform(get("/carbon/method"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("0.18436 kg"),
                                containsString("It is no offset"),
                                containsString("this very model"))));
        browser.perform(get("/carbon/estimate").param("LAPTOP", "10").param("PHONE", ""))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("2.0 t CO₂e"),
                                containsString("(N2)"),
                                containsString("use factors of 2025"))));
        browser.perform(get("/carbon/estimate").param("LAPTOP", "many")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_donation_that_does_not_exist_and_days_to_come_are_told_in_a_sentence_and_never_as_an_empty_table()
            throws Exception {
        var nowhere = java.util.UUID.randomUUID().toString();
        for (var role : List.of(Role.FUNDER, Role.COORDINATOR, Role.ADMINISTRATOR)) {
            browser.perform(as(role, get("/carbon/earned.csv").param("donation", nowhere)))
                    .andExpect(status().isNotFound())
                    .andExpect(content().string(containsString("There is no such donation")));
        }
        browser.perform(as(Role.DONOR, get("/carbon/earned.csv").param("donation", nowhere)))
                .andExpect(status().isNotFound());
        for (var address : List.of("/carbon", "/carbon/earned.csv")) {
            browser.perform(as(Role.FUNDER, get(address).param("until", "2199-01-01")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("Nobody knows yet")));
            browser.perform(as(
                            Role.FUNDER,
                            get(address).param("from", "2026-02-01").param("until", "2026-01-01")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("The last day cannot be before the first")));
        }
    }

    @Test
    void days_on_which_nothing_happened_have_a_sentence_and_no_figure() throws Exception {
        assertThat(page(Role.COORDINATOR, "/carbon?from=2001-01-01&until=2001-02-01"))
                .contains("Nothing that costs or saves anything happened in these days")
                .doesNotContain("(N1)", "Issue this figure", "nine times in ten");
    }

    @Test
    void only_who_may_issue_issues() throws Exception {
        browser.perform(as(Role.FUNDER, post("/carbon/figures"))).andExpect(status().isForbidden());
        browser.perform(as(Role.DONOR, get("/carbon"))).andExpect(status().isForbidden());
    }
}
