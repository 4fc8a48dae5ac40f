package org.devicebank.refurbishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class RefurbishmentTest {

    private static final Inspection LIKE_NEW = new Inspection(92, Condition.GOOD, Condition.GOOD, Condition.GOOD, true);

    private static final String SNAPSHOT = """
            Handle 0x0001, DMI type 1, 27 bytes
            System Information
            \tManufacturer: LENOVO
            \tProduct Name: 20L6S12T00
            \tVersion: ThinkPad T480
            \tSerial Number: PF1ABCD2

            Handle 0x0003, DMI type 3, 22 bytes
            Chassis Information
            \tType: Notebook
            """;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Refurbishment refurbishment;

    @Autowired
    Workshop workshop;

    private static Inspection found(Integer battery, Condition screen, Condition body, boolean works) {
        return new Inspection(battery, screen, Condition.GOOD, body, works);
    }

    @Test
    void a_device_says_itself_what_it_is_and_the_text_is_kept() {
        here.run(() -> {
            var id = workshop.received(Kind.DESKTOP, "UNKNOWN1");
            refurbishment.identify(
                    id, List.of(new Refurbishment.Text("dmi.txt", SNAPSHOT.getBytes(StandardCharsets.UTF_8))));
            var device = devices.get(id);
            assertThat(device.stage()).isEqualTo(Stage.IDENTIFIED);
            assertThat(device.name()).isEqualTo("Lenovo ThinkPad T480");
            assertThat(device.kind()).isEqualTo(Kind.LAPTOP);
            assertThat(device.drivesUnproven()).isEqualTo(1);
            assertThat(evidence.count()).isEqualTo(1);
        });
    }

    @Test
    void a_text_that_says_nothing_of_a_machine_changes_nothing() {
        here.run(() -> {
            var id = workshop.received(Kind.LAPTOP, "UNKNOWN2");
            var text = new Refurbishment.Text("x.txt", "hello".getBytes(StandardCharsets.UTF_8));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> refurbishment.identify(id, List.of(text)));
            assertThat(devices.get(id).stage()).isEqualTo(Stage.RECEIVED);
        });
    }

    @Test
    void what_is_fit_is_released_with_its_grade_and_what_is_not_is_kept_for_parts() {
        here.run(() -> {
            var fit = workshop.wiped(Kind.LAPTOP, "FIT00001");
            assertThat(refurbishment.inspect(fit, LIKE_NEW)).contains(Grade.A);
            refurbishment.release(fit);
            assertThat(devices.get(fit).grade()).isEqualTo(Grade.A);

            var dead = workshop.wiped(Kind.LAPTOP, "DEAD0001");
            assertThat(refurbishment.inspect(dead, found(92, Condition.BROKEN, Condition.GOOD, true)))
                    .isEmpty();
            assertThat(devices.get(dead).route()).isEqualTo(Route.PARTS);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> refurbishment.release(dead));
        });
    }

    @Test
    void nothing_is_released_that_nobody_inspected() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "UNSEEN01");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> refurbishment.release(id))
                    .satisfies(refused ->
                            assertThat(refused.sentence().key()).isEqualTo("refused.refurbishment.no_grade"));
        });
    }

    private static Answers full(String... pairs) {
        var answers = new Answers(Map.of("electrical_class", "NO_MAINS"));
        for (var i = 0; i < pairs.length; i += 2) {
            answers = answers.with(pairs[i], pairs[i + 1]);
        }
        return answers;
    }

    @Test
    void a_sheet_that_passed_leads_to_its_grade_and_is_read_again_as_it_was() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "SHEET001");
            var tested = refurbishment.test(id, full("battery_health", "68"), true);
            assertThat(tested.grade()).contains(Grade.B);
            var again = refurbishment.lastTest(id).orElseThrow();
            assertThat(again).isEqualTo(tested);
            assertThat(refurbishment.release(id)).isEqualTo(Grade.B);
        });
    }

    @Test
    void an_unfinished_sheet_is_not_kept() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "SHEET002");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> refurbishment.test(id, full("screen", "GOOD"), false))
                    .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.refurbishment.open"));
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
        });
    }

    @Test
    void what_failed_stays_at_the_bench_until_it_is_mended_or_used_for_parts() {
        here.run(() -> {
            var id = workshop.wiped(Kind.LAPTOP, "SHEET003");
            assertThat(refurbishment.test(id, full("wifi", "FAIL"), true).passed())
                    .isFalse();
            assertThat(devices.get(id).route()).isEqualTo(Route.REUSE);
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> refurbishment.release(id));
            assertThat(refurbishment.test(id, full(), true).grade()).contains(Grade.A);
            refurbishment.release(id);
            assertThat(devices.get(id).stage()).isEqualTo(Stage.READY);
        });
    }

    @Test
    void a_swollen_battery_stops_everything_with_the_sheet_that_says_so() {
        here.run(() -> {
            var id = workshop.wiped(Kind.PHONE, "SHEET004");
            var tested = refurbishment.test(id, new Answers(Map.of("battery_flat", "FAIL")), false);
            assertThat(tested.result().outcome()).isEqualTo(Result.Outcome.STOPPED);
            assertThat(devices.get(id).flags()).containsExactly(Flag.BATTERY_SWOLLEN);
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> refurbishment.test(id, full(), true))
                    .satisfies(
                            refused -> assertThat(refused.sentence().key()).isEqualTo("refused.refurbishment.swollen"));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> refurbishment.release(id));
        });
    }

    @Test
    void what_the_machine_said_is_on_the_sheet_already() {
        here.run(() -> {
            var id = workshop.received(Kind.LAPTOP, "SHEET005");
            var smart = "smartctl 7.4\n{\"smartctl\":{\"version\":[7,4]},\"device\":{\"name\":\"/dev/sda\"},"
                    + "\"model_name\":\"WDC WD5000LPCX\",\"serial_number\":\"WD-SHEET5\",\"smart_status\":{\"passed\":true}}";
            refurbishment.identify(
                    id,
                    List.of(
                            new Refurbishment.Text("dmi.txt", SNAPSHOT.getBytes(StandardCharsets.UTF_8)),
                            new Refurbishment.Text(
                                    "smart.json",
                                    smart.substring(smart.indexOf('{')).getBytes(StandardCharsets.UTF_8))));
            assertThat(refurbishment.prefilled(id).of()).containsExactly(Map.entry("smart", "PASS"));
        });
    }

    @Test
    void of_a_release_and_a_failed_test_at_once_no_failed_device_is_ready() throws Exception {
        for (var round = 0; round < 8; round++) {
            var name = "ATONCE0" + round;
            var id = here.call(() -> {
                var laptop = workshop.wiped(Kind.LAPTOP, name);
                refurbishment.inspect(laptop, LIKE_NEW);
                return laptop;
            });
            var start = new CyclicBarrier(2);
            try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
                var all = List.<Runnable>of(
                                () -> refurbishment.release(id),
                                () -> refurbishment.test(id, full("screen", "BROKEN", "battery_health", "90"), true))
                        .stream()
                        .map(work -> people.submit(() -> {
                            start.await();
                            try {
                                here.run(work);
                            } catch (Refused _) {
                                // the other was quicker
                            }
                            return true;
                        }))
                        .toList();
                for (var one : all) one.get();
            }
            here.run(() -> assertThat(devices.get(id).stage() == Stage.READY
                            && !refurbishment.lastTest(id).orElseThrow().passed())
                    .as(name)
                    .isFalse());
        }
    }
}
