package org.devicebank.wipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Registration;
import org.devicebank.evidence.Evidence;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.nwipe.LogWriter;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.DriveProof;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class WipesTest {

    private static final String DRIVE = "WD-WXJ1A99T4K2P";
    private static final long BYTES = 500_107_862_016L;

    @Autowired
    Asking here;

    @Autowired
    Devices devices;

    @Autowired
    Wipes wipes;

    @Autowired
    Evidence evidence;

    private DeviceId identified(Medium medium, int assurance) {
        return here.call(() -> {
            var id = devices.register(
                    new Registration(Kind.LAPTOP, Origin.REUSED, "Lenovo", "T480", List.of()).rated(assurance));
            devices.advance(id, new Step.Receive(null));
            devices.advance(
                    id,
                    new Step.Identify(
                            Kind.LAPTOP,
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(new DriveFound(DRIVE, "WDC WD5000LPCX", medium, BYTES)),
                            List.of()));
            return id;
        });
    }

    private Stage afterTheLog(DeviceId id) {
        var log = new LogWriter().drive(DRIVE, "WDC WD5000LPCX", BYTES).text().getBytes(StandardCharsets.ISO_8859_1);
        return here.call(() -> {
            wipes.takeLog("nwipe.log", log);
            return devices.get(id).stage();
        });
    }

    @Test
    void a_whole_overwrite_of_a_hard_disk_is_enough_for_a_donor_who_asks_no_more() {
        assertThat(afterTheLog(identified(Medium.HDD, 1))).isEqualTo(Stage.WIPED);
    }

    @Test
    void a_stricter_donor_asks_for_more_than_an_overwrite() {
        assertThat(afterTheLog(identified(Medium.HDD, 2))).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_faster_drive_asks_for_more_than_an_overwrite() {
        assertThat(afterTheLog(identified(Medium.NVME, 1))).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_log_of_another_drive_proves_nothing_here() {
        var id = identified(Medium.HDD, 1);
        var log = new LogWriter().drive("WD-OTHER0000001", "WDC", BYTES).text().getBytes(StandardCharsets.ISO_8859_1);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.run(() -> wipes.takeLog("nwipe.log", log)));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void nobody_vouches_for_their_own_work() {
        var id = identified(Medium.NVME, 1);
        var told = new HandForm("nvme-cli", Technique.SANITISE_COMMAND, "its only drive, serial read from the label");
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        var attempt = here.call(() -> wipes.byHand(id, drive, told, "sanitise.txt", "sanitize completed".getBytes()));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> here.run(() -> wipes.confirm(attempt.id())));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
        var second = new Asking(
                here.place(), MemberId.of("00000000-0000-0000-0000-0000000000aa"), null, EnumSet.of(Role.TECHNICIAN));
        second.run(() -> wipes.confirm(attempt.id()));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.WIPED);
    }

    @Test
    void a_log_that_proves_nothing_is_not_got_round_by_typing_it_in() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> new HandForm("ShredOS (nwipe 0.37)", Technique.OVERWRITE, "we watched it").check(false))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.wipes.send_the_log"));
    }

    @Test
    void what_the_drive_itself_says_of_its_wipe_is_enough_for_flash() {
        var id = identified(Medium.NVME, 3);
        var told = """
                # nvme id-ctrl /dev/nvme0
                sn        : %s
                mn        : WDC WD5000LPCX
                tnvmcap   : %d
                # nvme sanitize /dev/nvme0 --sanact=2
                # nvme sanitize-log /dev/nvme0
                Sanitize Progress                      (SPROG) :  65535
                Sanitize Status                        (SSTAT) :  0x101
                Sanitize Command Dword 10 Information (SCDW10) :  0x2
                """.formatted(DRIVE, BYTES);
        here.run(() -> wipes.takeLog("sanitise.txt", told.getBytes(StandardCharsets.UTF_8)));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.WIPED);
    }

    @Test
    void what_only_people_say_waits_for_a_second_of_us() {
        var id = identified(Medium.NVME, 1);
        var record = "Destruction method: shredded\nMedia serial: " + DRIVE
                + "\nDate: 2026-03-02\nOperator: Ada\nWitness: Grace\n";
        var attempt = here.call(() -> wipes.takeLog("shredded.txt", record.getBytes(StandardCharsets.UTF_8)))
                .getFirst();
        assertThat(attempt.waitsForSecondPerson()).isTrue();
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void two_people_bind_a_log_without_serial_numbers_but_not_one_that_failed_or_is_of_another_size() {
        var id = identified(Medium.HDD, 1);
        var drive = here.call(() -> devices.drives(id)).getFirst().id();
        var told = new HandForm(
                "nwipe 0.37", Technique.OVERWRITE, "the only drive in the dock, serial read from its label");
        var quiet = new LogWriter().drive(DRIVE, "WDC WD5000LPCX", BYTES).quiet();
        var attempt = here.call(() -> wipes.byHand(id, drive, told, "quiet.log", bytes(quiet)));
        assertThat(attempt.waitsForSecondPerson()).isTrue();
        var failed = new LogWriter().drive(DRIVE, "WDC", BYTES).quiet().syncErrors(4);
        var other = new LogWriter().drive(DRIVE, "WDC", 2 * BYTES).quiet();
        for (var log : List.of(failed, other)) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> here.run(() -> wipes.byHand(id, drive, told, "quiet.log", bytes(log))));
        }
    }

    private static Asking second(Asking here) {
        return new Asking(
                here.place(), MemberId.of("00000000-0000-0000-0000-0000000000aa"), null, EnumSet.of(Role.TECHNICIAN));
    }

    private DriveId drive(DeviceId id) {
        return here.call(() -> devices.drives(id)).getFirst().id();
    }

    @Test
    void what_waited_for_a_second_person_counts_no_more_once_the_drive_was_doubted() {
        var id = identified(Medium.HDD, 1);
        var told = new HandForm("nwipe 0.37", Technique.OVERWRITE, "the only drive in the dock");
        var quiet = bytes(new LogWriter().drive(DRIVE, "WDC WD5000LPCX", BYTES).quiet());
        var waiting = here.call(() -> wipes.byHand(id, drive(id), told, "quiet.log", quiet));
        assertThat(afterTheLog(id)).isEqualTo(Stage.WIPED);
        here.run(() -> devices.advance(id, new Step.DoubtDrive(drive(id), "data was found on it")));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> second(here).run(() -> wipes.confirm(waiting.id())))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.wipes.earlier"));
        assertThatExceptionOfType(Refused.class)
                .as("the same document, handed in by hand once more")
                .isThrownBy(() -> here.run(() -> wipes.byHand(id, drive(id), told, "again.log", quiet)));
        assertThat(here.call(() -> devices.get(id)).stage()).isEqualTo(Stage.IDENTIFIED);
    }

    @Test
    void a_doubt_outlives_a_second_identification() {
        var id = identified(Medium.HDD, 1);
        afterTheLog(id);
        here.run(() -> devices.advance(id, new Step.DoubtDrive(drive(id), "data was found on it")));
        var doubted = drive(id);
        here.run(() -> devices.advance(
                id, new Step.Identify(Kind.LAPTOP, null, null, null, null, null, List.of(), List.of())));
        assertThat(drive(id)).isEqualTo(doubted);
        assertThat(here.call(() -> devices.get(id)).dataSafe()).isFalse();
    }

    @Test
    void a_weaker_proof_does_not_take_the_place_of_a_better_one() {
        var id = identified(Medium.HDD, 1);
        here.run(() -> devices.advance(
                id,
                new Step.ProveDrive(
                        drive(id),
                        new DriveProof.Wiped(
                                evidence.keep("purge.txt", "text/plain", "purged".getBytes(StandardCharsets.UTF_8)),
                                new Reached(Level.PURGE, Technique.SANITISE_COMMAND, Medium.HDD)))));
        afterTheLog(id);
        assertThat(here.call(() -> devices.drives(id)).getFirst().reached())
                .extracting(Reached::level)
                .isEqualTo(Level.PURGE);
    }

    @Test
    void people_may_not_bind_a_run_that_names_another_drive_because_the_file_has_several() {
        var id = identified(Medium.HDD, 1);
        var both = new LogWriter()
                .drive("WD-OTHER0000001", "WDC", BYTES)
                .and(new LogWriter().device("/dev/sdb", "ATA").drive("WD-OTHER0000002", "WDC", BYTES));
        var told = new HandForm("nwipe 0.37", Technique.OVERWRITE, "it was this one", 0);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> wipes.byHand(id, drive(id), told, "both.log", bytes(both))))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.wipes.other_drive"));
    }

    private static byte[] bytes(LogWriter log) {
        return log.text().getBytes(StandardCharsets.ISO_8859_1);
    }
}
