package org.devicebank.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.devicebank.BankTest;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.shell.Guests;
import org.devicebank.stages.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@BankTest
class ExhibitPagesTest {

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Guests guests;

    private RequestPostProcessor technician;

    @BeforeEach
    void open() {
        technician = guests.of(here, Role.TECHNICIAN);
    }

    private static MockMultipartFile file(String field, String name, byte[] content) {
        return new MockMultipartFile(field, name, "text/plain", content);
    }

    @Test
    void many_files_at_once_each_get_their_answer() throws Exception {
        var known = Folder.serial();
        here.run(() -> Folder.identified(devices, known));
        var sent = browser.perform(multipart("/evidence")
                        .file(file("files", "known.log", Folder.bytes(Folder.log(known))))
                        .file(file("files", "stranger.log", Folder.bytes(Folder.log(Folder.serial()))))
                        .file(file("files", "holiday.jpg", new byte[] {1, 2, 3}))
                        .with(csrf())
                        .with(technician))
                .andExpect(redirectedUrl("/evidence"))
                .andReturn();
        browser.perform(get("/evidence")
                        .cookie(sent.getResponse().getCookie("SESSION"))
                        .with(technician))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Proves a drive")))
                .andExpect(content().string(containsString("we know no drive with this serial number yet")))
                .andExpect(content().string(containsString("holiday.jpg")));
        browser.perform(get("/board").with(technician))
                .andExpect(content().string(containsString("Evidence that waits for its drive or a person")));
    }

    @Test
    void files_from_the_page_of_a_device_go_the_same_way() throws Exception {
        var serial = Folder.serial();
        var id = here.call(() -> Folder.identified(devices, serial));
        browser.perform(multipart("/devices/" + id + "/wipe-logs")
                        .file(file("logs", "a.log", Folder.bytes(Folder.log(serial))))
                        .with(csrf())
                        .with(technician))
                .andExpect(redirectedUrl("/devices/" + id));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.WIPED);
    }

    @Test
    void a_piece_is_seen_part_by_part_and_bound_by_hand_in_two_steps() throws Exception {
        var id = here.call(() -> Folder.identified(devices, Folder.serial()));
        var tag = here.call(() -> devices.get(id)).tag().text();
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        var quiet = Folder.bytes(Folder.log("WD-1").quiet());
        browser.perform(multipart("/evidence")
                .file(file("files", "quiet.log", quiet))
                .with(csrf())
                .with(technician));
        var page = "/evidence/pieces/" + EvidenceId.ofContent(quiet);
        browser.perform(get(page).with(technician))
                .andExpect(content().string(containsString("no serial number that can be believed")));
        browser.perform(get(page).param("device", tag).with(technician))
                .andExpect(content().string(containsString(drive.toString())));
        browser.perform(post(page + "/bindings")
                        .param("part", "0")
                        .param("to", id.toString())
                        .param("drive", drive.toString())
                        .param("reason", "the only drive in the dock, its label was read")
                        .with(csrf())
                        .with(technician))
                .andExpect(redirectedUrl("/devices/" + id));
        browser.perform(get(page).with(technician))
                .andExpect(content().string(containsString("when a second person has looked")));
        browser.perform(post(page + "/standing")
                        .param("aside", "true")
                        .param("why", "done")
                        .with(csrf())
                        .with(technician))
                .andExpect(redirectedUrl(page));
    }

    @Test
    void who_may_only_see_evidence_cannot_add_any() throws Exception {
        var coordinator = guests.of(here, Role.COORDINATOR);
        browser.perform(get("/evidence").with(coordinator)).andExpect(status().isOk());
        browser.perform(multipart("/evidence")
                        .file(file("files", "a.log", new byte[] {1}))
                        .with(csrf())
                        .with(coordinator))
                .andExpect(status().isForbidden());
        browser.perform(get("/evidence").with(guests.of(here, Role.DONOR))).andExpect(status().isForbidden());
    }
}
