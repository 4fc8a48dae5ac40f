package org.devicebank.refurbishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Grade;
import org.devicebank.devices.Route;
import org.devicebank.devices.Stage;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.junit.jupiter.api.BeforeEach;
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
    Places places;

    @Autowired
    Devices devices;

    @Autowired
    Evidence evidence;

    @Autowired
    Refurbishment refurbishment;

    private Asking here;
    private Workshop workshop;

    @BeforeEach
    void open() {
        here = Cast.newPlace(places);
        workshop = new Workshop(devices, evidence);
    }

    private static Inspection found(Integer battery, Condition screen, Condition body, boolean works) {
        return new Inspection(battery, screen, Condition.GOOD, body, works);
    }

    @Test
    void the_grade_follows_from_what_was_found() {
        assertThat(Grading.of(LIKE_NEW)).contains(Grade.A);
        assertThat(Grading.of(found(null, Condition.GOOD, Condition.GOOD, true)))
                .contains(Grade.A);
        assertThat(Grading.of(found(79, Condition.GOOD, Condition.GOOD, true))).contains(Grade.B);
        assertThat(Grading.of(found(92, Condition.MARKED, Condition.GOOD, true)))
                .contains(Grade.B);
        assertThat(Grading.of(found(49, Condition.MARKED, Condition.GOOD, true)))
                .contains(Grade.C);
        assertThat(Grading.of(found(92, Condition.GOOD, Condition.BROKEN, true)))
                .contains(Grade.C);
        assertThat(Grading.of(found(92, Condition.BROKEN, Condition.GOOD, true)))
                .isEmpty();
        assertThat(Grading.of(found(92, Condition.GOOD, Condition.GOOD, false))).isEmpty();
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
}
