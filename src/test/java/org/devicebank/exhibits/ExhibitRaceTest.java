package org.devicebank.exhibits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class ExhibitRaceTest {

    private static final int ROUNDS = 10;

    @Autowired
    Asking here;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    Devices devices;

    @Autowired
    Wipes wipes;

    @Autowired
    Intake intake;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Pieces pieces;

    @AfterEach
    void the_short_list_is_right() {
        here.run(() -> transactions.executeWithoutResult(_ -> Folder.waitsForWhatIsUnbound(db)));
    }

    /// Does all at the same moment, and fails when one of them does.
    private void together(List<Runnable> work) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newFixedThreadPool(work.size())) {
            var running = work.stream()
                    .map(one -> people.submit((Callable<Void>) () -> {
                        start.await();
                        here.run(one);
                        return null;
                    }))
                    .toList();
            start.countDown();
            for (var one : running) one.get();
        }
    }

    private DeviceId received() {
        return here.call(() -> {
            var id = Folder.offered(devices);
            devices.advance(id, new Step.Receive(null));
            return id;
        });
    }

    @Test
    void evidence_that_races_with_identification_is_bound_once_and_never_forgotten() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var a = Folder.serial();
            var b = Folder.serial();
            var id = received();
            var both = Folder.bytes(Folder.log(a).and(Folder.log(b).device("/dev/sdb", "ATA")));
            var one = Folder.bytes(Folder.log(b).verify(2));
            together(List.of(
                    () -> intake.take("both.log", both, Way.PAGE),
                    () -> Folder.identify(devices, id, b, a),
                    () -> intake.take("one.log", one, Way.PAGE)));
            here.run(() -> {
                assertThat(devices.drives(id))
                        .extracting(drive -> drive.state())
                        .containsOnly(DriveState.WIPED);
                assertThat(wipes.of(devices.get(id))).hasSize(3);
            });
        }
        assertThat(here.call(() -> pieces.waiting())).isZero();
    }

    @Test
    void the_same_file_from_four_people_at_once_is_one_piece_of_evidence_and_one_binding() throws Exception {
        var serial = Folder.serial();
        var id = here.call(() -> Folder.identified(devices, serial));
        var log = Folder.bytes(Folder.log(serial));
        var answers = java.util.Collections.synchronizedList(new ArrayList<Answer>());
        Runnable drop = () -> answers.add(intake.take("a.log", log, Way.PAGE));
        together(List.of(drop, drop, drop, drop));
        assertThat(answers).allMatch(answer -> answer.proven() == 1);
        assertThat(answers)
                .filteredOn(answer ->
                        answer.told().stream().anyMatch(told -> told.key().equals("exhibits.twice")))
                .hasSize(3);
        here.run(() -> {
            assertThat(wipes.of(devices.get(id))).hasSize(1);
            assertThat(pieces.latest(10)).hasSize(1);
        });
    }

    @Test
    void files_about_the_same_two_machines_in_opposite_order_do_not_wait_for_one_another() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var a = Folder.serial();
            var b = Folder.serial();
            here.run(() -> Folder.identified(devices, a));
            here.run(() -> Folder.identified(devices, b));
            var ab = Folder.bytes(Folder.log(a).and(Folder.log(b).device("/dev/sdb", "ATA")));
            var ba = Folder.bytes(Folder.log(b).and(Folder.log(a).device("/dev/sdb", "ATA")));
            together(List.of(() -> intake.take("ab", ab, Way.PAGE), () -> intake.take("ba", ba, Way.PAGE)));
        }
        assertThat(here.call(() -> pieces.waiting())).isZero();
    }
}
