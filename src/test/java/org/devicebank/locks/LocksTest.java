package org.devicebank.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.letters.Letters;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.shell.Guests;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@BankTest
class LocksTest {

    private static final String LIST = "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,LOCK0001\n";

    @Autowired
    MockMvc browser;

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Devices devices;

    @Autowired
    Donations donations;

    @Autowired
    Refurbishment refurbishment;

    @Autowired
    Letters letters;

    @Autowired
    Locks locks;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private OrganisationId donor() {
        return here.call(() -> parties.addOrganisation("City Council", Part.DONOR, 1));
    }

    private DeviceId given(OrganisationId donor) {
        return here.call(() -> {
            var list = donations.load(donor, "list.csv", LIST.getBytes(StandardCharsets.UTF_8));
            return donations.receive(list, 1, null);
        });
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> B as(Role role, B request) {
        return request.with(guests.of(here, role)).with(csrf());
    }

    @Test
    void nothing_locked_goes_to_anybody() {
        here.run(() -> {
            var id = workshop.ready(Kind.LAPTOP, "LOCKED02");
            var lock = locks.found(id, LockKind.FIRMWARE_PASSWORD, Source.HAND, "asks for a password");
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
            devices.advance(id, new Step.Inspect(Map.of("works", true)));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(id, new Step.Release(Grade.A)))
                    .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.locks.locked"));
            devices.advance(id, new Step.Raise(Flag.LOCKED, "by a card"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.release(lock, " ", null));
            locks.release(lock, "the settings open without a password", null);
            assertThat(devices.get(id).flags()).isEmpty();
            devices.advance(id, new Step.Release(Grade.A));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.release(lock, "again", null));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void what_a_machine_says_of_its_locks_becomes_a_task_in_the_same_moment() {
        here.run(() -> {
            var id = workshop.received(Kind.LAPTOP, "C02LOCKEDMAC");
            var said = """
                    Hardware:

                        Hardware Overview:

                          Model Name: MacBook Air
                          Model Identifier: MacBookAir10,1
                          Chip: Apple M1
                          Memory: 8 GB
                          Serial Number (system): C02LOCKEDMAC
                          Activation Lock Status: Enabled
                    """;
            refurbishment.identify(
                    id, List.of(new Refurbishment.Text("profile.txt", said.getBytes(StandardCharsets.UTF_8))));
            assertThat(locks.of(id)).singleElement().satisfies(lock -> {
                assertThat(lock.kind()).isEqualTo(LockKind.ACTIVATION_LOCK);
                assertThat(lock.source()).isEqualTo(Source.READING);
            });
        });
    }

    @Test
    void a_lock_that_several_people_find_at_once_is_one_task() throws Exception {
        var id = here.call(() -> workshop.received(Kind.PHONE, "LOCKED03"));
        var start = new CountDownLatch(1);
        var found = new ArrayList<LockId>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = List.of(1, 2, 3, 4).stream()
                    .map(_ -> people.submit(() -> {
                        start.await();
                        return here.call(() -> locks.found(id, LockKind.FRP, Source.HAND, ""));
                    }))
                    .toList();
            start.countDown();
            for (var one : tries) {
                found.add(one.get());
            }
        }
        assertThat(Set.copyOf(found)).hasSize(1);
        here.run(() -> assertThat(locks.of(id)).hasSize(1));
    }

    @Test
    void a_donor_who_is_asked_twice_at_one_moment_gets_one_letter() throws Exception {
        var donor = donor();
        var id = given(donor);
        here.run(() -> locks.found(id, LockKind.ENROLMENT, Source.HAND, ""));
        var before = here.call(() -> letters.waiting()).size();
        var start = new CountDownLatch(1);
        var asked = new ArrayList<Integer>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = List.of(1, 2, 3).stream()
                    .map(_ -> people.submit(() -> {
                        start.await();
                        return here.call(() -> locks.ask(donor));
                    }))
                    .toList();
            start.countDown();
            for (var one : tries) {
                asked.add(one.get());
            }
        }
        assertThat(asked).containsExactlyInAnyOrder(1, 0, 0);
        here.run(() -> {
            assertThat(letters.waiting()).hasSize(before + 1);
            assertThat(locks.of(id).getFirst().standing()).isEqualTo(Standing.ASKED);
        });
    }

    @Test
    void what_is_given_up_is_for_parts_and_stays_locked_until_it_is_released_after_all() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "LOCKED04");
            var lock = locks.found(id, LockKind.MDM, Source.HAND, "");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.giveUp(lock, " "));
            locks.giveUp(lock, "the organisation does not exist any more");
            assertThat(devices.get(id).route()).isEqualTo(Route.PARTS);
            assertThat(locks.open()).isEmpty();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.giveUp(lock, "again"));
            assertThat(locks.mine(lock).standing().locked()).isTrue();
            locks.release(lock, "its old administrator wrote to us", null);
            assertThat(locks.mine(lock).standing()).isEqualTo(Standing.RELEASED);
            assertThat(locks.found(id, LockKind.MDM, Source.HAND, "")).isNotEqualTo(lock);
        });
    }

    @Test
    void a_donor_sees_the_locks_of_its_own_devices_and_says_when_they_are_gone() {
        var donor = donor();
        var id = given(donor);
        var lock = here.call(() -> locks.found(id, LockKind.ENROLMENT, Source.HAND, ""));
        var theirs = new Asking(here.place(), new MemberId(UUID.randomUUID()), donor, Set.of(Role.DONOR));
        theirs.run(() -> {
            assertThat(locks.open()).extracting(LockTask::id).containsExactly(lock);
            locks.sayGone(lock, "removed from Autopilot");
            assertThat(locks.due(locks.mine(lock))).isEqualTo(Due.CHECK);
        });
        var others = new Asking(
                here.place(),
                new MemberId(UUID.randomUUID()),
                new OrganisationId(UUID.randomUUID()),
                Set.of(Role.DONOR));
        others.run(() -> {
            assertThat(locks.open()).isEmpty();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.mine(lock));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.sayGone(lock, ""));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> locks.open(donor));
        });
    }

    @Test
    void from_the_bench_to_the_letter_to_the_release_on_pages() throws Exception {
        var donor = donor();
        var id = given(donor);
        browser.perform(as(Role.TECHNICIAN, post("/devices/" + id + "/locks"))
                        .param("_page", "/devices/" + id)
                        .param("lockKind", "ENROLMENT")
                        .param("lockNote", "Welcome to City Council"))
                .andExpect(redirectedUrl("/devices/" + id));
        browser.perform(as(Role.TECHNICIAN, get("/devices/" + id)))
                .andExpect(content().string(containsString("Automatic enrolment")));
        browser.perform(as(Role.COORDINATOR, get("/locks")))
                .andExpect(content().string(allOf(containsString("City Council"), containsString("Ask the donor"))));
        browser.perform(as(Role.COORDINATOR, get("/locks/donors/" + donor)))
                .andExpect(content().string(containsString("Write to the donor about one lock")));
        browser.perform(as(Role.COORDINATOR, post("/locks/donors/" + donor + "/letter"))
                        .param("_page", "/locks/donors/" + donor))
                .andExpect(redirectedUrl("/locks/donors/" + donor));
        browser.perform(as(Role.COORDINATOR, get("/locks/donors/" + donor + "/serials.csv")))
                .andExpect(content().string(containsString("LOCK0001,Dell,Latitude 5490,ENROLMENT")));
        var lock = here.call(() -> locks.of(id)).getFirst().id();
        browser.perform(as(Role.TECHNICIAN, get("/locks/" + lock)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Welcome to City Council")));
        browser.perform(as(Role.TECHNICIAN, multipart("/locks/" + lock + "/release"))
                        .file(new MockMultipartFile("document", new byte[0]))
                        .param("_page", "/locks/" + lock)
                        .param("how", "Set up as new"))
                .andExpect(redirectedUrl("/locks/" + lock));
        browser.perform(as(Role.DRIVER, get("/locks"))).andExpect(status().isForbidden());
    }
}
