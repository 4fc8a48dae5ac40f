package org.devicebank.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.evidence.Evidence;
import org.devicebank.journal.Journal;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.places.Asking;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Lifecycle;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class DevicesTest {

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Journal journal;

    private DeviceId received(String serial) {
        return here.call(() -> {
            var id = devices.register(new Registration(
                    Kind.LAPTOP,
                    Origin.REUSED,
                    "Dell",
                    "Latitude 5490",
                    List.of(new Registration.Number(NumberKind.SERIAL, serial))));
            devices.advance(id, new Step.Receive(null));
            return id;
        });
    }

    private DeviceId ready(String serial) {
        var id = received(serial);
        return here.call(() -> {
            var found = new DriveFound("WD-" + serial, null, Medium.HDD, 500L);
            devices.advance(id, new Step.Identify(Kind.LAPTOP, null, null, null, null, 8, List.of(found), List.of()));
            var drive = devices.drives(id).getFirst().id();
            var proof = evidence.keep("log.txt", "text/plain", serial.getBytes());
            devices.advance(id, new Step.ProveDrive(drive, new DriveProof.Wiped(proof, Workshop.OVERWRITTEN)));
            devices.advance(id, new Step.CloseWipe(List.of(drive)));
            devices.advance(id, new Step.Inspect(java.util.Map.of("works", true)));
            devices.advance(id, new Step.Release(Grade.A));
            return id;
        });
    }

    @Test
    void a_device_is_found_by_any_number_on_it() {
        var id = ready("H7YK2M2");
        here.run(() -> {
            var tag = devices.get(id).tag().text();
            for (var number : List.of(tag, tag.toLowerCase(), "h7yk2m2", "WD-H7YK2M2", "wd h7yk2m2")) {
                assertThat(devices.find(number))
                        .as(number)
                        .extracting(Found::device)
                        .containsOnly(id);
            }
        });
    }

    @Test
    void a_laptop_of_which_no_drive_is_known_is_not_safe() {
        var id = received("NODRIVE1");
        here.run(() -> {
            devices.advance(id, new Step.Identify(Kind.LAPTOP, null, null, null, null, null, List.of(), List.of()));
            assertThat(devices.drives(id)).hasSize(1);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(id, new Step.CloseWipe(List.of())))
                    .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.devices.data"));
        });
    }

    @Test
    void whoever_had_a_device_may_have_left_something_on_it() {
        var id = ready("RETURNS1");
        here.run(() -> {
            devices.advance(id, new Step.Reserve(RequestId.next()));
            devices.advance(id, new Step.Dispatch(org.devicebank.kernel.OrganisationId.next()));
            devices.advance(id, new Step.TakeBack("unused"));
            assertThat(devices.get(id).drivesUnproven()).isEqualTo(1);
            assertThat(devices.get(id).dataSafe()).isFalse();
        });
    }

    @Test
    void a_blocked_device_is_promised_to_nobody() throws Exception {
        var id = ready("SWOLLEN1");
        try (var owner = TestGround.asOwner();
                var flag =
                        owner.prepareStatement("update devices.device set flags = '{BATTERY_SWOLLEN}' where id = ?")) {
            flag.setObject(1, id.value());
            assertThatExceptionOfType(java.sql.SQLException.class)
                    .isThrownBy(flag::executeUpdate)
                    .withMessageContaining("fit_for_people");
        }
        here.run(() -> {
            assertThat(devices.advance(id, new Step.Raise(Flag.BATTERY_SWOLLEN, "bulging")))
                    .isEqualTo(Stage.WIPED);
            devices.advance(id, new Step.Inspect(java.util.Map.of()));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> devices.advance(id, new Step.Release(Grade.B)));
        });
    }

    @Test
    void of_many_people_with_one_device_exactly_one_moves_it() throws Exception {
        var id = ready("CROWDED1");
        var start = new CountDownLatch(1);
        var moved = new ArrayList<Boolean>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<java.util.concurrent.Future<Boolean>>();
            for (var i = 0; i < 12; i++) {
                tries.add(people.submit(() -> {
                    start.await();
                    try {
                        here.run(() -> devices.advance(id, new Step.Reserve(RequestId.next())));
                        return true;
                    } catch (Refused _) {
                        return false;
                    }
                }));
            }
            start.countDown();
            for (var one : tries) {
                moved.add(one.get());
            }
        }
        assertThat(moved).containsOnlyOnce(true);
        here.run(() -> {
            assertThat(journal.verify().whole()).isTrue();
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void one_request_is_promised_one_device_only() {
        var request = RequestId.next();
        var first = ready("FIRST001");
        var second = ready("SECOND01");
        here.run(() -> devices.advance(first, new Step.Reserve(request)));
        assertThatExceptionOfType(org.springframework.dao.DuplicateKeyException.class)
                .isThrownBy(() -> here.run(() -> devices.advance(second, new Step.Reserve(request))));
    }

    @Test
    void many_registered_at_once_are_counted_and_told_once_each() {
        here.run(() -> {
            var many = new ArrayList<Registration>();
            for (var i = 0; i < 500; i++) {
                many.add(new Registration(Kind.PHONE, Origin.NEW, "Nokia", "G22", List.of()));
            }
            devices.registerAll(many);
            devices.foldTally();
            assertThat(devices.tally()).containsExactly(new Tally(Stage.OFFERED, Kind.PHONE, Origin.NEW, 500));
            assertThat(journal.verify())
                    .satisfies(verdict -> assertThat(verdict.entries()).isEqualTo(500));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void the_database_refuses_what_the_rules_refuse_whoever_asks() throws SQLException {
        var id = received("RAWSQL01");
        try (var raw = TestGround.asApplication();
                var statement = raw.createStatement()) {
            statement.execute("select set_config('bank.place', '" + here.place() + "', false)");
            for (var forbidden : List.of(
                    "update devices.device set stage = 'READY', grade = 'A' where id = '" + id + "'",
                    "update devices.device set stage = 'WIPED' where id = '" + id + "'",
                    "delete from devices.device where id = '" + id + "'",
                    "update journal.entry set body = '{}'",
                    "delete from journal.entry",
                    "truncate journal.entry")) {
                assertThatExceptionOfType(SQLException.class)
                        .as(forbidden)
                        .isThrownBy(() -> statement.execute(forbidden));
            }
        }
    }

    @Test
    void the_database_and_the_page_of_the_life_allow_the_same_moves() throws SQLException {
        try (var raw = TestGround.asOwner();
                var ask = raw.prepareStatement("select devices.may_move(?, ?)")) {
            for (var from : Stage.values()) {
                for (var to : Stage.values()) {
                    if (from != to) {
                        ask.setString(1, from.name());
                        ask.setString(2, to.name());
                        try (var answer = ask.executeQuery()) {
                            answer.next();
                            assertThat(answer.getBoolean(1))
                                    .as(from + " to " + to)
                                    .isEqualTo(leads(from, to));
                        }
                    }
                }
            }
        }
    }

    private static boolean leads(Stage from, Stage to) {
        return LifecycleTest.STEPS.stream().anyMatch(step -> {
            try {
                return Lifecycle.after(from, step) == to;
            } catch (Refused _) {
                return false;
            }
        });
    }
}
