package org.devicebank.shortfalls;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.places.Waits;
import org.devicebank.policies.Change;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Level;
import org.devicebank.shell.Guests;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BankTest
class ShortfallsTest {

    private static final Change MAGNETIC_PURGED = new Change(Medium.HDD, DataClass.GENERAL, 1, Level.PURGE, true);
    private static final Change BACK = new Change(null, DataClass.GENERAL, 1, null, true);

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Parties parties;

    @Autowired
    Policies policies;

    @Autowired
    Shortfalls shortfalls;

    @Autowired
    PolicyScreens screens;

    @Autowired
    MockMvc browser;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private DeviceId stock;
    private DeviceId promised;
    private DeviceId issued;

    @BeforeEach
    void open() {
        here.run(() -> {
            stock = workshop.ready(Kind.LAPTOP, "A");
            promised = workshop.ready(Kind.LAPTOP, "B");
            devices.advance(promised, new Step.Reserve(RequestId.next()));
            issued = workshop.ready(Kind.LAPTOP, "C");
            devices.advance(issued, new Step.Reserve(RequestId.next()));
            devices.advance(issued, new Step.Dispatch(parties.addOrganisation("Open Door Centre", Part.PARTNER, 1)));
        });
    }

    @Test
    void a_change_is_seen_drive_by_drive_before_it_is_made_and_does_exactly_that() {
        here.run(() -> {
            assertThat(shortfalls.now()).isEmpty();
            var preview = shortfalls.preview(MAGNETIC_PURGED);
            assertThat(preview.fresh()).extracting("device").containsExactly(stock, promised, issued);
            assertThat(preview.fresh())
                    .extracting(Shortfall::where)
                    .containsExactly(Where.IN_STOCK, Where.RESERVED, Where.ISSUED);
            assertThat(shortfalls.now()).isEmpty();
            var after = shortfalls.change(MAGNETIC_PURGED, preview.seen(), "the trust asks for it");
            assertThat(after).isEqualTo(preview.fresh()).isEqualTo(shortfalls.now());
            assertThat(shortfalls.count()).containsOnlyKeys(Where.values());
            assertThat(shortfalls.preview(new Change(null, DataClass.SPECIAL, 1, Level.DESTROY, true)))
                    .satisfies(next -> assertThat(next.fresh()).isEmpty())
                    .satisfies(next -> assertThat(next.still()).hasSize(3));
            assertThat(shortfalls.change(BACK, 1, "it was too much")).isEmpty();
        });
    }

