package org.devicebank.erasers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.erasers.Proofs.judge;
import static org.devicebank.erasers.Proofs.refusesToProve;
import static org.devicebank.erasers.Shell.registers;

import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

/// What terminals showed of drives that wiped themselves, and of drives that did not.
class TranscriptTest {

    private static final String JSON = """
            {"%s":{"sprog":65535,"sstat":{"media_verification_canceled":0,"global_erased":1,"no_cmplted_passes":0,
            "status":"(%s) what became of it"},"cdw10_info":2,"time_over_write":4294967295}}
            """;

    private static Shell whole() {
        return new Shell()
                .looksAtLock(false, false)
                .setsPassword()
                .looksAtLock(true, false)
                .erases("")
                .looksAtLock(false, false);
    }

    private static void proves(String text) {
        var judgement = judge(text);
        assertThat(judgement.verdict())
                .as("%s in %s", judgement.reasons(), text)
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void an_erase_is_believed_whatever_the_terminal_looked_like() {
        for (var prompt :
                List.of("root@bench:~# ", "$ ", "[root@live ~]# ", "bench% ", "+ ", "", "root@x /home/a # ")) {
            proves(new Shell()
                    .prompt(prompt)
                    .looksAtLock(true, false)
                    .erases("time sudo ")
                    .says("\nreal\t1m23.456s")
                    .looksAtLock(false, false)
                    .text());
        }
        proves(whole().text().replace("\n", "\r\n"));
        proves(whole().text().replace("\t", "        "));
    }

    @Test
    void a_password_nobody_looked_at_counts_when_the_erase_ended_with_0() {
        var unseen = new Shell().looksAtLock(false, false).setsPassword().erases("");
        proves(unseen.endedWith(0).looksAtLock(false, false).text());
        refusesToProve(
                new Shell()
                        .looksAtLock(false, false)
                        .setsPassword()
                        .erases("")
                        .looksAtLock(false, false)
                        .text(),
                "no password was set");
    }

    @Test
    void an_exit_status_is_not_ignored() {
        var text = new Shell()
                .looksAtLock(true, false)
                .erases("")
                .endedWith(5)
                .looksAtLock(false, false)
                .text();
        refusesToProve(text, "”: 5");
        assertThat(judge(text).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_frozen_drive_cannot_have_obeyed() {
        refusesToProve(
                new Shell()
                        .looksAtLock(true, true)
                        .erases("")
                        .looksAtLock(false, true)
                        .text(),
                "frozen");
    }

    @Test
    void another_drive_was_erased_than_the_one_looked_at() {
        var text = new Shell()
                .looksAtLock(true, false)
                .type(
                        "hdparm --user-master u --security-erase p /dev/sdb",
                        "/dev/sdb:\n Issuing SECURITY_ERASE command, password=\"p\", user=user\n")
                .looksAtLock(false, false)
                .text();
        assertThat(Proofs.read(text).told())
                .hasSize(2)
                .noneMatch(told ->
                        told.run().judge(org.devicebank.kernel.Medium.SSD).verdict() == Verdict.PROVEN);
    }

    @Test
    void a_sanitise_that_is_still_running_carries_the_mark_of_the_one_before() {
        proves(new Shell()
                .sanitises()
                .looksAtSanitise("SD2 Sanitize operation In Process", false)
                .looksAtSanitise("SD0 Sanitize Idle", true)
                .text());
        refusesToProve(
                new Shell()
                        .sanitises()
                        .looksAtSanitise("SD2 Sanitize operation In Process", true)
                        .text(),
                "SD2");
        refusesToProve(
                new Shell()
                        .looksAtSanitise("SD0 Sanitize Idle", true)
                        .sanitises()
                        .text(),
                "not said");
    }

    @Test
    void the_registers_of_an_nvme_drive_are_read_in_every_dress() {
        proves(registers(65_535, "0x101", "0x2"));
        proves(registers("65535 (100.000000%)", "0x109", "0x13"));
        proves(registers(65_535, "0x104", "0x202"));
        proves(JSON.formatted("/dev/nvme0", 1));
        proves(JSON.formatted("nvme0", 1));
        proves(new Shell()
                .type("nvme sanitize-log /dev/nvme0 -o json", JSON.formatted("nvme0", 1))
                .text());
        var judgement = judge(registers(65_535, "0x101", "0x4"));
        assertThat(judgement.technique()).isEqualTo(Technique.CRYPTO_ERASE);
        assertThat(Proofs.read(registers(65_535, "0x101", "0x4")).kind()).isEqualTo("nvme transcript");
    }

    @Test
    void every_other_state_of_the_registers_proves_nothing() {
        for (var status : List.of("0", "0x1", "0x2", "0x102", "0x3", "0x103", "0x105", "0x106", "0x107", "0x100")) {
            var judgement = judge(registers(65_535, status, "0x2"));
            assertThat(judgement.verdict()).as(status).isNotEqualTo(Verdict.PROVEN);
        }
        refusesToProve(registers(65_534, "0x101", "0x2"), "65,534 of 65,535");
        refusesToProve(registers(65_535, "0x101", "0x1"), "wipes nothing");
        refusesToProve(registers(65_535, "0x101", "0x5"), "wipes nothing");
        for (var state : List.of(0, 2, 3, 5, 6, 7)) {
            assertThat(judge(JSON.formatted("nvme0", state)).verdict()).isNotEqualTo(Verdict.PROVEN);
        }
    }

    @Test
    void a_drive_that_was_told_again_and_refused_proves_nothing() {
        refusesToProve(
                new Shell()
                        .type("nvme sanitize-log /dev/nvme0", registers(65_535, "0x101", "0x2"))
                        .type("nvme sanitize /dev/nvme0 -a 2", "NVMe status: Invalid Command Opcode(0x1)\n")
                        .text(),
                "Invalid Command Opcode");
    }

    @Test
    void a_list_of_drives_names_each_of_those_that_were_wiped() {
        var old = """
                {"Devices":[{"DevicePath":"/dev/nvme0n1","ModelNumber":"PM981","SerialNumber":"S3TNNX0J812345"},
                {"DevicePath":"/dev/nvme1n1","ModelNumber":"XG6","SerialNumber":"89QA10A7TMQP"}]}
                """;
        var deep = """
                {"Devices":[{"HostNQN":"nqn","Subsystems":[{"Controllers":[
                {"Controller":"nvme0","SerialNumber":"S3TNNX0J812345","ModelNumber":"PM981","Namespaces":[]},
                {"Controller":"nvme1","SerialNumber":"89QA10A7TMQP","ModelNumber":"XG6","Namespaces":[]}]}]}]}
                """;
        for (var list : List.of(old, deep)) {
            var text = new Shell()
                    .type("nvme list -o json", list)
                    .type("nvme sanitize-log /dev/nvme0", registers(65_535, "0x101", "0x2"))
                    .type("nvme sanitize-log /dev/nvme1", registers(65_535, "0x103", "0x2"))
                    .text();
            var told = Proofs.read(text).told();
            assertThat(told)
                    .extracting(one -> one.run().identity().serial())
                    .containsExactly("S3TNNX0J812345", "89QA10A7TMQP");
            assertThat(told)
                    .extracting(one -> one.run().judge(Medium.NVME).verdict())
                    .containsExactly(Verdict.PROVEN, Verdict.FAILED);
        }
    }
}
