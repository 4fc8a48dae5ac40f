package org.devicebank.nwipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.nwipe.Judging.judge;
import static org.devicebank.nwipe.Judging.reasons;

import java.util.List;
import java.util.function.UnaryOperator;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

class WaysToolsHaveLiedTest {

    private static final long SIZE = 500_107_862_016L;

    private static String lie(LogWriter honest, UnaryOperator<String> edit) {
        return edit.apply(honest.text());
    }

    private static void proves_nothing(String log, String reason) {
        var judgement = judge(log);
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(reasons(judgement)).contains("nwipe.reason." + reason);
        assertThat(judgement.level()).isNull();
    }

    private static void failed(String log, String reason) {
        var judgement = judge(log);
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(reasons(judgement)).contains("nwipe.reason." + reason);
    }

    @Test
    void success_was_printed_for_a_drive_that_could_not_save_what_was_written() {
        var log = new LogWriter().syncErrors(3).text();
        assertThat(log).contains("[SUCCESS] Blanked device /dev/sda").contains("-FAILED-");
        failed(log, "sync_errors");
        assertThat(judge(log).reasons()).contains(Sentence.of("nwipe.reason.sync_errors", 3L));
    }

    @Test
    void erased_was_printed_although_the_table_of_errors_counts_some() {
        failed(lie(new LogWriter().syncErrors(1), log -> log.replace("-FAILED-", " Erased ")), "sync_errors");
        failed(lie(new LogWriter().passErrors(1), log -> log.replace("-FAILED-", " Erased ")), "pass_errors");
        failed(lie(new LogWriter().verifyErrors(1), log -> log.replace("-FAILED-", " Erased ")), "verify_errors");
    }

    @Test
    void a_part_of_a_drive_was_wiped_to_its_last_byte_and_the_drive_was_not() {
        for (var part : List.of(
                "/dev/sda1",
                "/dev/nvme0n1p2",
                "/dev/nvme0n2",
                "/dev/mmcblk0boot0",
                "/dev/mmcblk0p1",
                "/dev/dm-0",
                "/dev/mapper/vg-root",
                "/dev/md127",
                "/dev/loop0p1",
                "/dev/zd16",
                "/dev/xvda1")) {
            proves_nothing(new LogWriter().device(part, "ATA").text(), "part_of_a_drive");
        }
        for (var whole : List.of(
                "/dev/sda",
                "/dev/sdaa",
                "/dev/nvme0n1",
                "/dev/nvme10n1",
                "/dev/mmcblk0",
                "/dev/vda",
                "/dev/xvda",
                "/dev/cciss/c0d0",
                "/dev/disk/by-id/ata-WDC_WD5000")) {
            assertThat(judge(new LogWriter().device(whole, "ATA").text()).verdict())
                    .as(whole)
                    .isEqualTo(Verdict.PROVEN);
        }
    }

