package org.devicebank.exhibits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.stages.DriveState;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.wipes.Attempts;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class ExhibitsTest {

    private static final String MACHINE = """
            # dmidecode 3.4
            Handle 0x0001, DMI type 1, 27 bytes
            System Information
            \tManufacturer: LENOVO
            \tProduct Name: 20L6S12T00
            \tVersion: ThinkPad T480
            \tSerial Number: %s
            """;

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
    Attempts attempts;

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

    private Answer take(byte[] content) {
        return here.call(() -> intake.take("file.txt", content, Way.PAGE));
    }

    private Why why(Answer answer) {
        return here.call(
                () -> pieces.of(exhibits.get(answer.id())).parts().getFirst().why());
    }

    private static List<List<String>> orders(List<String> steps) {
        if (steps.isEmpty()) return List.of(List.of());
        var all = new ArrayList<List<String>>();
        for (var i = 0; i < steps.size(); i++) {
            var rest = new ArrayList<>(steps);
            var first = rest.remove(i);
            orders(rest)
                    .forEach(order -> all.add(
                            Stream.concat(Stream.of(first), order.stream()).toList()));
        }
        return all;
    }

    private List<DriveState> states(List<String> order) {
        var a = Folder.serial();
        var b = Folder.serial();
        var c = Folder.serial();
        var logA = Folder.bytes(Folder.log(a));
        var logB = Folder.bytes(
                Folder.log(b).and(Folder.log(c).device("/dev/sdb", "ATA").syncErrors(4)));
        var id = here.call(() -> Folder.offered(devices));
        for (var step : order) {
            here.run(() -> {
                switch (step) {
                    case "receive" -> devices.advance(id, new Step.Receive(null));
                    case "identify" -> Folder.identify(devices, id, a, b, c);
                    case "log A" -> intake.take("a.txt", logA, Way.PAGE);
                    default -> intake.take("b.txt", logB, Way.PAGE);
                }
            });
        }
        return here.call(() -> {
            var drives = devices.drives(id);
            assertThat(drives.getFirst().evidence()).isEqualTo(EvidenceId.ofContent(logA));
            assertThat(wipes.of(devices.get(id))).hasSize(3);
            return drives.stream().map(drive -> drive.state()).toList();
        });
    }

    @Test
    void in_every_order_of_the_same_events_the_drives_end_the_same() {
        var events = List.of("receive", "identify", "log A", "log B", "log A");
        for (var order : Set.copyOf(orders(events))) {
            if (order.indexOf("identify") < order.indexOf("receive")) continue;
            assertThat(states(order))
                    .as("%s", order)
                    .containsExactly(DriveState.WIPED, DriveState.WIPED, DriveState.UNPROVEN);
        }
    }

    @Test
    void who_brought_a_record_cannot_confirm_it_although_somebody_else_identified_the_drive() {
        var serial = Folder.serial();
        var record = "Destruction method: shredded\nMedia serial: " + serial
                + "\nDate: 2026-03-02\nOperator: Ada\nWitness: Grace\n";
        take(record.getBytes(StandardCharsets.UTF_8));
        var other = Cast.as(here, Role.TECHNICIAN);
        var id = other.call(() -> Folder.identified(devices, serial));
        var attempt = here.call(() -> wipes.of(devices.get(id))).getFirst();
        assertThat(attempt.doneBy()).isEqualTo(here.member());
        assertThat(here.call(() -> attempts.unconfirmed())).hasSize(1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.run(() -> wipes.confirm(attempt.id())));
        other.run(() -> wipes.confirm(attempt.id()));
        assertThat(here.call(() -> devices.drives(id)).getFirst().state()).isEqualTo(DriveState.DESTROYED);
        assertThat(here.call(() -> attempts.unconfirmed())).isEmpty();
    }

    @Test
    void the_same_file_twice_is_one_piece_of_evidence_and_said_kindly() {
        var log = Folder.bytes(Folder.log(Folder.serial()));
        assertThat(take(log).told()).extracting(told -> told.key()).doesNotContain("exhibits.twice");
        assertThat(take(log).told()).extracting(told -> told.key()).contains("exhibits.twice");
        assertThat(here.call(() -> pieces.waiting())).isEqualTo(1);
    }

    @Test
    void what_waits_says_why() {
        var serial = Folder.serial();
        assertThat(why(take(Folder.bytes(Folder.log(serial))))).isEqualTo(Why.UNKNOWN);
        assertThat(why(take(Folder.bytes(Folder.log(serial).quiet())))).isEqualTo(Why.NO_SERIAL);
        assertThat(why(take("I wiped it, promise".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Why.UNREADABLE);
        here.run(() -> Folder.identified(devices, serial));
        here.run(() -> Folder.identified(devices, serial));
        assertThat(why(take(Folder.bytes(Folder.log(serial).verify(2))))).isEqualTo(Why.TWO_DRIVES);
        assertThat(here.call(() -> pieces.waiting())).isEqualTo(3);
    }

    @Test
    void an_empty_file_is_refused_and_takes_nothing_from_the_others() {
        assertThat(take(new byte[0]).id()).isNull();
        assertThat(take(Folder.bytes(Folder.log(Folder.serial()))).id()).isNotNull();
    }

    @Test
    void what_is_set_aside_proves_nothing_until_it_is_taken_up_again() {
        var serial = Folder.serial();
        var answer = take(Folder.bytes(Folder.log(serial)));
        here.run(() -> exhibits.setAside(answer.id(), "it is from the training bench"));
        var id = here.call(() -> Folder.identified(devices, serial));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> exhibits.setAside(answer.id(), "again")));
        here.run(() -> exhibits.takeUp(answer.id(), "it was ours after all"));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.WIPED);
    }

    @Test
    void two_people_say_which_drive_a_quiet_log_is_about_and_nobody_says_what_it_comes_to() {
        var id = here.call(() -> Folder.identified(devices, Folder.serial()));
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        var failed = take(Folder.bytes(Folder.log("WD-1").quiet().syncErrors(2)));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> exhibits.bind(failed.id(), 0, id, drive, "the only drive")));
        var quiet = take(Folder.bytes(Folder.log("WD-1").quiet()));
        here.run(() -> exhibits.bind(quiet.id(), 0, id, drive, "the only drive in the dock, its label was read"));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
        var attempt = here.call(() -> wipes.of(devices.get(id))).getFirst();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.run(() -> wipes.confirm(attempt.id())));
        Cast.as(here, Role.TECHNICIAN).run(() -> wipes.confirm(attempt.id()));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.WIPED);
    }

    @Test
    void what_was_set_aside_is_confirmed_by_nobody() {
        var id = here.call(() -> Folder.identified(devices, Folder.serial()));
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        var quiet = take(Folder.bytes(Folder.log("WD-1").quiet()));
        here.run(() -> exhibits.bind(quiet.id(), 0, id, drive, "the only drive in the dock, its label was read"));
        var attempt = here.call(() -> wipes.of(devices.get(id))).getFirst();
        here.run(() -> exhibits.setAside(quiet.id(), "it was another dock"));
        var second = Cast.as(here, Role.TECHNICIAN);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> second.run(() -> wipes.confirm(attempt.id())));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_log_from_before_a_doubt_does_not_prove_the_drive_again() {
        var serial = Folder.serial();
        var id = here.call(() -> Folder.identified(devices, serial));
        assertThat(take(Folder.bytes(Folder.log(serial))).proven()).isEqualTo(1);
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        here.run(() -> devices.advance(id, new Step.DoubtDrive(drive, "a second look found pictures")));
        here.run(() -> exhibits.settle(EvidenceId.ofContent(Folder.bytes(Folder.log(serial))), null));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
        var old = take(Folder.bytes(Folder.log(serial).verify(2)));
        assertThat(why(old)).isEqualTo(Why.DATE);
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_text_of_a_received_machine_identifies_it_and_one_that_came_before_waits_for_a_person() {
        var early = MACHINE.formatted("PF1EARLY7").getBytes(StandardCharsets.UTF_8);
        var answer = take(early);
        assertThat(why(answer)).isEqualTo(Why.NO_MACHINE);
        var first = received("PF1EARLY7");
        assertThat(why(answer)).isEqualTo(Why.MACHINE_EARLY);
        assertThat(here.call(() -> devices.get(first)).stage()).isEqualTo(Stage.RECEIVED);
        here.run(() -> exhibits.identify(answer.id(), first));
        assertThat(here.call(() -> devices.get(first)).stage()).isEqualTo(Stage.IDENTIFIED);
        var second = received("PF1LATER7");
        take(MACHINE.formatted("PF1LATER7").getBytes(StandardCharsets.UTF_8));
        assertThat(here.call(() -> devices.get(second)).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    private DeviceId received(String serial) {
        return here.call(() -> {
            var number = new Registration.Number(NumberKind.SERIAL, serial);
            var id = devices.register(
                    new Registration(Kind.LAPTOP, Origin.REUSED, "Lenovo", "ThinkPad T480", List.of(number)));
            devices.advance(id, new Step.Receive(null));
            return id;
        });
    }
}
