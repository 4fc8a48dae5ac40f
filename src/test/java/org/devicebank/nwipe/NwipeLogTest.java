package org.devicebank.nwipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.nwipe.Judging.judge;
import static org.devicebank.nwipe.Judging.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Identity.SerialSaid;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

class NwipeLogTest {

    private static final long SIZE = 500_107_862_016L;

    private static void proven(byte[] file) {
        assertThat(NwipeLog.read(file).sessions())
                .allSatisfy(session -> assertThat(session.drives())
                        .isNotEmpty()
                        .allSatisfy(run -> assertThat(run.judge(Medium.HDD).reasons())
                                .as(run.toString())
                                .extracting("key")
                                .startsWith("nwipe.reason.proof_written")));
    }

    @Test
    void every_whole_run_is_proven_whatever_its_method_version_rounds_and_reading_back() {
        for (var version : List.of(31, 32, 33, 34, 37, 40, 42)) {
            for (var method : List.of(
                    "Fill With Zeros",
                    "Fill With Ones",
                    "PRNG Stream",
                    "DoD Short",
                    "DoD 5220.22-M",
                    "Gutmann Wipe",
                    "RCMP TSSIT OPS-II",
                    "HMG IS5 Enhanced",
                    "Bruce Schneier 7-Pass",
                    "BMB21-2019")) {
                for (var verify : List.of(0, 1, 2)) {
                    for (var rounds : List.of(1, 3)) {
                        var log = new LogWriter()
                                .version(version)
                                .method(method)
                                .verify(verify)
                                .rounds(rounds);
                        proven(log.bytes());
                        proven(log.withoutBlanking().bytes());
                    }
                }
            }
        }
    }

    @Test
    void several_drives_of_any_name_are_read_from_lines_that_are_mixed() {
        var log = new LogWriter().version(42);
        for (var name : Map.of(
                        "nvme0n1",
                        "NVME-SSD",
                        "mmcblk0",
                        "MMC",
                        "sdaa",
                        "USB",
                        "loop15",
                        "VIRT",
                        "nvme10n1",
                        "NVME-SSD")
                .entrySet()) {
            log.and(new LogWriter()
                    .version(42)
                    .device("/dev/" + name.getKey(), name.getValue())
                    .drive("S" + name.getKey() + "77", "MODEL", SIZE / 2));
        }
        var session = read(log.text()).sessions().getFirst();
        assertThat(session.drives())
                .hasSize(6)
                .allSatisfy(run -> assertThat(run.judge(Medium.HDD).verdict()).isEqualTo(Verdict.PROVEN));
    }

    @Test
    void the_computer_the_orders_and_the_drive_are_read() {
        var session = read(new LogWriter().rounds(2).text()).sessions().getFirst();
        assertThat(session.machine().model()).isEqualTo("ThinkPad T480");
        assertThat(session.machine().serial()).isEqualTo("PF0ABCDE");
        var run = (DriveRun) session.drives().getFirst();
        assertThat(session.tool()).isEqualTo("nwipe 0.37");
        assertThat(run.orders().rounds()).isEqualTo(2);
        assertThat(run.outcome().ending()).isEqualTo(Ending.SUCCESS);
        assertThat(run.identity().serial()).isEqualTo("WD-WX31A12K4567");
        assertThat(run.identity().model()).isEqualTo("WDC WD5000LPCX");
        assertThat(run.identity().bus()).isEqualTo("ATA");
        assertThat(run.total()).isEqualTo(SIZE);
        assertThat(run.truncated()).isFalse();
    }

    @Test
    void a_serial_number_that_says_nothing_is_left_out_with_the_reason() {
        assertThat(said("")).isEqualTo(SerialSaid.MISSING);
        assertThat(said("???????????????")).isEqualTo(SerialSaid.MISSING);
        assertThat(said("XXXXXXXXXXXXXXX")).isEqualTo(SerialSaid.ANONYMISED);
        assertThat(said("To Be Filled By O.E.M.")).isEqualTo(SerialSaid.PLACEHOLDER);
        assertThat(said("123456789012")).isEqualTo(SerialSaid.PLACEHOLDER);
        assertThat(said("\u0001K\uFFFD7A")).isEqualTo(SerialSaid.UNREADABLE);
        assertThat(said("Z1D6K4QP")).isEqualTo(SerialSaid.GIVEN);
        assertThat(read(new LogWriter().quiet().text())
                        .sessions()
                        .getFirst()
                        .machine()
                        .serial())
                .isNull();
        assertThat(judge(new LogWriter().quiet().text()).verdict()).isEqualTo(Verdict.PROVEN);
    }

