package org.devicebank.rereading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.exhibits.Exhibits;
import org.devicebank.exhibits.Folder;
import org.devicebank.exhibits.Way;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.rereading.Change.Turn;
import org.devicebank.samples.Samples;
import org.devicebank.shell.Guests;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Attempts;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class RereadingTest {

    private static final Reached OVERWRITTEN = new Reached(Level.CLEAR, Technique.OVERWRITE, Medium.HDD);

    @Autowired
    Asking here;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Wipes wipes;

    @Autowired
    Attempts attempts;

    @Autowired
    Rereading rereading;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Samples samples;

    @Autowired
    MockMvc browser;

    @Autowired
    Guests guests;

    private DeviceId device;
    private EvidenceId document;

    @AfterEach
    void the_short_list_is_right() {
        here.run(() -> transactions.executeWithoutResult(_ -> Folder.waitsForWhatIsUnbound(db)));
    }

    /// What an older version of the readers took a file for, which said something else of it than ours does.
    private void asOlderReadersRead(byte[] file, String serial, String verdict) throws SQLException {
        device = here.call(() -> Folder.identified(devices, serial));
        document = here.call(() -> evidence.keep("old.log", "text/plain", file));
        var drive = here.call(() -> devices.drives(device)).getFirst().id();
        try (var owner = TestGround.asOwner();
                var insert = owner.prepareStatement("""
                        insert into wipes.attempt (place_id, evidence, run, tool, device_id, drive_id, technique, level,
                            judged_as, verdict, binding, good_enough, reasons, policy, done_by)
                        values (?, ?, '/dev/sda', 'nwipe 0.34', ?, ?, 'OVERWRITE', 'CLEAR', 'HDD', ?, 'MATCHED', true, '[]',
                            'old', ?)
                        """)) {
            insert.setObject(1, here.place().value());
            insert.setString(2, document.sha256());
            insert.setObject(3, device.value());
            insert.setObject(4, drive.value());
            insert.setString(5, verdict);
            insert.setObject(6, UUID.randomUUID());
            insert.executeUpdate();
        }
        if (verdict.equals("PROVEN")) {
            here.run(() -> {
                devices.advance(device, new Step.ProveDrive(drive, new DriveProof.Wiped(document, OVERWRITTEN)));
                wipes.closeWhenSafe(device);
            });
        }
    }

    private void aProofThatDoesNotHold() throws SQLException {
        var serial = Folder.serial();
        asOlderReadersRead(Folder.bytes(Folder.log(serial).syncErrors(4)), serial, "PROVEN");
    }

    private void ready() {
        devices.advance(device, new Step.Inspect(Map.of("works", true)));
        devices.advance(device, new Step.Release(Grade.A));
    }

    private List<Change> again() {
        return here.call(() -> rereading.again(document, false));
    }

    private Stage stage() {
        return here.call(() -> devices.get(device)).stage();
    }

    @Test
    void a_proof_that_does_not_hold_any_more_is_doubted_wherever_the_device_stands_in_the_house() throws SQLException {
        aProofThatDoesNotHold();
        here.run(this::ready);
        assertThat(again())
                .extracting(Change::turn, Change::doubted)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Turn.FALLEN, true));
        assertThat(stage()).isEqualTo(Stage.IDENTIFIED);
        assertThat(here.call(() -> rereading.open(Turn.FALLEN))).isEqualTo(1);
        assertThat(here.call(() -> attempts.of(document))).hasSize(1);
        assertThat(again()).as("the same change is found once").isEmpty();
    }

    @Test
    void a_look_ahead_changes_nothing() throws SQLException {
        aProofThatDoesNotHold();
        assertThat(here.call(() -> rereading.again(document, true))).hasSize(1);
        assertThat(stage()).isEqualTo(Stage.WIPED);
        assertThat(here.call(() -> rereading.open(9))).isEmpty();
        assertThat(here.call(() -> rereading.documents())).contains(document);
    }

    @Test
    void a_device_that_has_left_is_flagged_and_listed_to_be_called_back() throws SQLException {
        aProofThatDoesNotHold();
        here.run(() -> {
            ready();
            devices.advance(device, new Step.Reserve(new RequestId(UUID.randomUUID())));
            devices.advance(device, new Step.Dispatch(OrganisationId.next()));
        });
        again();
        assertThat(stage()).isEqualTo(Stage.DISPATCHED);
        assertThat(here.call(() -> devices.get(device)).flags()).contains(Flag.RECALLED);
        var batch = here.call(() -> samples.batchOf(device)).orElseThrow();
        assertThat(here.call(() -> samples.recalls(batch.id())))
                .extracting(recall -> recall.device())
                .containsExactly(device);
    }

    @Test
    void a_drive_that_rests_on_another_document_is_left_alone() throws SQLException {
        aProofThatDoesNotHold();
        var serial = here.call(() -> devices.drives(device)).getFirst().serial();
        here.run(() -> wipes.takeLog("good.log", Folder.bytes(Folder.log(serial))));
        assertThat(again()).extracting(Change::doubted).containsExactly(false);
        assertThat(stage()).isEqualTo(Stage.WIPED);
    }

    @Test
    void a_better_verdict_waits_for_a_person_and_is_written_beside_the_old_one() throws SQLException {
        var serial = Folder.serial();
        asOlderReadersRead(Folder.bytes(Folder.log(serial)), serial, "NOT_PROVEN");
        var change = again().getFirst();
        assertThat(change.turn()).isEqualTo(Turn.BETTER);
        assertThat(stage()).isEqualTo(Stage.IDENTIFIED);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.run(() -> rereading.accept(change.id(), " ")));
        here.run(() -> rereading.accept(change.id(), "the counters are there, the old reader missed a table"));
        assertThat(stage()).isEqualTo(Stage.WIPED);
        assertThat(here.call(() -> attempts.of(document))).hasSize(2);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> rereading.close(change.id(), "too late")));
        assertThat(again()).isEmpty();
    }

    @Test
    void what_today_s_readers_read_is_never_read_again_by_itself() {
        var kept = here.call(() -> exhibits.keep("a.log", Folder.bytes(Folder.log(Folder.serial())), Way.PAGE));
        assertThat(here.call(() -> rereading.outdated())).isEmpty();
        document = kept.id();
        assertThat(again()).isEmpty();
        assertThat(here.call(() -> exhibits.get(document)).number()).isEqualTo(1);
    }

    @Test
    void two_who_read_again_at_once_find_a_change_once() throws Exception {
        aProofThatDoesNotHold();
        try (var people = Executors.newFixedThreadPool(3)) {
            var found = new ArrayList<Change>();
            var running =
                    Stream.generate(() -> people.submit(this::again)).limit(3).toList();
            for (var one : running) found.addAll(one.get());
            assertThat(found).hasSize(1);
        }
        assertThat(stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_fallen_proof_raises_its_hand_on_the_board_and_above_all_on_the_page_of_its_device() throws Exception {
        aProofThatDoesNotHold();
        var change = again().getFirst();
        var technician = guests.of(here, Role.TECHNICIAN);
        browser.perform(get("/board").with(technician))
                .andExpect(content().string(containsString("Proofs that do not hold any more")));
        for (var page : List.of("/devices/" + device, "/evidence")) {
            browser.perform(get(page).with(technician))
                    .andExpect(content().string(containsString("The drive rested on it")));
        }
        browser.perform(post("/evidence/changes/" + change.id() + "/closing")
                        .param("why", "wiped again, and the donor was told")
                        .with(csrf())
                        .with(technician))
                .andExpect(redirectedUrl("/evidence"));
        assertThat(here.call(() -> rereading.open(9))).isEmpty();
    }
}
