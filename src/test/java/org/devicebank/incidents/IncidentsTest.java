package org.devicebank.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.samples.Look;
import org.devicebank.samples.Outcome;
import org.devicebank.samples.Samples;
import org.devicebank.shell.Guests;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.wipes.ProofFallen;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class IncidentsTest {

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Parties parties;

    @Autowired
    Incidents incidents;

    @Autowired
    Samples samples;

    @Autowired
    IncidentWaits screens;

    @Autowired
    ApplicationEventPublisher news;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MockMvc browser;

    @Autowired
    Workshop workshop;

    @Autowired
    Guests guests;

    private DeviceId sent(String serial) {
        var id = workshop.ready(Kind.LAPTOP, serial);
        devices.advance(id, new Step.Reserve(RequestId.next()));
        devices.advance(id, new Step.Dispatch(parties.addOrganisation("Centre " + serial, Part.PARTNER, 1)));
        return id;
    }

    private void write(IncidentId id, Act act, Risk risk, Boolean notify) {
        var now = incidents.now();
        var reference = act == Act.NOTIFY ? "IC-42" : null;
        incidents.write(
                id,
                new Entry(
                        act,
                        "what was done",
                        risk,
                        notify,
                        reference,
                        null,
                        now,
                        Asking.now().member(),
                        now));
    }

    @Test
    void data_found_keeps_a_device_back_at_once_and_closing_lets_it_go() {
        here.run(() -> {
            var ready = workshop.ready(Kind.LAPTOP, "A");
            var out = sent("B");
            var id = incidents.open(IncidentKind.DATA_FOUND, "photos", incidents.now(), List.of(ready, out));
            assertThat(devices.get(ready).stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(devices.get(ready).drivesUnproven()).isEqualTo(1);
            assertThat(devices.get(ready).flags()).containsExactly(Flag.DATA_FOUND);
            assertThat(devices.get(out).flags()).containsExactly(Flag.DATA_FOUND);
            assertThat(incidents.get(id).devices())
                    .extracting(Concerned::device)
                    .containsExactly(ready, out);
            assertThat(incidents.get(id).devices().getLast().partner()).isNotNull();
            write(id, Act.CONTAIN, null, null);
            write(id, Act.ASSESS, Risk.HIGH, null);
            write(id, Act.DECIDE, null, true);
            write(id, Act.NOTIFY, null, null);
            write(id, Act.TELL_DONOR, null, null);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> write(id, Act.CLOSE, null, null));
            write(id, Act.TELL_PEOPLE, null, null);
            write(id, Act.CLOSE, null, null);
            assertThat(devices.get(ready).flags()).isEmpty();
            assertThat(devices.get(out).flags()).isEmpty();
            assertThat(incidents.open()).isEmpty();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> write(id, Act.NOTE, null, null));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void data_found_again_is_doubted_again_and_what_people_wrote_stays_with_the_incident() {
        here.run(() -> {
            var device = workshop.ready(Kind.LAPTOP, "A");
            incidents.open(IncidentKind.DATA_FOUND, "a passport", incidents.now(), List.of(device));
            var drive = devices.drives(device).getFirst();
            assertThat(drive.reason()).isEqualTo("incident 1");
            var again = evidence.keep("again.log", "text/plain", "wiped again".getBytes(StandardCharsets.UTF_8));
            devices.advance(
                    device,
                    new Step.ProveDrive(
                            drive.id(),
                            new DriveProof.Wiped(
                                    again, new Reached(Level.PURGE, Technique.SANITISE_COMMAND, drive.medium()))));
            assertThat(devices.get(device).drivesUnproven()).isZero();
            incidents.open(IncidentKind.DATA_FOUND, "a passport again", incidents.now(), List.of(device));
            assertThat(devices.get(device).drivesUnproven()).isEqualTo(1);
            assertThat(devices.journey(device).toString()).doesNotContain("passport");
        });
    }

    @Test
    void a_missing_device_opens_an_incident_by_itself_only_when_it_may_hold_data() {
        here.run(() -> {
            var safe = workshop.wiped(Kind.LAPTOP, "A");
            devices.advance(safe, new Step.Raise(Flag.MISSING, "not on its shelf"));
            assertThat(incidents.all()).isEmpty();
            var unsafe = workshop.received(Kind.LAPTOP, "B");
            devices.advance(unsafe, new Step.Raise(Flag.MISSING, "not on its shelf"));
            assertThat(incidents.all()).hasSize(1);
            var one = incidents.all().getFirst();
            assertThat(one.kind()).isEqualTo(IncidentKind.LOST);
            assertThat(one.byItself()).isTrue();
            devices.advance(unsafe, new Step.Lift(Flag.MISSING, "found"));
            devices.advance(unsafe, new Step.Raise(Flag.MISSING, "gone again"));
            assertThat(incidents.all()).hasSize(1);
            var byHand = workshop.received(Kind.LAPTOP, "C");
            incidents.open(IncidentKind.LOST, "left on a bus", incidents.now(), List.of(byHand));
            assertThat(devices.get(byHand).flags()).containsExactly(Flag.MISSING);
            assertThat(incidents.of(byHand)).hasSize(1);
        });
    }

    @Test
    void a_failed_second_look_opens_an_incident_by_itself_only_when_devices_of_its_batch_had_left() {
        failedSecondLook("I", 0);
        here.run(() -> assertThat(incidents.all()).isEmpty());
        failedSecondLook("J", 2);
        here.run(() -> {
            var one = incidents.all().getFirst();
            assertThat(one.kind()).isEqualTo(IncidentKind.SECOND_LOOK_FAILED);
            assertThat(one.byItself()).isTrue();
            assertThat(one.devices())
                    .hasSize(3)
                    .filteredOn(device -> device.stage() == Stage.DISPATCHED)
                    .hasSize(2)
                    .allMatch(device -> device.partner() != null);
        });
    }

    private void failedSecondLook(String serials, int left) {
        var batch = here.call(() -> {
            for (var i = 0; i < left; i++) sent(serials + "OUT" + i);
            for (var i = 0; i < 4; i++) workshop.wiped(Kind.LAPTOP, serials + i);
            return samples.close(samples.latest().getFirst().id());
        });
        var drawn = here.call(() -> samples.drawn(batch.id()).getFirst().device());
        var found = new Look(Outcome.FAIL, "PhotoRec 7.2", "documents of somebody");
        Cast.as(here, Role.TECHNICIAN)
                .run(() -> samples.record(batch.id(), drawn, found, "seen.txt", serials.getBytes()));
    }

    @RepeatedTest(3)
    void many_who_hear_of_one_fallen_proof_at_once_open_one_incident() throws Exception {
        var id = here.call(() -> sent("A"));
        var drive = here.call(() -> devices.drives(id).getFirst().id());
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(_ -> people.submit(() -> {
                        start.await();
                        here.run(() -> new TransactionTemplate(transactions)
                                .executeWithoutResult(_ -> news.publishEvent(
                                        new ProofFallen(here.place(), id, drive, "its log does not prove it"))));
                        return true;
                    }))
                    .toList();
            start.countDown();
            for (var one : all) one.get();
        }
        here.run(() -> assertThat(incidents.all())
                .hasSize(1)
                .first()
                .satisfies(one -> assertThat(one.kind()).isEqualTo(IncidentKind.PROOF_FELL)));
    }

    @RepeatedTest(3)
    void numbers_follow_one_another_and_an_incident_is_closed_once_however_many_write_at_once() throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 4)
                    .mapToObj(_ -> people.submit(() -> {
                        start.await();
                        return here.call(
                                () -> incidents.open(IncidentKind.OTHER, "a list", incidents.now(), List.of()));
                    }))
                    .toList();
            start.countDown();
            for (var one : all) one.get();
        }
        assertThat(here.call(() -> incidents.all()))
                .extracting(Incident::number)
                .containsExactly(4, 3, 2, 1);
        var id = here.call(() -> incidents.all()).getFirst().id();
        here.run(() -> {
            write(id, Act.CONTAIN, null, null);
            write(id, Act.ASSESS, Risk.UNLIKELY, null);
            write(id, Act.DECIDE, null, false);
            write(id, Act.TELL_DONOR, null, null);
        });
        var together = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(3)) {
            var closed = IntStream.range(0, 3)
                    .mapToObj(_ -> people.submit(() -> {
                        together.await();
                        return here.call(() -> {
                            try {
                                write(id, Act.CLOSE, null, null);
                                return 1;
                            } catch (Refused _) {
                                return 0;
                            }
                        });
                    }))
                    .toList();
            together.countDown();
            var sum = 0;
            for (var one : closed) sum += one.get();
            assertThat(sum).isEqualTo(1);
        }
    }

    @Test
    void a_coordinator_opens_and_only_the_information_governance_officer_decides() {
        var coordinator = Cast.as(here, Role.COORDINATOR);
        var officer = Cast.as(here, Role.INFORMATION_GOVERNANCE_OFFICER);
        var id = coordinator.call(() -> incidents.open(IncidentKind.OTHER, "a list", incidents.now(), List.of()));
        coordinator.run(() -> {
            write(id, Act.CONTAIN, null, null);
            for (var act : List.of(Act.ASSESS, Act.DECIDE, Act.NOTIFY, Act.TELL_PEOPLE, Act.CLOSE)) {
                assertThatExceptionOfType(Refused.class)
                        .as(act.name())
                        .isThrownBy(() -> write(id, act, null, null))
                        .extracting(refused -> refused.sentence().key())
                        .isEqualTo("refused.forbidden");
            }
        });
        officer.run(() -> write(id, Act.ASSESS, Risk.LIKELY, null));
        for (var role : Role.ofPeople()) {
            if (role != Role.COORDINATOR && role != Role.INFORMATION_GOVERNANCE_OFFICER) {
                assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() -> Cast.as(here, role)
                                .run(() -> incidents.open(IncidentKind.OTHER, "x", incidents.now(), List.of())));
            }
        }
    }

    @Test
    void the_board_counts_the_hours_and_says_in_words_when_it_is_too_late() {
        here.run(() -> {
            incidents.open(IncidentKind.OTHER, "late", ago(Duration.ofHours(74)), List.of());
            incidents.open(IncidentKind.OTHER, "in time", ago(Duration.ofHours(10)), List.of());
            var waiting = screens.waiting();
            assertThat(waiting).extracting("count").containsExactly(61L, 3L);
            assertThat(waiting.getLast().what().key()).isEqualTo("incidents.waits.late");
            assertThat(waiting).extracting("urgent").containsExactly(false, true);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> incidents.open(
                            IncidentKind.OTHER, "x", incidents.now().plusSeconds(60), List.of()));
        });
        Cast.as(here, Role.TECHNICIAN).run(() -> assertThat(screens.waiting()).isEmpty());
    }

    private Instant ago(Duration time) {
        return incidents.now().minus(time);
    }

    @Test
    void raw_sql_of_the_application_changes_no_entry_and_closes_nothing_before_its_time() throws SQLException {
        var id = here.call(() -> incidents.open(IncidentKind.OTHER, "a list", incidents.now(), List.of()));
        here.run(() -> write(id, Act.ASSESS, Risk.HIGH, null));
        try (var raw = TestGround.asApplication()) {
            raw.createStatement().execute("select set_config('bank.place', '" + here.place() + "', false)");
            var entry = "insert into incidents.entry (place_id, incident_id, number, act, said, notify, done_at, by)"
                    + " values (places.here(), '" + id + "', 2, '%s', 'raw', %s, now(), uuidv7())";
            for (var sql : List.of(
                    entry.formatted("CLOSE", "null"),
                    entry.formatted("DECIDE", "false"),
                    "update incidents.incident set closed = true",
                    "update incidents.incident set aware_at = now()",
                    "update incidents.entry set risk = 'UNLIKELY'",
                    "delete from incidents.entry",
                    "delete from incidents.incident")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(sql)
                        .isThrownBy(() -> raw.createStatement().executeUpdate(sql));
            }
        }
    }

    @Test
    void the_pages_open_an_incident_take_what_is_done_and_print_the_record() throws Exception {
        var out = here.call(() -> sent("A"));
        var label = here.call(() -> devices.get(out).tag().text());
        var officer = guests.of(here, Role.INFORMATION_GOVERNANCE_OFFICER);
        browser.perform(get("/incidents/new").with(officer)).andExpect(status().isOk());
        browser.perform(post("/incidents")
                        .param("kind", "DATA_FOUND")
                        .param("what", "A partner found photographs")
                        .param("devices", label)
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isFound());
        var id = here.call(() -> incidents.all()).getFirst().id();
        var page = "/incidents/" + id;
        browser.perform(get(page).with(officer))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(label)))
                .andExpect(content().string(containsString("Hours left to tell the ICO: 71")));
        browser.perform(post(page + "/entries")
                        .param("act", "DECIDE")
                        .param("notify", "false")
                        .param("said", "no")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("assess the risk to people first")));
        browser.perform(post(page + "/entries")
                        .param("act", "ASSESS")
                        .param("risk", "LIKELY")
                        .param("said", "Photographs of people could be opened")
                        .with(csrf())
                        .with(officer))
                .andExpect(status().isFound());
        for (var one : List.of("", "/record")) {
            browser.perform(get(page + one).with(officer))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Photographs of people could be opened")));
        }
        for (var one : List.of("/incidents", "/incidents/report", "/incidents/report.csv", "/board")) {
            browser.perform(get(one).with(officer)).andExpect(status().isOk());
        }
        browser.perform(get(page).with(guests.of(here, Role.TECHNICIAN))).andExpect(status().isForbidden());
        browser.perform(get("/devices/" + out).with(officer))
                .andExpect(content().string(containsString("Open incident")));
    }

    @Test
    void an_answer_that_is_none_is_no_decision_and_no_fault() throws Exception {
        var id = here.call(() ->
                incidents.open(IncidentKind.OTHER, "A list was sent to the wrong address", incidents.now(), List.of()));
        var officer = guests.of(here, Role.INFORMATION_GOVERNANCE_OFFICER);
        for (var wrong : List.of("risk", "notify")) {
            browser.perform(post("/incidents/" + id + "/entries")
                            .param("act", "risk".equals(wrong) ? "ASSESS" : "DECIDE")
                            .param(wrong, "maybe")
                            .param("said", "x")
                            .with(csrf())
                            .with(officer))
                    .andExpect(status().is4xxClientError());
        }
        assertThat(here.call(() -> incidents.get(id)).course().entries()).isEmpty();
    }
}