    @Test
    void what_is_in_the_house_goes_back_to_be_wiped_and_then_counts_again() {
        here.run(() -> {
            policies.change(MAGNETIC_PURGED, 0, "the trust asks for it");
            shortfalls.wipeAgain(stock);
            shortfalls.wipeAgain(promised);
            assertThat(devices.get(promised).stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(devices.get(promised).promisedTo()).isNull();
            assertThat(shortfalls.now()).extracting("device").containsExactly(issued);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> shortfalls.wipeAgain(issued));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> shortfalls.wipeAgain(stock));
        });
    }

    @Test
    void the_board_tells_each_person_what_is_theirs() {
        here.run(() -> policies.change(MAGNETIC_PURGED, 0, "the trust asks for it"));
        assertThat(told(Role.TECHNICIAN)).containsExactly(1L, 1L, 0L);
        assertThat(told(Role.COORDINATOR)).containsExactly(0L, 1L, 1L);
        assertThat(told(Role.INFORMATION_GOVERNANCE_OFFICER)).containsExactly(1L, 1L, 1L);
        assertThat(told(Role.DRIVER)).isEmpty();
    }

    @Test
    void the_board_counts_what_the_list_names_whatever_changed() {
        here.run(() -> {
            countsWhatIsListed();
            policies.change(MAGNETIC_PURGED, 0, "the trust asks for it");
            countsWhatIsListed();
            shortfalls.wipeAgain(stock);
            countsWhatIsListed();
            policies.change(BACK, 1, "it was too much");
            countsWhatIsListed();
            // its donor's data turned out to be more delicate than was said: an overwrite of a disk is too little
            devices.regard(issued, DataClass.SPECIAL, "a patient list was found on its sister");
            assertThat(shortfalls.now()).extracting("device").containsExactly(issued);
            countsWhatIsListed();
        });
    }

    @Test
    void drives_proven_while_the_policy_changes_are_counted_as_the_list_names_them() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(5)) {
            var running = new ArrayList<Future<?>>();
            for (var bench = 0; bench < 4; bench++) {
                var serial = "RACE-" + bench + "-";
                running.add(people.submit(() -> {
                    start.await();
                    for (var i = 0; i < 8; i++) {
                        prove(serial + i);
                    }
                    return null;
                }));
            }
            running.add(people.submit(() -> {
                start.await();
                for (var version = 0; version < 6; version += 2) {
                    var seen = version;
                    here.run(() -> policies.change(MAGNETIC_PURGED, seen, "the trust asks for it"));
                    here.run(() -> policies.change(BACK, seen + 1, "it was too much"));
                }
                here.run(() -> policies.change(MAGNETIC_PURGED, 6, "once more"));
                return null;
            }));
            start.countDown();
            for (var one : running) {
                one.get();
            }
        }
        here.run(this::countsWhatIsListed);
    }

    /// As far as the policy of the moment lets it go.
    private void prove(String serial) {
        here.run(() -> {
            try {
                workshop.ready(Kind.LAPTOP, serial);
            } catch (Refused e) {
                assertThat(e.sentence().key()).isEqualTo("refused.devices.not_good_enough");
            }
        });
    }

    private void countsWhatIsListed() {
        assertThat(shortfalls.count())
                .isEqualTo(shortfalls.now().stream().collect(groupingBy(Shortfall::where, counting())));
    }

    private List<Long> told(Role role) {
        return Cast.as(here, role)
                .call(() -> screens.waiting().stream().map(Waits.Waiting::count).toList());
    }

    @Test
    void the_pages_show_what_is_in_force_preview_a_change_and_list_what_is_not_good_enough() throws Exception {
        var officer = guests.of(here, Role.INFORMATION_GOVERNANCE_OFFICER);
        var technician = guests.of(here, Role.TECHNICIAN);
        browser.perform(get("/policy").with(technician))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("the shared minimum, version 2026.2")))
                .andExpect(content().string(not(containsString("Show what would not be good enough"))));
        var ask = "?medium=HDD&data=GENERAL&assurance=1&least=PURGE&reset=true";
        browser.perform(get("/policy/preview" + ask).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("3 devices, 3 drives")))
                .andExpect(content().string(containsString("Open Door Centre")));
        browser.perform(get("/policy/preview" + ask).with(technician)).andExpect(status().isForbidden());
        browser.perform(post("/policy" + ask + "&seen=0&reason=").with(csrf()).with(officer))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Please say why")));
        browser.perform(post("/policy" + ask + "&seen=0")
                        .param("reason", "The trust asks for it")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isFound());
        browser.perform(get("/policy").with(officer))
                .andExpect(content().string(containsString("The trust asks for it")))
                .andExpect(content().string(containsString("Stricter here")));
        browser.perform(get("/policy").with(officer)).andExpect(content().string(containsString("IEEE 2883-2022")));
        browser.perform(get("/policy/shortfalls").with(officer))
                .andExpect(content().string(containsString("/incidents/new?devices=")));
        browser.perform(get("/policy/shortfalls").with(technician))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("promised to somebody")));
        browser.perform(get("/devices/" + stock).with(technician))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Its wipe is not good enough any more")));
        browser.perform(post("/policy/shortfalls/" + stock).with(csrf()).with(technician))
                .andExpect(status().isFound());
        browser.perform(get("/devices/" + issued).with(technician))
                .andExpect(content().string(containsString("It can be taken back")));
    }
}
