package org.devicebank.receipts;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Kind;
import org.devicebank.parties.Parties;
import org.devicebank.permits.PermitKind;
import org.devicebank.permits.Permits;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.recycling.Departures;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.Loads;
import org.devicebank.recycling.Yard;
import org.devicebank.shell.Guests;
import org.devicebank.sorts.Sort;
import org.devicebank.waste.Standings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BankTest
class ReceiptPagesTest {

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
    Departures departures;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private LoadId load;
    private RequestPostProcessor coordinator;

    @BeforeEach
    void open() {
        coordinator = guests.of(here, Role.COORDINATOR);
        here.run(() -> {
            var yard = new Yard(workshop, devices, standings, parties, permits);
            var carrier = yard.permit(yard.recycler("Vans Ltd"), PermitKind.CARRIER, "CBDU123456", 30);
            var site = yard.permit(yard.recycler("Loop Ltd"), PermitKind.AATF, "EPR/AB1234CD", 30);
            yard.holder();
            load = loads.start(true);
            var tag = devices.get(yard.waste(Kind.LAPTOP, "P-1")).tag().text();
            var other = devices.get(yard.unproven("P-2")).tag().text();
            loads.put(load, List.of(tag, other), Sort.IT_UNASSESSED);
            loads.plan(load, yard.plan(carrier, site));
            departures.send(load, "Tess", "Vic", Yard.morning());
        });
    }

    private void seen(String address, String... words) throws Exception {
        browser.perform(get(address).with(coordinator))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(java.util.Arrays.stream(words)
                                .map(word -> containsString(word))
                                .toList()
                                .toArray(new org.hamcrest.Matcher[0]))));
    }

    @Test
    void a_receipt_is_entered_its_hand_seen_and_its_kilograms_counted() throws Exception {
        var page = "/recycling/loads/" + load + "/receipt";
        seen(page, "Enter the receipt", "Records of destruction that are due");
        browser.perform(multipart(page)
                        .with(coordinator)
                        .with(csrf())
                        .param("_page", page)
                        .param("reference", "GL-1"))
                .andExpect(status().isUnprocessableContent());
        var now =
                LocalDateTime.now(ZoneId.of("Europe/London")).format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm"));
        browser.perform(multipart(page)
                        .with(coordinator)
                        .with(csrf())
                        .param("_page", page)
                        .param("at", now)
                        .param("reference", "GL-1")
                        .param("actual", "true")
                        .param("recycling", "9")
                        .param("recyclingCode", "R4"))
                .andExpect(redirectedUrl(page));
        seen(page, "GL-1", "9.00 kg", "Weight differs", "What did you find out?");
        seen("/recycling/hands", "Weight differs", "COVENT/");
        seen("/recycling/loads/" + load + "/tracking.json", "\"yourUniqueReference\" : \"GL-1\"", "200135");
        seen("/e-waste", "9.00 kg weighed", "Loose things");
        var today = LocalDateTime.now(ZoneId.of("Europe/London")).toLocalDate();
        seen("/e-waste.csv?from=" + today + "&to=" + today, "RECYCLING,WEIGHED,2,9.000");
    }

    @Test
    void a_driver_sees_neither_receipts_nor_figures() throws Exception {
        var driver = guests.of(here, Role.DRIVER);
        browser.perform(get("/e-waste").with(driver)).andExpect(status().isForbidden());
        browser.perform(get("/recycling/loads/" + load + "/tracking.json").with(driver))
                .andExpect(status().isForbidden());
    }
}