    private static SerialSaid said(String serial) {
        var run = read(new LogWriter().serial(serial).text())
                .sessions()
                .getFirst()
                .drives()
                .getFirst();
        assertThat(run.identity().serial() != null).isEqualTo(run.identity().said() == SerialSaid.GIVEN);
        return run.identity().said();
    }

    @Test
    void two_serial_numbers_for_one_drive_are_none() {
        var log = new LogWriter().text().replace("has serial number WD-WX31A12K4567", "has serial number WD-OTHER99");
        assertThat(read(log)
                        .sessions()
                        .getFirst()
                        .drives()
                        .getFirst()
                        .identity()
                        .said())
                .isEqualTo(SerialSaid.TWO_DIFFERENT);
        var table = new LogWriter().text().replace("/WD-WX31A12K4567", "/WD-OTHER99");
        assertThat(read(table)
                        .sessions()
                        .getFirst()
                        .drives()
                        .getFirst()
                        .identity()
                        .said())
                .isEqualTo(SerialSaid.TWO_DIFFERENT);
    }

    @Test
    void the_encoding_and_the_line_ends_do_not_matter() {
        var text = new LogWriter().version(42).text();
        proven(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        proven(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        proven(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        proven(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        proven(text.getBytes(StandardCharsets.UTF_16LE));
        proven((text + "\0".repeat(4095)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_noise_of_terminals_and_system_logs_does_not_matter() {
        var text = new LogWriter().version(42).text();
        proven(text.replace("[2026", "\u001b[1;31m[2026")
                .replace(" notice:", "\u001b[0m notice:")
                .getBytes(StandardCharsets.UTF_8));
        proven(("Loading ShredOS...\nWelcome\n" + text + "\nlogout\n").getBytes(StandardCharsets.UTF_8));
        proven(text.lines()
                .map(line -> "Mar  2 09:30:07 bench nwipe[812]: " + line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8));
        proven(text.lines()
                .map(line -> line.startsWith("[") && line.length() > 80
                        ? line.substring(0, 80) + "\n" + line.substring(80) + "\n"
                        : line + "\n")
                .reduce("", String::concat)
                .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sessions_one_after_another_in_one_file_are_kept_apart() {
        var first = new LogWriter().syncErrors(4).text();
        var cut = first.substring(0, first.indexOf("*** Error Summary"));
        for (var before : List.of(first, cut)) {
            var sessions =
                    read(before + new LogWriter().method("DoD Short").text()).sessions();
            assertThat(sessions).hasSize(2);
            assertThat(sessions.getFirst().drives().getFirst().judge(Medium.HDD).verdict())
                    .isEqualTo(Verdict.FAILED);
            assertThat(sessions.getLast().drives().getFirst().judge(Medium.HDD).verdict())
                    .isEqualTo(Verdict.PROVEN);
        }
        var swapped = read(new LogWriter().text()
                        + new LogWriter().serial("Z1D6K4QP").text())
                .sessions();
        assertThat(swapped)
                .extracting(session -> session.drives().getFirst().identity().serial())
                .containsExactly("WD-WX31A12K4567", "Z1D6K4QP");
    }

    @Test
    void of_a_drive_that_was_wiped_again_only_the_last_run_counts() {
        var good = new LogWriter().text();
        var bad = new LogWriter().syncErrors(4).text();
        for (var log : List.of(good + bad, bad + bad)) {
            assertThat(read(log).told())
                    .singleElement()
                    .satisfies(told ->
                            assertThat(told.run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.FAILED));
        }
        assertThat(read(good + new LogWriter().serial("Z1D6K4QP").text()).told())
                .hasSize(2);
        assertThat(read(new LogWriter().quiet().text() + new LogWriter().quiet().text())
                        .told())
                .hasSize(2);
    }
}
