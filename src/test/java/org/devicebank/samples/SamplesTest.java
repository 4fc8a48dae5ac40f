package org.devicebank.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

@BankTest
class SamplesTest {

    private static final long BYTES = 500_107_862_016L;
    private static final Look CLEAN = new Look(Outcome.PASS, "hexdump", "zeros from end to end");
    private static final Look DIRTY = new Look(Outcome.FAIL, "PhotoRec 7.2", "documents of somebody");

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Wipes wipes;

    @Autowired
    Samples samples;

    @Autowired
    SampleStore store;

    private Asking another;

    @BeforeEach
    void open() {
        another = Cast.as(here, Role.TECHNICIAN);
    }

    private List<DeviceId> wiped(int count) {
        return here.call(() -> IntStream.range(0, count)
                .mapToObj(number -> workshop.wiped(Kind.LAPTOP, "S" + number))
                .toList());
    }

    private Batch closed() {
        return here.call(() -> samples.close(samples.latest().getFirst().id()));
    }

    private void look(Asking who, Batch batch, DeviceId device, Look look) {
        who.run(() -> samples.record(batch.id(), device, look, "seen.txt", ("seen " + device).getBytes()));
    }

    private List<DeviceId> drawn(Batch batch) {
        return here.call(
                () -> samples.drawn(batch.id()).stream().map(Sample::device).toList());
    }

    @Test
    void what_was_wiped_joins_the_batch_and_a_fifth_of_it_is_held_when_it_closes() {
        wiped(11);
        var batch = closed();
        assertThat(batch.size()).isEqualTo(11);
        assertThat(batch.drawn()).isEqualTo(3);
        var drawn = drawn(batch);
        here.run(() -> {
            assertThat(Draw.of(samples.members(batch.id(), true), 3, batch.seed()))
                    .isEqualTo(drawn);
            for (var id : samples.members(batch.id(), false)) {
                assertThat(devices.get(id).flags().contains(Flag.AWAITING_SECOND_LOOK))
                        .isEqualTo(drawn.contains(id));
            }
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_monitor_has_nothing_to_look_at_twice() {
        here.run(() -> {
            var id = workshop.received(Kind.MONITOR, "M1");
            devices.advance(id, new Step.Identify(Kind.MONITOR, null, null, null, null, null, List.of(), List.of()));
            devices.advance(id, new Step.CloseWipe(List.of()));
            assertThat(samples.latest()).isEmpty();
        });
    }

    @Test
    void a_device_that_was_drawn_goes_on_when_its_second_look_has_passed_and_not_before() {
        wiped(1);
        var batch = closed();
        var id = drawn(batch).getFirst();
        here.run(() -> {
            devices.advance(id, new Step.Inspect(java.util.Map.of("works", true)));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> devices.advance(id, new Step.Release(Grade.A)));
        });
        look(another, batch, id, CLEAN);
        here.run(() -> {
            assertThat(devices.advance(id, new Step.Release(Grade.A))).isEqualTo(Stage.READY);
            assertThat(samples.get(batch.id()).key()).isEqualTo("samples.batch.passed");
        });
    }

    @Test
    void nobody_looks_twice_at_their_own_work_even_past_the_door() {
        wiped(1);
        var batch = closed();
        var id = drawn(batch).getFirst();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> look(here, batch, id, CLEAN))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.samples.own"));
        var document = here.call(() -> evidence.keep("seen.txt", "text/plain", "seen".getBytes()));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> here.run(() -> inTransaction(
                        () -> store.record(batch.id(), id, CLEAN, Outcome.PASS, here.member(), document))))
                .withMessageContaining("somebody else");
    }

    @Autowired
    org.springframework.transaction.PlatformTransactionManager transactions;

    @Autowired
    Workshop workshop;

    private void inTransaction(Runnable work) {
        new org.springframework.transaction.support.TransactionTemplate(transactions)
                .executeWithoutResult(_ -> work.run());
    }

