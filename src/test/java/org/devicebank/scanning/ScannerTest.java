package org.devicebank.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.locks.LockKind;
import org.devicebank.locks.Locks;
import org.devicebank.locks.Source;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class ScannerTest {

    private static final int TECHNICIANS = 20;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Scanner scanner;

    @Autowired
    Scans scans;

    @Autowired
    Deck deck;

    @Autowired
    Locks locks;

    @Autowired
    Workshop workshop;

    private Asking technician;

    @BeforeEach
    void open() {
        technician = Cast.as(here, Role.TECHNICIAN);
    }

    private Scanned scan(String text, UUID run, DeviceId device) {
        return scanner.take(new Scan(UUID.randomUUID(), text, run, device));
    }

    private UUID lay(String word) {
        return scan(CardCode.of(word), null, null).run();
    }

    private String tag(DeviceId id) {
        return devices.get(id).tag().text();
    }

    private long told(DeviceId id, String what) {
        return devices.journey(id).stream()
                .filter(line -> line.key().equals("told.devices." + what))
                .count();
    }

    @Test
    void every_card_has_its_words() {
        var words = new org.devicebank.shell.Words();
        assertThat(here.call(deck::mine))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(card -> words.has(card.key()) && words.has(card.key() + ".does"));
    }

    @Test
    void a_device_is_opened_by_any_number_on_it() {
        technician.run(() -> {
            var id = here.call(() -> workshop.wiped(Kind.LAPTOP, "SERIAL01"));
            assertThat(List.of(tag(id), "serial-01", "WD-SERIAL01", tag(id).toLowerCase()))
                    .allSatisfy(number ->
                            assertThat(scan(number, null, null).device()).isEqualTo(id));
        });
    }

    @Test
    void a_card_and_then_devices_or_a_device_and_then_a_card_are_the_same_words() {
        technician.run(() -> {
            var one = here.call(() -> workshop.received(Kind.LAPTOP, "SERIAL02"));
            var two = here.call(() -> workshop.received(Kind.LAPTOP, "SERIAL03"));
            var run = lay("NEEDSPART");
            assertThat(scan(tag(one), run, null).outcome()).isEqualTo(Outcome.DONE);
            assertThat(scan(CardCode.of("NEEDSPART"), null, two).outcome()).isEqualTo(Outcome.DONE);
            assertThat(devices.get(one).flags())
                    .isEqualTo(devices.get(two).flags())
                    .containsExactly(Flag.AWAITING_PART);
            assertThat(scans.run(run)).extracting(Scanned::shown).containsExactly(tag(one), "NEEDSPART");
        });
    }

    @Test
    void the_card_locked_opens_a_lock_and_scanning_it_again_opens_no_other() {
        technician.run(() -> {
            var id = here.call(() -> workshop.received(Kind.TABLET, "SERIAL12"));
            assertThat(scan(CardCode.of("LOCKED"), null, id).outcome()).isEqualTo(Outcome.DONE);
            assertThat(scan(CardCode.of("LOCKED"), null, id).outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(devices.get(id).flags()).containsExactly(Flag.LOCKED);
            assertThat(locks.of(id)).singleElement().satisfies(lock -> {
                assertThat(lock.kind()).isEqualTo(LockKind.UNKNOWN);
                assertThat(lock.source()).isEqualTo(Source.HAND);
            });
        });
    }

    @Test
    void what_is_ready_or_promised_goes_back_to_the_bench_when_a_card_says_what_is_wrong_with_it() {
        technician.run(() -> {
            var ready = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL13"));
            var promised = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL14"));
            here.run(() -> devices.advance(promised, new Step.Reserve(new RequestId(UUID.randomUUID()))));
            for (var id : List.of(ready, promised)) {
                assertThat(scan(CardCode.of("SWOLLEN"), null, id).outcome()).isEqualTo(Outcome.DONE);
                assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
                assertThat(devices.get(id).promisedTo()).isNull();
            }
            var parts = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL15"));
            devices.advance(parts, new Step.Reroute(Route.PARTS, "its hinge broke on the shelf"));
            assertThat(devices.get(parts).stage()).isEqualTo(Stage.WIPED);
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_rule_that_says_no_is_an_answer_and_changes_nothing() {
        technician.run(() -> {
            var id = here.call(() -> workshop.received(Kind.LAPTOP, "SERIAL04"));
            var answer = scan(tag(id), lay("READY"), null);
            assertThat(answer.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(answer.says().key()).startsWith("refused.");
            assertThat(devices.get(id).stage()).isEqualTo(Stage.RECEIVED);
        });
    }

    @Test
    void a_card_asks_for_the_same_permission_as_the_button() {
        var id = here.call(() -> workshop.received(Kind.LAPTOP, "SERIAL05"));
        var run = technician.call(() -> lay("SWOLLEN"));
        Cast.as(here, Role.INFORMATION_GOVERNANCE_OFFICER).run(() -> {
            assertThat(scan(CardCode.of("SWOLLEN"), null, id).says().key()).isEqualTo("refused.forbidden");
            assertThat(scan(CardCode.of("SWOLLEN"), null, null).outcome()).isEqualTo(Outcome.REFUSED);
            // nor does it help to know the number of somebody else's run
            assertThat(scan(tag(id), run, null).card()).isNull();
        });
        assertThat(here.call(() -> devices.get(id)).flags()).isEmpty();
    }

    @Test
    void what_cannot_be_read_gets_a_sentence() {
        technician.run(() -> {
            assertThat(scan("%REDAY%K", null, null).says().key()).isEqualTo("refused.scanning.card");
            assertThat(scan(CardCode.of("NOSUCHCARD"), null, null).says().key()).isEqualTo("refused.scanning.card");
            assertThat(scan("TST-000001-Z", null, null).says().key()).isEqualTo("refused.devices.tag");
            assertThat(scan("nobody has this", null, null).outcome()).isEqualTo(Outcome.LOOK);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> scan("  ", null, null));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> scan("x".repeat(121), null, null));
        });
    }

    @Test
    void a_scan_that_is_sent_twice_is_done_once_and_answered_alike() throws Exception {
        var id = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL06"));
        var scan = new Scan(UUID.randomUUID(), CardCode.of("SENDBACK"), null, id);
        var answers = together(TECHNICIANS, _ -> technician.call(() -> scanner.take(scan)));
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(answers.getFirst().outcome()).isEqualTo(Outcome.DONE);
        assertThat(here.call(() -> told(id, "send_back"))).isOne();
    }

    @Test
    void many_are_done_each_by_itself_and_the_same_list_again_is_the_same_scans() {
        technician.run(() -> {
            var good = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL07"));
            var other = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL08"));
            var raw = here.call(() -> workshop.received(Kind.LAPTOP, "SERIAL09"));
            var lines = String.join("\n", tag(good), tag(raw), "serial07", "NOBODYS9", "", tag(other));
            var run = scanner.takeAll(UUID.randomUUID(), CardCode.of("SENDBACK"), lines);
            assertThat(scanner.takeAll(run, CardCode.of("SENDBACK"), lines)).isEqualTo(run);
            assertThat(scans.run(run).reversed())
                    .extracting(Scanned::outcome)
                    .containsExactly(
                            Outcome.DONE, Outcome.DONE, Outcome.REFUSED, Outcome.LOOK, Outcome.REFUSED, Outcome.DONE);
            assertThat(told(good, "send_back")).isOne();
            assertThat(told(other, "send_back")).isOne();
            assertThat(devices.get(raw).stage()).isEqualTo(Stage.RECEIVED);
        });
    }

    @Test
    void a_list_may_begin_with_its_card() {
        technician.run(() -> {
            var id = here.call(() -> workshop.ready(Kind.LAPTOP, "SERIAL10"));
            scanner.takeAll(UUID.randomUUID(), "", CardCode.of("SENDBACK") + "\n" + tag(id));
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> scanner.takeAll(UUID.randomUUID(), "", tag(id)));
        });
    }

    @Test
    void twenty_technicians_at_once_make_no_step_twice_and_lose_none() throws Exception {
        var some = here.call(() -> {
            var ids = new ArrayList<DeviceId>();
            for (var i = 0; i < 10; i++) {
                ids.add(workshop.wiped(Kind.LAPTOP, "CROWD" + i + "X"));
                devices.advance(ids.get(i), new Step.Inspect(Map.of("works", true)));
            }
            return List.copyOf(ids);
        });
        var tags = here.call(() -> some.stream().map(this::tag).toList());
        // each scans every device, in an order of their own
        var done = together(
                TECHNICIANS,
                number -> Cast.as(here, Role.TECHNICIAN).call(() -> {
                    var run = lay("SENDBACK");
                    var outcomes = new ArrayList<Outcome>();
                    for (var i = 0; i < tags.size(); i++) {
                        outcomes.add(scan(tags.get((i * 7 + number) % tags.size()), run, null)
                                .outcome());
                    }
                    return outcomes;
                }));
        assertThat(done.stream().flatMap(List::stream).filter(Outcome.DONE::equals))
                .hasSize(some.size());
        assertThat(done.stream().flatMap(List::stream).filter(Outcome.REFUSED::equals))
                .hasSize(some.size() * (TECHNICIANS - 1));
        here.run(() -> {
            assertThat(some).allMatch(id -> told(id, "send_back") == 1);
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void twenty_different_things_said_of_one_device_are_all_kept() throws Exception {
        var id = here.call(() -> workshop.received(Kind.LAPTOP, "SERIAL11"));
        var done = together(
                TECHNICIANS,
                number -> Cast.as(here, Role.TECHNICIAN).call(() -> {
                    var word = List.of("LOCKED", "SWOLLEN", "NEEDSPART", "PARTCAME")
                            .get(number % 4);
                    return scan(CardCode.of(word), null, id);
                }));
        var kept = done.stream().filter(one -> one.outcome() == Outcome.DONE).count();
        here.run(() -> {
            assertThat(told(id, "raise") + told(id, "lift")).isEqualTo(kept);
            assertThat(told(id, "raise")).isGreaterThanOrEqualTo(3);
            assertThat(devices.get(id).flags()).contains(Flag.LOCKED, Flag.BATTERY_SWOLLEN);
        });
    }

    private interface Technician<T> {
        T work(int number) throws Exception;
    }

    private static <T> List<T> together(int count, Technician<T> technician) throws Exception {
        try (var bench = Executors.newFixedThreadPool(count)) {
            var tasks = new ArrayList<Callable<T>>();
            for (var i = 0; i < count; i++) {
                var number = i;
                tasks.add(() -> technician.work(number));
            }
            var answers = new ArrayList<T>();
            for (var task : bench.invokeAll(tasks)) {
                answers.add(task.get());
            }
            return answers;
        }
    }
}
