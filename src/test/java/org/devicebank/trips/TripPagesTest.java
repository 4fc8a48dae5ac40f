package org.devicebank.trips;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@BankTest
class TripPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Trips trips;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    @BeforeEach
    void open() {
        here.run(() -> workshop.received(Kind.LAPTOP, "SEEN-1"));
    }

    private MockHttpServletRequestBuilder as(Role role, MockHttpServletRequestBuilder request) {
        return request.with(guests.of(here, role)).with(csrf());
    }

    private MockHttpServletRequestBuilder trip(String kilometres) {
        return as(Role.DRIVER, post("/trips"))
                .param("_page", "/trips")
                .param("id", UUID.randomUUID().toString())
                .param("errand", "COLLECTION")
                .param("day", here.call(() -> trips.today()).toString())
                .param("vehicle", "VAN_DIESEL")
                .param("kilometres", kilometres)
                .param("scanned", "SEEN-1");
    }

    @Test
    void a_driver_enters_a_trip_with_one_scan_and_opens_it_again() throws Exception {
        browser.perform(as(Role.DRIVER, get("/trips")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Scan the labels")));
        browser.perform(trip("24")).andExpect(redirectedUrl("/trips"));
        var id = here.call(trips::latest).getFirst().id();
        browser.perform(as(Role.DRIVER, get("/trips/" + id)))
                .andExpect(content().string(allOf(containsString("24.0 km"), containsString("Not weighed"))));
        browser.perform(as(Role.DRIVER, post("/trips/" + id + "/withdrawal")).param("why", "Wrong van"))
                .andExpect(redirectedUrl("/trips"));
        browser.perform(as(Role.DRIVER, get("/trips"))).andExpect(content().string(containsString("Withdrawn")));
    }

    @Test
    void forty_thousand_kilometres_come_back_to_the_page_they_were_typed_into() throws Exception {
        browser.perform(trip("40000"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(forwardedUrl("/trips"));
    }

    @Test
    void a_partner_does_not_enter_trips() throws Exception {
        browser.perform(as(Role.PARTNER_WORKER, get("/trips"))).andExpect(status().isForbidden());
    }
}