    @Test
    void a_later_run_that_failed_writes_the_serial_number_another_way() {
        var first = new LogWriter().serial("WD-WXJ1A99T4K2P").text();
        for (var spelling : List.of("WDWXJ1A99T4K2P", "wd-wxj1a99t4k2p", "WD WXJ1A99T4K2P")) {
            var both = first + new LogWriter().serial(spelling).syncErrors(7).text();
            assertThat(NwipeLog.read(both.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                            .told())
                    .as(spelling)
                    .singleElement()
                    .satisfies(told ->
                            assertThat(told.run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.FAILED));
        }
    }

    @Test
    void of_two_runs_whose_clocks_contradict_their_order_the_one_that_proves_less_counts() {
        var good = new LogWriter().text();
        var bad = new LogWriter().syncErrors(7).text();
        var later = bad.replace("[2026/03/02", "[2026/05/02");
        assertThat(last(later + good)).isEqualTo(Verdict.FAILED);
        assertThat(last(good + later)).isEqualTo(Verdict.FAILED);
        assertThat(last(bad + good.replace("[2026/03/02", "[2026/05/02"))).isEqualTo(Verdict.PROVEN);
        assertThat(last(good.replace("[2026/03/02", "[2026/05/02") + bad)).isEqualTo(Verdict.FAILED);
    }

    private static Verdict last(String log) {
        var told = NwipeLog.read(log.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .told();
        assertThat(told).hasSize(1);
        return told.getFirst().run().judge(Medium.HDD).verdict();
    }

    @Test
    void erased_was_printed_for_a_method_that_only_reads() {
        proves_nothing(new LogWriter().method("Verify Zeros (0x00)").text(), "only_reads");
        proves_nothing(new LogWriter().method("Verify Ones  (0xFF)").version(42).text(), "only_reads");
    }

    @Test
    void a_method_that_only_reads_was_given_the_name_of_one_that_writes() {
        proves_nothing(
                lie(
                        new LogWriter().method("Verify Zeros (0x00)"),
                        log -> log.replace("Verify Zeros (0x00)", "Fill With Zeros")),
                "nothing_written");
    }

    @Test
    void erased_was_printed_for_a_third_of_the_drive() {
        proves_nothing(new LogWriter().version(42).written(SIZE / 3).text(), "erasure_short");
        proves_nothing(new LogWriter().version(33).written(SIZE - 512).text(), "written_short");
    }

    @Test
    void the_summary_says_less_than_the_lines() {
        proves_nothing(
                lie(new LogWriter().version(42), log -> log.replaceFirst("sda \\|\\s+" + SIZE, "sda | " + SIZE / 2)),
                "erasure_short");
        proves_nothing(lie(new LogWriter().version(42), log -> log.replace("100.00%", "50.00%")), "erasure_percent");
    }

    @Test
    void a_drive_in_use_was_left_alone_and_marked_erased() {
        proves_nothing(
                lie(
                        new LogWriter(),
                        log -> log.lines()
                                .filter(line -> !line.contains("/dev/sda") || line.contains("Found"))
                                .reduce("", (a, b) -> a + b + "\n")),
                "nothing_written");
    }

    @Test
    void a_drive_that_was_found_was_never_chosen() {
        var log = Judging.read(new LogWriter().alsoFound("/dev/sdb").text());
        var left = log.sessions().getFirst().leftAlone();
        assertThat(left).singleElement().extracting(Run::device).isEqualTo("/dev/sdb");
        assertThat(left.getFirst().judge(Medium.HDD).verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(reasons(left.getFirst().judge(Medium.HDD))).containsExactly("nwipe.reason.not_chosen");
    }

    @Test
    void a_person_stopped_it_and_the_tool_still_ended_in_order() {
        proves_nothing(new LogWriter().aborted().text(), "marked_aborted");
        proves_nothing(lie(new LogWriter().aborted(), log -> log.replace("UABORTED", " Erased ")), "passes_unfinished");
    }

    @Test
    void the_last_line_says_stopped_or_errors_and_no_drive_accounts_for_it() {
        proves_nothing(
                lie(
                        new LogWriter(),
                        log -> log.replace("Nwipe successfully completed", "Nwipe was aborted by the user")),
                "ended_aborted");
        proves_nothing(
                lie(
                        new LogWriter(),
                        log -> log.replace("Nwipe successfully completed", "Nwipe exited with errors, check")),
                "ended_with_errors");
    }

    @Test
    void another_drive_of_the_session_accounts_for_an_ending_that_is_no_success() {
        var beside = new LogWriter().device("/dev/sdb", "ATA").drive("Z1D6K4QP", "ST500DM002", SIZE);
        assertThat(judge(new LogWriter().and(beside.syncErrors(2)).text()).verdict())
                .isEqualTo(Verdict.PROVEN);
        assertThat(judge(new LogWriter().and(beside.syncErrors(0).aborted()).text())
                        .verdict())
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void insanity_is_not_a_wipe() {
        proves_nothing(lie(new LogWriter(), log -> log.replace(" Erased ", "INSANITY")), "marked_otherwise");
    }

    @Test
    void sectors_out_of_sight_were_left_and_nothing_in_the_tables_tells() {
        proves_nothing(
                new LogWriter().hidden("warning: HIDDEN AREA DETECTED! on %s").text(), "hidden_present");
        proves_nothing(
                new LogWriter()
                        .hidden("warning:  *** HIDDEN SECTORS DETECTED ! *** on %s")
                        .text(),
                "hidden_present");
        proves_nothing(
                new LogWriter()
                        .hidden("warning: HIDDEN AREA INDETERMINATE! on %s")
                        .text(),
                "hidden_unknown");
        proves_nothing(
                new LogWriter()
                        .hidden("warning: The host protected area is enabled on %s")
                        .text(),
                "hidden_present");
        proves_nothing(
                new LogWriter()
                        .hidden("   info: HPA values 976771055 / 976773168 on %s")
                        .text(),
                "hidden_present");
    }

    @Test
    void blocks_that_had_to_be_written_again_do_not_change_the_word() {
        proves_nothing(
                lie(
                        new LogWriter().version(42),
                        log -> log.replaceFirst(
                                "(\\[.{19}\\])  notice: (Finished pass)",
                                "$1 warning: nwipe_write_with_retry: write() failed on '/dev/sda' (attempt 1/3): Input/output error\n$1  notice: $2")),
                "retries");
    }

    @Test
    void the_drive_was_told_to_wipe_itself_and_nothing_was_counted() {
        for (var method : List.of("Sanitize Crypto Erase (ATA/SCSI/NVMe)", "Secure Erase (ATA/NVMe)")) {
            proves_nothing(
                    lie(new LogWriter().version(42), log -> log.replace("PRNG Stream", method)), "asks_the_drive");
        }
    }

    @Test
    void it_was_to_be_read_back_and_was_not() {
        proves_nothing(lie(new LogWriter(), log -> without(log, "bytes read from")), "read_missing");
        proves_nothing(
                lie(new LogWriter().verify(2).withoutBlanking(), log -> without(log, "bytes read from")),
                "read_missing");
        proves_nothing(
                lie(new LogWriter().method("HMG IS5 Enhanced").verify(0), log -> without(log, "bytes read from")),
                "read_missing");
        proves_nothing(
                lie(new LogWriter(), log -> log.replace(SIZE + " bytes read", SIZE / 2 + " bytes read")), "read_short");
    }

    @Test
    void the_last_zeros_were_asked_for_and_never_written() {
        proves_nothing(
                lie(new LogWriter().verify(0), log -> log.replaceAll("(?s)\\[[^\\n]*Blanking device.*?(?=\\n\\*)", "")),
                "blanking_missing");
    }

    @Test
    void a_round_or_a_pass_is_missing() {
        proves_nothing(lie(new LogWriter().rounds(2), log -> without(log, "round 2/2")), "passes_unfinished");
        proves_nothing(lie(new LogWriter().method("DoD Short"), log -> without(log, "pass 2/3")), "passes_unfinished");
        proves_nothing(lie(new LogWriter().rounds(2), log -> without(log, "round 2 of 2")), "rounds_unfinished");
    }

    @Test
    void a_tool_too_old_to_count_errors_proves_nothing() {
        proves_nothing(new LogWriter().version(30).text(), "counter_missing_pass");
    }

    @Test
    void flash_was_written_over_and_called_erased() {
        var log = new LogWriter().device("/dev/nvme0n1", "NVME-SSD").text();
        assertThat(judge(log, Medium.NVME)).satisfies(judgement -> {
            assertThat(judgement.level()).isEqualTo(Level.CLEAR);
            assertThat(reasons(judgement)).contains("nwipe.reason.flash");
        });
        assertThat(judge(log, Medium.HDD).medium()).isEqualTo(Medium.NVME);
        assertThat(judge(new LogWriter().device("/dev/sdb", "ATA-SSD").text(), Medium.HDD)
                        .medium())
                .isEqualTo(Medium.SSD);
        assertThat(reasons(judge(new LogWriter().text(), Medium.UNKNOWN))).contains("nwipe.reason.flash");
    }

    @Test
    void the_same_drive_was_begun_twice_in_one_session() {
        proves_nothing(
                lie(
                        new LogWriter(),
                        log -> log.replaceFirst(
                                "(\\[.{19}\\]  notice: )(Starting round)",
                                "$1Invoking method 'PRNG Stream' on /dev/sda\n$1$2")),
                "invoked");
    }

    @Test
    void words_in_a_model_name_are_no_sentences_of_the_tool() {
        var log = new LogWriter()
                .drive("WX31A12K4567", "] notice: 9 wipe errors on /dev/sda | Erased |", SIZE)
                .text();
        assertThat(judge(log).verdict()).isEqualTo(Verdict.PROVEN);
    }

    private static String without(String log, String part) {
        return log.lines().filter(line -> !line.contains(part)).reduce("", (a, b) -> a + b + "\n");
    }
}
