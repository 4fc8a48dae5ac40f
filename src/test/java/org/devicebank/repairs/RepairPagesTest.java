package org.devicebank.repairs;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Kind;
import org.devicebank.parts.Parts;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@BankTest
class RepairPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Parts parts;

    @Autowired
    Repairs repairs;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Role role, B request) {
        return request.with(guests.of(here, role)).with(csrf());
    }

    @Test
    void a_technician_buys_a_part_repairs_a_device_with_it_and_sees_it_everywhere() throws Exception {
        var id = here.call(() -> workshop.wiped(Kind.LAPTOP, "PAGES001"));
        browser.perform(as(Role.TECHNICIAN, post("/parts"))
                        .param("_page", "/parts")
                        .param("kind", "BATTERY_LAPTOP")
                        .param("origin", "NEW")
                        .param("supplier", "Cell Shop")
                        .param("cost", "24.50")
                        .param("day", "2026-03-02")
                        .param("count", "2"))
                .andExpect(redirectedUrl("/parts"));
        browser.perform(as(Role.TECHNICIAN, get("/parts")))
                .andExpect(content().string(allOf(containsString("Laptop battery"), containsString("P2"))));
        browser.perform(as(Role.TECHNICIAN, post("/devices/" + id + "/repairs"))
                .param("_page", "/devices/" + id)
                .param("faultWords", "It loses its charge"));
        var job = here.call(() -> repairs.open()).getFirst().id();
        browser.perform(as(Role.TECHNICIAN, get("/repairs")))
                .andExpect(content().string(containsString("It loses its charge")));
        var piece = here.call(() -> parts.inStock()).getFirst().id();
        browser.perform(as(Role.TECHNICIAN, get("/devices/" + id)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("It is being repaired"), containsString("Fit it"))));
        browser.perform(as(Role.TECHNICIAN, post("/devices/" + id + "/parts"))
                        .param("_page", "/devices/" + id)
                        .param("piece", piece.toString()))
                .andExpect(redirectedUrl("/devices/" + id));
        browser.perform(as(Role.TECHNICIAN, get("/repairs/" + job)))
                .andExpect(content().string(allOf(containsString("P1"), containsString("Finish the repair"))));
        browser.perform(as(Role.TECHNICIAN, post("/repairs/" + job + "/finish"))
                        .param("_page", "/repairs/" + job)
                        .param("outcome", "MENDED")
                        .param("done", "New battery")
                        .param("minutes", "15"))
                .andExpect(redirectedUrl("/devices/" + id));
        browser.perform(as(Role.TECHNICIAN, get("/parts/" + piece)))
                .andExpect(content().string(allOf(containsString("£24.50"), containsString("Fitted in"))));
    }

    @Test
    void a_part_out_of_waste_waits_for_its_document_on_its_own_page() throws Exception {
        var id = here.call(() -> workshop.wiped(Kind.LAPTOP, "PAGES002"));
        browser.perform(as(Role.TECHNICIAN, post("/devices/" + id + "/harvest"))
                        .param("_page", "/devices/" + id)
                        .param("partTaken", "SCREEN_LAPTOP")
                        .param("partTested", "No dead points"))
                .andExpect(redirectedUrl("/devices/" + id));
        var piece = here.call(() -> parts.inStock()).getFirst().id();
        browser.perform(as(Role.TECHNICIAN, get("/parts/" + piece)))
                .andExpect(content().string(containsString("It cannot be fitted yet")));
        browser.perform(as(Role.COORDINATOR, multipart("/parts/" + piece + "/end-of-waste"))
                        .file(new MockMultipartFile("document", "end.pdf", "application/pdf", new byte[] {1, 2}))
                        .param("_page", "/parts/" + piece)
                        .param("why", "Tested to the list of our recycler"))
                .andExpect(redirectedUrl("/parts/" + piece));
        browser.perform(as(Role.COORDINATOR, get("/parts/" + piece)))
                .andExpect(content().string(containsString("a document shows that it is not waste any more")));
    }

    @Test
    void what_is_wrongly_typed_comes_back_with_its_sentence_and_a_partner_sees_none_of_it() throws Exception {
        browser.perform(as(Role.TECHNICIAN, post("/parts"))
                        .param("_page", "/parts")
                        .param("kind", "RAM_8")
                        .param("origin", "NEW")
                        .param("supplier", "Shop")
                        .param("cost", "cheap")
                        .param("day", "2026-03-02"))
                .andExpect(status().isUnprocessableContent());
        browser.perform(as(Role.PARTNER_WORKER, get("/parts"))).andExpect(status().isForbidden());
        browser.perform(as(Role.PARTNER_WORKER, get("/repairs"))).andExpect(status().isForbidden());
    }
}
