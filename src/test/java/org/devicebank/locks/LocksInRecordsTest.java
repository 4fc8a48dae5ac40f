package org.devicebank.locks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.devices.Devices;
import org.devicebank.devices.NumberKind;
import org.devicebank.devices.Registration;
import org.devicebank.exhibits.Exhibits;
import org.devicebank.exhibits.Intake;
import org.devicebank.exhibits.Way;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.proofs.Technique;
import org.devicebank.refurbishment.Refurbishment;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.devicebank.wipes.HandForm;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Locks that nobody typed in: a record of a reset says so, or a card at the bench.
@BankTest
class LocksInRecordsTest {

    private static final String IMEI = "490154203237518";
    private static final String RECORD = """
            [ro.crypto.state]: [encrypted]
            [ro.product.model]: [SM-G991B]
            Serial number: R58N12ABCDE
            IMEI: 490154203237518
            Factory reset: 2026-03-02 10:12
            FRP: off
            MDM: off
            Done by: Ada
            Checked by: Grace
            """;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Intake intake;

    @Autowired
    Exhibits exhibits;

    @Autowired
    Refurbishment refurbishment;

    @Autowired
    Wipes wipes;

    @Autowired
    Locks locks;

    @Autowired
    Workshop workshop;

    private DeviceId phone(NumberKind kind, String number) {
        return phone("Samsung", "Galaxy S21", kind, number);
    }

    private DeviceId phone(String maker, String model, NumberKind kind, String number) {
        var numbers = List.of(new Registration.Number(kind, number));
        var id = devices.register(new Registration(Kind.PHONE, Origin.REUSED, maker, model, numbers));
        devices.advance(id, new Step.Receive(null));
        return id;
    }

