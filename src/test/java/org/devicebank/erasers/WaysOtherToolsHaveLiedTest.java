package org.devicebank.erasers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.erasers.Proofs.bent;
import static org.devicebank.erasers.Proofs.judge;
import static org.devicebank.erasers.Proofs.refusesToProve;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

/// The ways in which tools have said that a drive was wiped when it was not, or not as far as we know.
class WaysOtherToolsHaveLiedTest {

    @Test
    void the_sanitise_failed_or_never_ran_or_still_runs() {
        refusesToProve(bent(Proofs.NVME, "0x101", "0x103"), "it failed");
        refusesToProve(bent(Proofs.NVME, "0x101", "0x100"), "never sanitised");
        refusesToProve(bent(Proofs.NVME, "0x101", "0x102"), "still running");
        refusesToProve(bent(Proofs.NVME, "65535", "41000"), "41,000 of 65,535");
    }

    @Test
    void the_drive_was_told_to_sanitise_again_and_nobody_looked_how_that_ended() {
        var again =
                Proofs.HDPARM_SANITISE.substring(0, Proofs.HDPARM_SANITISE.indexOf("$ sudo hdparm --sanitize-status"));
        refusesToProve(Proofs.HDPARM_SANITISE + again, "Sanitise status: not said");
    }

    @Test
    void the_password_was_taken_off_by_hand_and_not_by_the_erase() {
        var off = "# hdparm --user-master u --security-disable p /dev/sda\n\n/dev/sda:\n"
                + " Issuing SECURITY_DISABLE command, password=\"p\", user=user\n";
        var erase = "# hdparm --user-master u --security-erase";
        var looked = "# hdparm -I /dev/sda\n/dev/sda:\n\tModel";
        refusesToProve(bent(Proofs.HDPARM, looked, off + looked), "taken off by a command");
        refusesToProve(bent(Proofs.HDPARM, erase, off + erase), "taken off by a command");
        assertThat(judge(Proofs.HDPARM + off).verdict())
                .as("it was gone before")
                .isEqualTo(Verdict.PROVEN);
        var set = "# hdparm --user-master u --security-set-pass p /dev/sda\n";
        assertThat(judge(bent(Proofs.HDPARM, erase, off + set + erase)).verdict())
                .as("set again before the erase")
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void the_command_was_told_to_take_less_than_the_drive_or_had_no_time_for_it() {
        refusesToProve(bent(Proofs.SANITIZE, "--verbose --iterations", "--size=1M --iterations"), "leave a part");
        refusesToProve(bent(Proofs.SANITIZE, "--verbose --iterations", "-s 1M --iterations"), "leave a part");
        refusesToProve(bent(Proofs.SANITIZE, "\"end_time\":9000.25", "\"end_time\":100.75"), "can be written");
        refusesToProve(bent(Proofs.SANITIZE, "\"end_time\":9000.25", "\"end_time\":90.25"), "can be written");
    }

    @Test
    void a_shred_that_speaks_another_language_is_read_by_its_numbers() {
        for (var words :
                List.of("Durchgang 1/1 (zufällig)...", "passe 1/1 (aléatoire)…", "pasada 1/1 (aleatorio)...")) {
            var said = Proofs.SANITIZE.replace("pass 1/1 (random)...", words);
            assertThat(judge(said).verdict()).as(words).isEqualTo(Verdict.PROVEN);
            refusesToProve(said.replace("466GiB/466GiB 100%", "465GiB/466GiB 99%"), "Bytes written: not said");
        }
    }

    @Test
    void a_report_in_another_language_is_a_doubt_and_a_failure_stays_one() {
        var german = bent(Proofs.BLANCCO, ">Successful<", ">Erfolgreich<");
        assertThat(judge(german).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        for (var word : List.of("Failed", "Not Erased", "Erased with exceptions", "Unsuccessful")) {
            assertThat(judge(bent(Proofs.BLANCCO, ">Successful<", ">" + word + "<"))
                            .verdict())
                    .as(word)
                    .isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void the_list_of_hardware_says_that_the_drive_was_behind_an_adapter() {
        var told = Proofs.read(bent(Proofs.BLANCCO, ">SATA<", ">USB<")).told();
        assertThat(told)
                .filteredOn(one -> one.run().chosen())
                .singleElement()
                .satisfies(one -> assertThat(one.run().identity().behindUsb()).isTrue());
    }

    @Test
    void something_was_written_after_the_sanitise() {
        refusesToProve(bent(Proofs.NVME, "0x101", "0x1"), "written since");
    }

    @Test
    void the_last_sanitise_was_only_a_way_out_of_a_failed_one() {
        refusesToProve(bent(Proofs.NVME, ":  0x2", ":  0x1"), "wipes nothing");
    }

    @Test
    void the_exit_status_of_a_sanitise_was_ignored() {
        refusesToProve(
                bent(Proofs.NVME, "--sanact=2\n", "--sanact=2\nNVMe status: Invalid Command Opcode(0x1)\n"),
                "Invalid Command Opcode");
    }

    @Test
    void the_status_was_read_before_the_drive_was_told() {
        var early =
                "# nvme sanitize-log /dev/nvme0\nSanitize Progress (SPROG) : 65535\nSanitize Status (SSTAT) : 0x101\n"
                        + "Sanitize Command Dword 10 Information (SCDW10) : 0x2\n# nvme sanitize /dev/nvme0 -a 2\n";
        refusesToProve(early, "Sanitise status (SSTAT): not said");
    }

    @Test
    void a_format_leaves_nothing_to_check() {
        refusesToProve(
                "# nvme format /dev/nvme0n1 --ses=1\nSuccess formatting namespace:1\n", "Counters of a format: none");
    }

    @Test
    void the_drive_was_frozen_and_did_not_obey() {
        refusesToProve(bent(Proofs.HDPARM, "\tnot\tenabled", "\t\tenabled"), "still set");
        refusesToProve(
                bent(Proofs.HDPARM, "user=user\n", "user=user\nSG_IO: bad/missing sense data, sb[]:  70 00 05\n"),
                "bad/missing sense data");
    }

    @Test
    void no_password_was_set_so_nothing_was_erased() {
        refusesToProve(
                bent(Proofs.HDPARM, "\t\tenabled\n\tnot\tlocked\n\tnot\tfrozen", "\tnot\tenabled"),
                "no password was set");
    }

    @Test
    void nobody_looked_afterwards() {
        refusesToProve(
                Proofs.HDPARM.substring(0, Proofs.HDPARM.lastIndexOf("# hdparm -I")),
                "Security after the erase: not said");
        refusesToProve(
                Proofs.HDPARM_SANITISE.substring(0, Proofs.HDPARM_SANITISE.indexOf("$ sudo hdparm --sanitize-status")),
                "Sanitise status: not said");
    }

    @Test
    void another_drive_answered_afterwards() {
        var last = Proofs.HDPARM.lastIndexOf("S3Z1NB0K123456");
        refusesToProve(
                Proofs.HDPARM.substring(0, last) + "S3Z1NB0K999999" + Proofs.HDPARM.substring(last + 14),
                "Serial number: S3Z1NB0K123456 and S3Z1NB0K999999");
    }

    @Test
    void erased_with_exceptions_is_not_erased() {
        refusesToProve(bent(Proofs.BLANCCO, ">Successful<", ">Erased with exceptions<"), "Erased with exceptions");
        refusesToProve(
                bent(Proofs.BLANCCO, "\"failed_sectors\" type=\"uint\">0", "\"failed_sectors\" type=\"uint\">8"), "8");
        refusesToProve(bent(Proofs.BLANCCO, ">976773168<", ">976773160<"), "of 500,107,862,016");
    }

    @Test
    void a_drive_in_the_machine_was_left_out_of_the_report() {
        var two = bent(
                Proofs.BLANCCO,
                "<entry name=\"interface_type\">USB</entry>",
                "<entry name=\"interface_type\">SATA</entry>");
        assertThat(Proofs.read(two).told()).hasSize(2);
        assertThat(Proofs.read(two).told().getLast().run().judge(Medium.HDD).verdict())
                .isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void a_command_ran_on_another_disk_than_the_one_it_is_about() {
        refusesToProve(bent(Proofs.SANITIZE, "--iterations=1 /dev/sda", "--iterations=1 /dev/sdb"), "/dev/sdb");
    }

    @Test
    void a_command_ended_badly_and_the_result_says_true() {
        refusesToProve(Proofs.SANITIZE.replaceFirst("\"return_code\":0", "\"return_code\":1"), "”: 1");
    }

    @Test
    void it_read_back_before_it_wrote() {
        refusesToProve(
                bent(Proofs.SANITIZE, "\"start_time\":9001.0", "\"start_time\":90.0"), "Read back after the wipe: 0");
    }

    @Test
    void the_report_of_nwipe_says_erased_and_its_counters_do_not() {
        refusesToProve(bent(Proofs.NWIPE_REPORT, "0/0/0", "0/3/0"), "3");
        refusesToProve(bent(Proofs.NWIPE_REPORT, "Fill With Zeros", "Verify Zeros (0x00)"), "writes nothing");
        refusesToProve(bent(Proofs.NWIPE_REPORT, "Erased: 500107862016", "Erased: 400107862016"), "400,107,862,016");
        refusesToProve(
                bent(Proofs.NWIPE_REPORT, "No hidden sectors    ", "Unknown, hidden sectors detected    "), "hidden");
        refusesToProve(bent(Proofs.NWIPE_REPORT, "1/1", "1/3"), "1 of 3");
    }

    @Test
    void a_phone_that_was_never_encrypted_is_only_reset() {
        refusesToProve(bent(Proofs.PHONE, "Was encrypted: yes", "Was encrypted: no"), "throws no key away");
        refusesToProve(bent(Proofs.PHONE, "Evidenced by", "Remark"), "How that is known: not said");
        refusesToProve(bent(Proofs.PHONE, "Activation Lock: off", "Activation Lock: on"), "Activation Lock");
        refusesToProve(bent(Proofs.PHONE, "490154203237518", "490154203237519"), "check digit");
    }

    @Test
    void one_person_is_not_two() {
        refusesToProve(bent(Proofs.PHONE, "Grace", "Ada"), "Ada, both times");
        refusesToProve(bent(Proofs.DESTROYED, "Witness: Grace\n", ""), "Who checked it");
    }

    @Test
    void a_hole_in_a_drive_destroys_little() {
        refusesToProve(bent(Proofs.DESTROYED, "shredded to 20 mm", "drilled"), "does not destroy");
    }

    @Test
    void a_degausser_does_nothing_to_flash() {
        var degaussed = bent(bent(Proofs.DESTROYED, "shredded to 20 mm", "degaussed"), "HDD", "SSD");
        refusesToProve(degaussed, "does not work on this kind of drive");
    }

    @Test
    void a_snapshot_says_that_an_erasure_ended_and_counts_nothing() {
        refusesToProve("""
                {"type":"Snapshot","uuid":"x","version":"11.0b9","software":"Workbench","device":{"type":"Laptop",
                "manufacturer":"dell inc.","model":"latitude e5530","serialNumber":"1B2C3D4"},"components":[
                {"type":"HardDrive","model":"wdc wd5000","serialNumber":"WD-WXJ1A99T4K2P","size":500107,"actions":[
                {"type":"EraseBasic","severity":"Info","startTime":"2026-03-02T09:00:00","endTime":"2026-03-02T10:00:00",
                "steps":[{"type":"StepRandom","severity":"Info"}]}]}]}
                """, "Bytes written: not said");
        refusesToProve("""
                {"@type":"devices:Snapshot","_uuid":"x","device":{"@type":"Computer"},"components":[{"@type":"HardDrive",
                "serialNumber":"WD-WXJ1A99T4K2P","erasure":{"@type":"EraseSectors","success":false,
                "steps":[{"@type":"Zeros","success":false}]}}]}
                """, "false");
    }

    @Test
    void a_snapshot_with_drives_and_no_erasure_leaves_them_unproven() {
        var lite = """
                {"timestamp":"2026-03-02 09:00:00","type":"Snapshot","uuid":"x","data":{"smartctl":
                "[{\\"smartctl\\":{\\"version\\":[7,3]},\\"device\\":{\\"name\\":\\"/dev/sda\\"},\\"model_name\\":\\"WDC WD5000\\",\\"serial_number\\":\\"WD-WXJ1A99T4K2P\\"}]"},
                "erase":[]}
                """;
        var told = Proofs.read(lite).told();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().run().chosen()).isFalse();
    }

    /// It throws away what shred prints: left are how each command ended, the time, and the marks it looked for.
    @Test
    void a_real_result_is_judged_by_how_its_commands_ended_and_how_long_they_took() throws IOException {
        var file = Path.of("../shared/data/wipe/usody/pass.json");
        assumeTrue(Files.exists(file), "the real result is not beside the project");
        var real = Files.readString(file);
        var judgement = judge(real);
        assertThat(judgement.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(judgement.reasons().stream().map(Proofs.WORDS::say))
                .anyMatch(said -> said.startsWith("Seconds it took: 11,6"))
                .anyMatch(said -> said.startsWith("Marks written before the wipe"));
        refusesToProve(bent(real, "1689987789.5476472", "1689976144.5476472"), "Seconds it took: 6");
        refusesToProve(bent(real, "--iterations=1 /dev/sda", "--iterations=1 --size=1M /dev/sda"), "Bytes written");
        refusesToProve(bent(real, "--iterations=1 /dev/sda", "--iterations=0 /dev/sda"), "Bytes written");
        refusesToProve(bent(real, "--iterations=1 /dev/sda", "--iterations=1 /dev/sda1"), "/dev/sda1");
        refusesToProve(bent(real, "dd if=/dev/random of=", "echo "), "Read back after the wipe: 0");
    }

    /// Every proof, cut anywhere or with any line lost or any digit changed, comes to no better than it was:
    /// it is refused, or judged, and never crashes.
    @Test
    void damage_is_survived_and_a_cut_proof_proves_no_more_drives() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_124);
        for (var proof : Proofs.ALL) {
            var whole = proven(proof);
            for (var round = 0; round < 400; round++) {
                var lines = new ArrayList<>(proof.lines().toList());
                switch (random.nextInt(3)) {
                    case 0 -> lines.remove(random.nextInt(lines.size()));
                    case 1 ->
                        lines.subList(random.nextInt(lines.size()), lines.size())
                                .clear();
                    default -> {
                        var at = random.nextInt(lines.size());
                        lines.set(at, lines.get(at).replaceFirst("[0-9]", String.valueOf(random.nextInt(10))));
                    }
                }
                assertThat(proven(String.join("\n", lines) + "\n")).isLessThanOrEqualTo(whole);
            }
        }
    }

    @Test
    void a_proof_loses_a_counter_and_with_it_its_verdict() {
        var counters = List.of(
                "SPROG",
                "SSTAT",
                "SCDW10",
                "Bytes Erased",
                "Rounds(",
                "Errors(",
                "Status:",
                "HPA/DCO:",
                "cleaned_sectors",
                "failed_sectors",
                "total_errors",
                "\"state\"",
                "Was encrypted",
                "Evidenced by",
                "Destruction method",
                "Destroyed on");
        for (var counter : counters) {
            var proof = Proofs.ALL.stream()
                    .filter(one -> one.contains(counter))
                    .findFirst()
                    .orElseThrow();
            assertThat(proven(bent(proof, counter, "Elsewhere "))).as(counter).isZero();
        }
    }

    private static long proven(String proof) {
        try {
            return Proofs.read(proof).told().stream()
                    .filter(told -> told.run().judge(Medium.UNKNOWN).verdict() == Verdict.PROVEN)
                    .count();
        } catch (Refused _) {
            return 0;
        }
    }
}