    private DeviceId wipedWithNwipe() {
        return here.call(() -> {
            var id = workshop.received(Kind.LAPTOP, "N1");
            var found = new DriveFound("WD-NWIPE1", "WDC WD5000LPCX", Medium.HDD, BYTES);
            devices.advance(
                    id, new Step.Identify(Kind.LAPTOP, null, null, null, null, null, List.of(found), List.of()));
            var log =
                    new LogWriter().drive("WD-NWIPE1", "WDC WD5000LPCX", BYTES).text();
            wipes.takeLog("nwipe.log", log.getBytes(StandardCharsets.ISO_8859_1));
            return id;
        });
    }

    @Test
    void the_tool_that_wiped_does_not_vouch_for_itself_even_past_the_door() {
        var id = wipedWithNwipe();
        var batch = closed();
        var same = new Look(Outcome.PASS, "ShredOS 2024", "zeros");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> look(another, batch, id, same))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.samples.same_tool"));
        var document = here.call(() -> evidence.keep("seen.txt", "text/plain", "seen".getBytes()));
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> another.run(() -> inTransaction(
                        () -> store.record(batch.id(), id, same, Outcome.PASS, another.member(), document))))
                .withMessageContaining("another tool");
        look(another, batch, id, CLEAN);
    }

    @Test
    void one_failure_sends_back_what_is_here_and_lists_what_has_left() {
        var ids = wiped(10);
        var partner = OrganisationId.next();
        here.run(() -> ids.subList(0, 5).forEach(id -> {
            devices.advance(id, new Step.Inspect(java.util.Map.of("works", true)));
            devices.advance(id, new Step.Release(Grade.B));
            devices.advance(id, new Step.Reserve(RequestId.next()));
        }));
        here.run(() -> {
            devices.advance(ids.get(0), new Step.Dispatch(partner));
            devices.advance(ids.get(1), new Step.Dispatch(partner));
            devices.advance(
                    ids.get(1), new Step.HandOver(devices.get(ids.get(1)).promisedTo()));
        });
        var batch = closed();
        assertThat(drawn(batch)).doesNotContainAnyElementsOf(ids.subList(0, 5)).hasSize(2);
        look(another, batch, drawn(batch).getFirst(), DIRTY);
        here.run(() -> {
            for (var id : ids.subList(2, 10)) {
                assertThat(devices.get(id).stage()).isEqualTo(Stage.IDENTIFIED);
                assertThat(devices.get(id).dataSafe()).isFalse();
                assertThat(devices.get(id).flags()).doesNotContain(Flag.AWAITING_SECOND_LOOK);
            }
            var recalls = samples.recalls(batch.id());
            assertThat(recalls).extracting(Recall::device).containsExactlyInAnyOrder(ids.get(0), ids.get(1));
            assertThat(recalls).allMatch(recall -> partner.equals(recall.partner()));
            assertThat(recalls).allMatch(recall -> recall.state() == RecallState.TO_CONTACT);
            assertThat(devices.get(ids.get(0)).flags()).containsExactly(Flag.RECALLED);
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void what_is_called_back_and_comes_back_is_crossed_off_by_itself() {
        var ids = wiped(6);
        here.run(() -> {
            devices.advance(ids.get(0), new Step.Inspect(java.util.Map.of("works", true)));
            devices.advance(ids.get(0), new Step.Release(Grade.B));
            devices.advance(ids.get(0), new Step.Reserve(RequestId.next()));
            devices.advance(ids.get(0), new Step.Dispatch(OrganisationId.next()));
        });
        var batch = closed();
        look(another, batch, drawn(batch).getFirst(), DIRTY);
        here.run(() -> {
            samples.recall(batch.id(), ids.get(0), RecallState.CONTACTED);
            assertThat(samples.recalls(batch.id()).getFirst().state()).isEqualTo(RecallState.CONTACTED);
            devices.advance(ids.get(0), new Step.TakeBack("called back"));
            assertThat(samples.recalls(batch.id()).getFirst().state()).isEqualTo(RecallState.RETURNED);
            assertThat(devices.get(ids.get(0)).flags()).isEmpty();
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    private List<Throwable> atOnce(List<Callable<?>> work) throws InterruptedException {
        var refused = new ArrayList<Throwable>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = work.stream().map(people::submit).toList();
            for (var one : all) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException thrown) {
                    refused.add(thrown.getCause());
                }
            }
        }
        return refused;
    }

    @Test
    void of_many_who_close_a_batch_at_once_one_draws() throws InterruptedException {
        wiped(5);
        var id = here.call(() -> samples.latest().getFirst().id());
        var refused = atOnce(IntStream.range(0, 8)
                .<Callable<?>>mapToObj(_ -> () -> here.call(() -> samples.close(id)))
                .toList());
        assertThat(refused).hasSize(7).allMatch(Refused.class::isInstance);
        assertThat(here.call(() -> samples.get(id)).drawn()).isEqualTo(1);
    }

    @Test
    void of_many_who_look_at_one_device_at_once_the_first_is_believed() throws InterruptedException {
        wiped(3);
        var batch = closed();
        var id = drawn(batch).getFirst();
        var refused = atOnce(IntStream.range(0, 8)
                .<Callable<?>>mapToObj(number -> () -> {
                    look(Cast.as(here, Role.TECHNICIAN), batch, id, number % 2 == 0 ? CLEAN : DIRTY);
                    return null;
                })
                .toList());
        assertThat(refused).hasSize(7).allMatch(Refused.class::isInstance);
        assertThat(here.call(() -> samples.drawn(batch.id()).getFirst().result()))
                .isNotNull();
        assertThat(here.call(devices::disagreements)).isEmpty();
    }

    @Test
    void many_may_write_down_a_recall_at_once_and_nothing_is_lost() throws InterruptedException {
        var ids = wiped(6);
        here.run(() -> {
            devices.advance(ids.get(0), new Step.Inspect(java.util.Map.of("works", true)));
            devices.advance(ids.get(0), new Step.Release(Grade.B));
            devices.advance(ids.get(0), new Step.Reserve(RequestId.next()));
            devices.advance(ids.get(0), new Step.Dispatch(OrganisationId.next()));
        });
        var batch = closed();
        look(another, batch, drawn(batch).getFirst(), DIRTY);
        var before = here.call(() -> devices.journey(ids.get(0)).size());
        var work = IntStream.range(0, 8)
                .<Callable<?>>mapToObj(number -> () -> {
                    here.run(() -> samples.recall(batch.id(), ids.get(0), RecallState.values()[number % 4]));
                    return null;
                })
                .toList();
        assertThat(atOnce(work)).isEmpty();
        assertThat(here.call(() -> devices.journey(ids.get(0)).size())).isEqualTo(before + 8);
    }

    @Test
    void while_batches_close_everything_that_is_wiped_is_in_exactly_one() throws InterruptedException {
        var work = new ArrayList<Callable<?>>();
        for (var i = 0; i < 24; i++) {
            var serial = "C" + i;
            work.add(() -> here.call(() -> workshop.wiped(Kind.LAPTOP, serial)));
            if (i % 6 == 5) {
                work.add(() -> here.call(() -> samples.latest().stream()
                        .filter(Batch::open)
                        .filter(batch -> batch.size() > 0)
                        .findFirst()
                        .map(batch -> samples.close(batch.id()))));
            }
        }
        assertThat(atOnce(work)).allMatch(Refused.class::isInstance);
        here.run(() -> assertThat(samples.latest().stream()
                        .flatMap(batch -> samples.members(batch.id(), false).stream())
                        .toList())
                .hasSize(24)
                .doesNotHaveDuplicates());
    }
}
