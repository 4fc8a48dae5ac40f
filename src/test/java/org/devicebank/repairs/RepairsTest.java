package org.devicebank.repairs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.journal.Happening;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.parts.Bought;
import org.devicebank.parts.PartKind;
import org.devicebank.parts.PartOrigin;
import org.devicebank.parts.Parts;
import org.devicebank.parts.Piece;
import org.devicebank.places.Asking;
import org.devicebank.refurbishment.Condition;
import org.devicebank.refurbishment.Inspection;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.waste.Standings;
import org.devicebank.waste.Turn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class RepairsTest {

    private static final Fault SCREEN = new Fault(null, "the screen flickers");
    private static final Work MENDED = new Work(Outcome.MENDED, "new cable", 25);

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Refurbishment refurbishment;

    @Autowired
    Standings standings;

    @Autowired
    Parts parts;

    @Autowired
    Repairs repairs;

    @Autowired
    Workshop workshop;

    @Test
    void what_was_opened_up_is_tested_again_and_what_cannot_be_mended_is_for_parts() {
        assertThat(Outcome.MENDED.after(false)).isEqualTo(Outcome.After.TEST_AGAIN);
        assertThat(Outcome.NO_FAULT.after(true)).isEqualTo(Outcome.After.TEST_AGAIN);
        assertThat(Outcome.NO_FAULT.after(false)).isEqualTo(Outcome.After.STAYS);
        assertThat(Outcome.NOT_MENDED.after(true)).isEqualTo(Outcome.After.FOR_PARTS);
    }

    @Test
    void a_repair_says_what_is_wrong_what_was_done_and_how_long_it_took() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Fault(" ", " "));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Work(Outcome.MENDED, " ", 5));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Work(Outcome.MENDED, "x", 0));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Work(Outcome.MENDED, "x", 1441));
    }

    @Test
    void a_device_with_an_open_repair_is_not_released_and_after_it_is_tested_again() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "REPAIR01");
            devices.advance(id, new Step.Inspect(Map.of("works", true)));
            var job = repairs.open(id, SCREEN);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(id, new Step.Release(Grade.A)))
                    .satisfies(no -> assertThat(no.sentence().args()).contains("IN_REPAIR"));
            repairs.finish(job, MENDED);
            assertThat(devices.get(id).flags()).isEmpty();
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
            assertThat(devices.journey(id))
                    .extracting(Happening::what)
                    .contains("repairs.open", "repairs.finish", "devices.send_back");
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_device_that_was_ready_comes_back_to_the_bench_to_be_repaired() {
        here.run(() -> {
            var id = workshop.ready(Kind.LAPTOP, "REPAIR02");
            repairs.open(id, SCREEN);
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
            assertThat(devices.get(id).flags()).containsExactly(Flag.IN_REPAIR);
        });
    }

    @Test
    void it_stays_kept_back_until_the_last_repair_is_finished() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "REPAIR03");
            var first = repairs.open(id, SCREEN);
            var second = repairs.open(id, new Fault(null, "a key is missing"));
            repairs.finish(first, MENDED);
            assertThat(devices.get(id).flags()).containsExactly(Flag.IN_REPAIR);
            repairs.finish(second, new Work(Outcome.NOT_MENDED, "no keyboard to be had", 10));
            assertThat(devices.get(id).flags()).isEmpty();
            assertThat(devices.get(id).route()).isEqualTo(Route.PARTS);
        });
    }

    @Test
    void a_fault_may_be_an_item_that_the_last_test_did_not_meet_and_no_other() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "REPAIR04");
            refurbishment.inspect(id, new Inspection(90, Condition.BROKEN, Condition.GOOD, Condition.GOOD, true));
            assertThat(repairs.failed(id)).containsExactly("refurbishment.item.screen");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> repairs.open(id, new Fault("refurbishment.item.keys", "")));
            var job = repairs.open(id, new Fault("refurbishment.item.screen", ""));
            assertThat(devices.get(id).route()).isEqualTo(Route.PARTS);
            repairs.finish(job, MENDED);
            assertThat(devices.get(id).route()).isEqualTo(Route.REUSE);
        });
    }

    @Test
    void mending_does_not_end_waste() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "REPAIR05");
            devices.advance(id, new Step.Reroute(Route.PARTS, "broken"));
            standings.take(id, new Turn.Discard("broken"));
            repairs.finish(repairs.open(id, SCREEN), MENDED);
            assertThat(devices.get(id).route()).isEqualTo(Route.PARTS);
        });
    }

    @Test
    void a_repair_knows_the_parts_that_were_fitted_while_it_was_open() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "REPAIR06");
            parts.buy(new Bought(PartKind.RAM_8, PartOrigin.NEW, "Shop", 1500, LocalDate.of(2026, 3, 2), 3, ""));
            parts.fitAny(id, PartKind.RAM_8);
            var job = repairs.open(id, SCREEN);
            parts.fitAny(id, PartKind.RAM_8);
            assertThat(repairs.finish(job, new Work(Outcome.NO_FAULT, "fitted memory all the same", 5)))
                    .isEqualTo(Outcome.After.TEST_AGAIN);
            parts.fitAny(id, PartKind.RAM_8);
            assertThat(repairs.partsOf(repairs.get(job)))
                    .extracting(Piece::label)
                    .containsExactly("P2");
        });
    }

    @Test
    void of_two_people_who_finish_one_repair_at_once_the_second_is_told() throws Exception {
        var job = here.call(() -> repairs.open(workshop.wiped(Kind.LAPTOP, "REPAIR07"), SCREEN));
        var start = new CountDownLatch(1);
        var done = new ArrayList<Boolean>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> finish = () -> {
                start.await();
                try {
                    here.run(() -> repairs.finish(job, MENDED));
                    return true;
                } catch (Refused _) {
                    return false;
                }
            };
            var tries = List.of(people.submit(finish), people.submit(finish), people.submit(finish));
            start.countDown();
            for (var one : tries) {
                done.add(one.get());
            }
        }
        assertThat(done).containsOnlyOnce(true);
    }
}