    private void take(String record) {
        assertThat(intake.take("reset.txt", bytes(record), Way.PAGE).id()).isNotNull();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<LockKind> open(DeviceId id) {
        return locks.of(id).stream()
                .filter(lock -> lock.standing().locked())
                .map(LockTask::kind)
                .toList();
    }

    @Test
    void a_record_that_says_a_lock_is_on_opens_it_once_however_often_the_file_comes() {
        here.run(() -> {
            var id = phone(NumberKind.SERIAL, "R58N12ABCDE");
            var record = RECORD.replace("FRP: off", "FRP: on").replace("MDM: off", "MDM: enrolled, City Council");
            take(record);
            take(record);
            assertThat(open(id)).containsExactlyInAnyOrder(LockKind.FRP, LockKind.MDM);
            assertThat(locks.of(id)).allSatisfy(lock -> {
                assertThat(lock.source()).isEqualTo(Source.RECORD);
                assertThat(lock.note()).isEqualTo("reset.txt");
            });
            locks.of(id).forEach(lock -> locks.release(lock.id(), "set up as new", null));
            take(record);
            exhibits.settle(EvidenceId.ofContent(bytes(record)), null);
            assertThat(open(id)).as("told once, and released since").isEmpty();
            take(record + "Note: looked again, it is back\n");
            assertThat(open(id)).as("a newer file is news").hasSize(2);
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void a_record_that_came_before_the_phone_is_heard_when_the_phone_is_identified() {
        here.run(() -> {
            take(RECORD.replace("FRP: off", "FRP: locked"));
            var bySerial = phone(NumberKind.SERIAL, "R58N12ABCDE");
            var byImei = phone(NumberKind.IMEI, IMEI);
            var other = phone(NumberKind.IMEI, "356938035643809");
            for (var id : List.of(bySerial, byImei, other)) {
                refurbishment.identifyByHand(id, Kind.PHONE, Optional.empty());
            }
            assertThat(open(bySerial)).containsExactly(LockKind.FRP);
            assertThat(open(byImei)).containsExactly(LockKind.FRP);
            assertThat(open(other)).isEmpty();
        });
    }

    @Test
    void a_record_that_says_a_lock_is_off_or_that_nobody_looked_opens_none_and_closes_none() {
        here.run(() -> {
            var id = phone(NumberKind.SERIAL, "R58N12ABCDE");
            take(RECORD);
            take(RECORD.replace("FRP: off", "FRP: not checked"));
            assertThat(locks.of(id)).isEmpty();
            locks.found(id, LockKind.FRP, Source.HAND, "asks for an account");
            take(RECORD + "Note: sent again\n");
            assertThat(open(id)).containsExactly(LockKind.FRP);
        });
    }

    @Test
    void a_file_that_was_set_aside_opens_nothing_until_it_is_taken_up_again() {
        here.run(() -> {
            var record = RECORD.replace("FRP: off", "FRP: on");
            take(record);
            var document = EvidenceId.ofContent(bytes(record));
            exhibits.setAside(document, "of another phone");
            var id = phone(NumberKind.SERIAL, "R58N12ABCDE");
            refurbishment.identifyByHand(id, Kind.PHONE, Optional.empty());
            assertThat(locks.of(id)).isEmpty();
            exhibits.takeUp(document, "of this one after all");
            assertThat(open(id)).containsExactly(LockKind.FRP);
        });
    }

    @Test
    void a_text_of_a_machine_that_is_known_already_is_heard_too() {
        here.run(() -> {
            var id = phone("Apple", "iPhone SE", NumberKind.SERIAL, "F17DX1234567");
            refurbishment.identifyByHand(id, Kind.PHONE, Optional.empty());
            take("""
                    ProductType: iPhone12,8
                    SerialNumber: F17DX1234567
                    IsAssociated: true
                    """);
            assertThat(open(id)).containsExactly(LockKind.ACTIVATION_LOCK);
        });
    }

    @Test
    void what_two_people_say_of_a_wipe_opens_the_lock_that_their_document_names() {
        here.run(() -> {
            var id = phone(NumberKind.SERIAL, "R58N12ABCDE");
            var flash = new DriveFound(null, null, Medium.FLASH, null);
            refurbishment.identifyByHand(id, Kind.PHONE, Optional.of(flash));
            var drive = devices.drives(id).getFirst().id();
            var form = new HandForm("settings", Technique.FACTORY_RESET_ENCRYPTED, "the serial on the back");
            wipes.byHand(id, drive, form, "reset.txt", bytes(RECORD.replace("MDM: off", "MDM: on")));
            assertThat(open(id)).containsExactly(LockKind.MDM);
        });
    }

    @Test
    void what_is_ready_goes_back_to_the_bench_and_cannot_be_released_with_the_lock() {
        here.run(() -> {
            var id = workshop.ready(Kind.TABLET, "R58N12ABCDE");
            take(RECORD.replace("FRP: off", "FRP: on"));
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
            devices.advance(id, new Step.Inspect(java.util.Map.of("works", true)));
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> devices.advance(id, new Step.Release(Grade.A)))
                    .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.locks.locked"));
            assertThat(devices.disagreements()).isEmpty();
        });
    }

    @Test
    void the_same_file_from_several_people_at_once_opens_one_lock() throws Exception {
        var id = here.call(() -> phone(NumberKind.SERIAL, "R58N12ABCDE"));
        var record = RECORD.replace("FRP: off", "FRP: on");
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 4; i++) {
                tries.add(people.submit(() -> {
                    start.await();
                    here.run(() -> take(record));
                    return null;
                }));
            }
            start.countDown();
            for (var one : tries) one.get();
        }
        here.run(() -> {
            assertThat(locks.of(id)).hasSize(1);
            assertThat(devices.journey(id).stream().filter(one -> one.what().equals("exhibits.locks")))
                    .hasSize(1);
        });
    }

    @Test
    void a_flag_that_says_it_is_locked_opens_a_lock_unless_one_is_known() {
        here.run(() -> {
            var id = workshop.ready(Kind.TABLET, "FLAGGED1");
            devices.advance(id, new Step.Raise(Flag.LOCKED, "by a card at the bench"));
            assertThat(open(id)).containsExactly(LockKind.UNKNOWN);
            assertThat(devices.get(id).stage()).isEqualTo(Stage.WIPED);
            devices.advance(id, new Step.Lift(Flag.LOCKED, "by a card at the bench"));
            assertThat(open(id)).as("a flag taken down closes no lock").containsExactly(LockKind.UNKNOWN);
            locks.release(locks.of(id).getFirst().id(), "starts without a question", null);

            var known = workshop.wiped(Kind.TABLET, "FLAGGED2");
            locks.found(known, LockKind.ACTIVATION_LOCK, Source.HAND, "");
            devices.advance(known, new Step.Raise(Flag.LOCKED, ""));
            assertThat(open(known)).containsExactly(LockKind.ACTIVATION_LOCK);
            locks.release(locks.of(known).getFirst().id(), "removed by its owner", null);
            assertThat(devices.get(known).flags()).isEmpty();
        });
    }
}
