package org.devicebank.recycling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Kind;
import org.devicebank.parties.Parties;
import org.devicebank.permits.PermitId;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.devicebank.waste.Standings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BankTest
class LoadPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Devices devices;

    @Autowired
    Permits permits;

    @Autowired
    Standings standings;

    @Autowired
    Loads loads;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private PermitId carrier;
    private PermitId site;
    private String tag;
    private String page;

    @BeforeEach
    void open() {
        here.run(() -> {
            var yard = new Yard(workshop, devices, standings, parties, permits);
            carrier = yard.permit(yard.recycler("Vans Ltd"), PermitKind.CARRIER, "CBDU123456", 30);
            site = yard.permit(yard.recycler("Loop Ltd"), PermitKind.AATF, "EPR/AB1234CD", 30);
            yard.holder();
            tag = devices.get(yard.waste(Kind.LAPTOP, "PAGE")).tag().text();
            page = LoadScreens.PAGE + loads.start(true);
        });
    }

    private MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) {
        return request.with(guests.of(here, role)).with(csrf());
    }

    private MockHttpServletRequestBuilder send(String where) {
        return as(Role.TECHNICIAN, post(page + where)).param("_page", page);
    }

    private void seen(String address, String... words) throws Exception {
        browser.perform(as(Role.TECHNICIAN, get(address)))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(java.util.Arrays.stream(words)
                                .map(word -> containsString(word))
                                .toList()
                                .toArray(new org.hamcrest.Matcher[0]))));
    }

    @Test
    void a_technician_fills_a_load_plans_it_sends_it_and_keeps_its_paper() throws Exception {
        seen("/recycling", tag, "Load 1");
        seen(page, "Nothing is in it yet", "Before it may leave");
        browser.perform(send("/devices").param("sort", "IT_UNASSESSED").param("scanned", tag))
                .andExpect(redirectedUrl(page));
        browser.perform(send("/things")
                        .param("loose", "BATTERY_MIXED")
                        .param("pieces", "2")
                        .param("said", "from phones")
                        .param("kilograms", "4"))
                .andExpect(redirectedUrl(page));
        seen(page, tag, "20 01 33*", "judged by eye", "5.65 kg", "estimated");
        browser.perform(send("/weighings")
                        .param("how", "WEIGHBRIDGE")
                        .param("weight", "6.2")
                        .param("ticket", ""))
                .andExpect(status().isUnprocessableContent());
        browser.perform(send("/weighings")
                        .param("how", "WEIGHBRIDGE")
                        .param("weight", "6.2")
                        .param("ticket", "T-99"))
                .andExpect(redirectedUrl(page));
        browser.perform(send("/plan")
                        .param("day", here.call(permits::today).toString())
                        .param("carrier", carrier.toString())
                        .param("site", site.toString())
                        .param("vehicle", "AB12 CDE")
                        .param("from", "1 Bank Street, CV1 1AH")
                        .param("container", "PAL")
                        .param("processes", "sorted")
                        .param("handling", "no water")
                        .param("declared", "true"))
                .andExpect(redirectedUrl(page));
        seen(page, "6.20 kg", "T-99", "Who signs for the carrier");
        browser.perform(send("/departure")
                        .param("holder", "Tess")
                        .param("driver", "Vic")
                        .param("at", "09:15"))
                .andExpect(redirectedUrl(page));
        seen(page, "On its way", "kept at least until", "COVENT/");
        var pdf = browser.perform(as(Role.TECHNICIAN, get(page + "/note.pdf")))
                .andExpect(status().isOk())
                .andReturn();
        assertThat(pdf.getResponse().getContentAsByteArray()).startsWith("%PDF".getBytes());
        seen(page + "/note.html", "Vic", "09:15");
        browser.perform(as(Role.TECHNICIAN, get(page + "/note.exe"))).andExpect(status().isNotFound());
    }

    @Test
    void a_driver_does_not_build_loads() throws Exception {
        browser.perform(as(Role.DRIVER, get(page))).andExpect(status().isForbidden());
    }
}
