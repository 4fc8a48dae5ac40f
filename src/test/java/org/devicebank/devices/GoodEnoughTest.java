package org.devicebank.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.policies.Change;
import org.devicebank.policies.Policies;
import org.devicebank.proofs.Level;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class GoodEnoughTest {

    private static final Change MAGNETIC_PURGED = new Change(Medium.HDD, DataClass.GENERAL, 1, Level.PURGE, true);
    private static final List<Stage> ONWARD =
            List.of(Stage.TESTED, Stage.READY, Stage.RESERVED, Stage.DISPATCHED, Stage.HANDED_OVER, Stage.RECYCLED);

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Policies policies;

    @Autowired
    Evidence evidence;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Workshop workshop;

    private void refused(DeviceId id, Step step) {
        assertThatExceptionOfType(Refused.class)
                .as(step.toString())
                .isThrownBy(() -> devices.advance(id, step))
                .extracting(refused -> refused.sentence().key())
                .isEqualTo("refused.devices.not_good_enough");
    }

    @Test
    void after_a_stricter_policy_nothing_moves_on_from_any_stage_and_the_way_back_is_open() {
        here.run(() -> {
            var wiped = workshop.wiped(Kind.LAPTOP, "W");
            var ready = workshop.ready(Kind.LAPTOP, "R");
            var reserved = reserved("S");
            var sent = reserved("D");
            devices.advance(sent, new Step.Dispatch(OrganisationId.next()));
            policies.change(MAGNETIC_PURGED, 0, "the trust asks for it");
            refused(wiped, new Step.Inspect(java.util.Map.of("works", true)));
            refused(wiped, new Step.Recycle(OrganisationId.next(), ""));
            refused(ready, new Step.Reserve(RequestId.next()));
            refused(reserved, new Step.Dispatch(OrganisationId.next()));
            refused(reserved, new Step.Unreserve("no"));
            refused(sent, new Step.HandOver(RequestId.next()));
            assertThat(devices.advance(sent, new Step.TakeBack("not good enough")))
                    .isEqualTo(Stage.RETURNED);
            assertThat(devices.advance(ready, new Step.SendBack("wipe it again")))
                    .isEqualTo(Stage.WIPED);
            var drive = devices.drives(reserved).getFirst().id();
            assertThat(devices.advance(reserved, new Step.DoubtDrive(drive, "the policy changed")))
                    .isEqualTo(Stage.IDENTIFIED);
            assertThat(devices.drives(reserved).getFirst().reached()).isNull();
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    private DeviceId reserved(String serial) {
        var id = workshop.ready(Kind.LAPTOP, serial);
        devices.advance(id, new Step.Reserve(RequestId.next()));
        return id;
    }

    @Test
    void more_delicate_data_is_weighed_by_what_it_asks_and_never_becomes_less_delicate() {
        here.run(() -> {
            var id = workshop.ready(Kind.LAPTOP, "H");
            assertThat(devices.regard(id, DataClass.PERSONAL, "said so")).isFalse();
            assertThat(devices.regard(id, DataClass.SPECIAL, "patient lists were on it"))
                    .isTrue();
            assertThat(devices.regard(id, DataClass.GENERAL, "said so")).isFalse();
            assertThat(devices.get(id).care().data()).isEqualTo(DataClass.SPECIAL);
            refused(id, new Step.Reserve(RequestId.next()));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void raw_sql_of_the_application_reaches_no_stage_that_the_rule_refuses() throws SQLException {
        var ready = here.call(() -> workshop.ready(Kind.LAPTOP, "R"));
        var wiped = here.call(() -> workshop.wiped(Kind.LAPTOP, "W"));
        var reserved = here.call(() -> reserved("S"));
        here.run(() -> policies.change(MAGNETIC_PURGED, 0, "the trust asks for it"));
        try (var raw = bound()) {
            refused(raw, ready, "stage = 'RESERVED', promised_to = uuidv7()");
            refused(raw, wiped, "stage = 'TESTED'");
            refused(raw, wiped, "stage = 'RECYCLED'");
            refused(raw, reserved, "stage = 'DISPATCHED', held_by = uuidv7()");
            refused(raw, reserved, "stage = 'READY', promised_to = null");
            refused(raw, ready, "data_class = 'GENERAL'");
            var drive = "update devices.drive set %s where device_id = '" + ready + "'";
            fails(raw, drive.formatted("level = null, technique = null, judged_as = null"));
            fails(raw, drive.formatted("technique = 'DEGAUSS'"));
            fails(raw, drive.formatted("level = null"));
            fails(
                    raw,
                    "insert into devices.drive (place_id, device_id, medium, state, evidence) values (places.here(), '"
                            + ready + "', 'SSD', 'WIPED', 'made up')");
        }
        here.run(() -> assertThat(devices.get(ready).stage()).isEqualTo(Stage.READY));
    }

    private Connection bound() throws SQLException {
        var raw = TestGround.asApplication();
        raw.createStatement().execute("select set_config('bank.place', '" + here.place() + "', false)");
        return raw;
    }

    private static void refused(Connection raw, DeviceId id, String what) {
        fails(raw, "update devices.device set " + what + " where id = '" + id + "'");
    }

    private static void fails(Connection raw, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .as(sql)
                .isThrownBy(() -> raw.createStatement().executeUpdate(sql))
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("23514"));
    }

    @Test
    void gate_and_database_name_the_same_stages() throws SQLException {
        try (var raw = bound()) {
            for (var stage : Stage.values()) {
                try (var row = raw.createStatement().executeQuery("select devices.onward('" + stage + "')")) {
                    row.next();
                    assertThat(row.getBoolean(1)).as(stage.name()).isEqualTo(ONWARD.contains(stage));
                }
            }
        }
        var ready = here.call(() -> devices.get(workshop.ready(Kind.LAPTOP, "R")));
        assertThat(Stage.values())
                .allSatisfy(stage -> assertThat(Gate.weighs(ready, stage))
                        .isEqualTo(ONWARD.contains(stage) && stage != Stage.READY));
    }

    /// Whoever comes second sees the first: the change finds all that moved before it, and nothing moves after it.
    @RepeatedTest(6)
    void a_release_and_a_change_of_policy_at_once_leave_nothing_that_moved_on_unseen() throws Exception {
        var ids = new ArrayList<DeviceId>();
        here.run(() -> {
            for (var i = 0; i < 4; i++) ids.add(workshop.ready(Kind.LAPTOP, "T" + i));
        });
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(5)) {
            var moves = ids.stream()
                    .map(id -> threads.submit(() -> {
                        start.await();
                        return here.call(() -> moved(id));
                    }))
                    .toList();
            var change = threads.submit(() -> {
                start.await();
                return here.call(() -> new TransactionTemplate(transactions).execute(_ -> {
                    policies.change(MAGNETIC_PURGED, 0, "at once");
                    return ids.stream().filter(this::reserved).toList();
                }));
            });
            start.countDown();
            var seen = change.get();
            for (var i = 0; i < ids.size(); i++) {
                assertThat(moves.get(i).get()).isEqualTo(seen.contains(ids.get(i)));
            }
            assertThat(ids.stream().filter(id -> here.call(() -> reserved(id)))).isEqualTo(seen);
        }
    }

    private boolean reserved(DeviceId id) {
        return devices.get(id).stage() == Stage.RESERVED;
    }

    private boolean moved(DeviceId id) {
        try {
            devices.advance(id, new Step.Reserve(RequestId.next()));
            return true;
        } catch (Refused refused) {
            assertThat(refused.sentence().key()).isEqualTo("refused.devices.not_good_enough");
            return false;
        }
    }

    @Test
    void a_change_waits_for_a_release_that_is_under_way_and_a_release_for_a_change() throws Exception {
        var one = here.call(() -> workshop.ready(Kind.LAPTOP, "A"));
        var other = here.call(() -> workshop.ready(Kind.LAPTOP, "B"));
        try (var release = bound();
                var change = bound();
                var late = bound()) {
            release.setAutoCommit(false);
            change.setAutoCommit(false);
            var move = "update devices.device set stage = 'RESERVED', promised_to = uuidv7() where id = '%s'";
            release.createStatement().executeUpdate(move.formatted(one));
            change.createStatement().execute("set local lock_timeout = '50ms'");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> change.createStatement().execute("select policies.lock(places.here())"))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("55P03"));
            change.rollback();
            release.commit();
            change.createStatement().execute("select policies.lock(places.here())");
            late.createStatement().execute("set lock_timeout = '50ms'");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> late.createStatement().executeUpdate(move.formatted(other)))
                    .satisfies(e -> assertThat(e.getSQLState()).isEqualTo("55P03"));
            change.rollback();
        }
    }
}
