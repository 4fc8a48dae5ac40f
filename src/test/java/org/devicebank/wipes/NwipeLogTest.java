package org.devicebank.wipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.junit.jupiter.api.Test;

class NwipeLogTest {

    private static final Path REAL = Path.of("../shared/data/wipe/nwipe");

    private static WipeLog read(String text) {
        return NwipeLog.read(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Judgement judge(String text) {
        var log = read(text);
        return Judgement.of(log.runs().getFirst(), log.complete());
    }

    private static List<String> reasons(Judgement judgement) {
        return judgement.reasons().stream().map(Sentence::key).toList();
    }

    @Test
    void a_whole_run_is_proven_by_its_counters() {
        var judgement = judge(new LogWriter().text());
        assertThat(judgement.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(reasons(judgement)).containsExactly("wipes.reason.proven");
    }

    @Test
    void an_older_log_without_the_erasure_summary_is_proven_by_the_bytes_it_wrote() {
        assertThat(judge(new LogWriter().withoutErasureSummary().text()).verdict())
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void several_rounds_and_passes_are_proven_when_all_of_them_finished() {
        assertThat(judge(new LogWriter()
                                .method("Gutmann Wipe")
                                .passes(35)
                                .rounds(2)
                                .text())
                        .verdict())
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void a_run_that_only_verified_has_wiped_nothing_whatever_it_says() {
        var judgement = judge(new LogWriter()
                .method("Verify Zeros (0x00)")
                .passes(0)
                .withoutErasureSummary()
                .text());
        assertThat(judgement.verdict()).isEqualTo(Verdict.NOT_PROVEN);
        assertThat(reasons(judgement)).contains("wipes.reason.verify_only");
    }

    @Test
    void success_in_words_does_not_outweigh_sync_errors_in_the_table() {
        var judgement = judge(new LogWriter().syncErrors(3).status("-FAILED-").text());
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(judgement.reasons()).contains(Sentence.of("wipes.reason.sync_errors", 3L));
    }

    @Test
    void erased_in_words_does_not_make_up_for_bytes_that_were_not_written() {
        var judgement = judge(new LogWriter().erased(499_999_999_999L).text());
        assertThat(judgement.verdict()).isEqualTo(Verdict.FAILED);
        assertThat(reasons(judgement)).contains("wipes.reason.erased");
    }

    @Test
    void a_pass_that_stopped_short_is_a_failure_even_without_an_error() {
        assertThat(judge(new LogWriter()
                                .written(250_000_000_000L)
                                .withoutErasureSummary()
                                .text())
                        .verdict())
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_drive_that_was_found_and_not_chosen_was_not_wiped() {
        var log = read(new LogWriter().alsoFound("sdb").text());
        var other = log.runs().stream()
                .filter(run -> run.device().equals("sdb"))
                .findFirst()
                .orElseThrow();
        assertThat(reasons(Judgement.of(other, true))).containsExactly("wipes.reason.not_selected");
    }

    @Test
    void hidden_sectors_keep_a_run_from_being_proven() {
        assertThat(judge(new LogWriter()
                                .line("warning: *** HIDDEN SECTORS DETECTED ! *** on /dev/sda")
                                .text())
                        .verdict())
                .isEqualTo(Verdict.NOT_PROVEN);
    }

    @Test
    void an_aborted_run_is_not_proven() {
        assertThat(judge(new LogWriter().status("UABORTED").text()).verdict()).isNotEqualTo(Verdict.PROVEN);
    }

    @Test
    void a_log_without_serial_numbers_judges_a_run_but_names_no_drive() {
        var log = read(new LogWriter().serial("XXXXXXXXXXXXXXX").text());
        assertThat(log.runs().getFirst().serial()).isNull();
        assertThat(Judgement.of(log.runs().getFirst(), log.complete()).verdict())
                .isEqualTo(Verdict.PROVEN);
    }

    @Test
    void a_log_cut_off_anywhere_before_its_end_proves_nothing() {
        var lines = new LogWriter().text().lines().toList();
        for (var length = 1; length < lines.size(); length++) {
            var cut = String.join("\n", lines.subList(0, length));
            if (cut.contains("Program options")) {
                var log = read(cut);
                assertThat(log.runs())
                        .noneMatch(run -> Judgement.of(run, log.complete()).verdict() == Verdict.PROVEN);
            }
        }
    }

    @Test
    void no_line_can_be_lost_from_the_proof_of_a_wipe() {
        var lines = new LogWriter().text().lines().toList();
        for (var proof : List.of("bytes written to /dev/sda", "Finished pass", "sect/blk/dev", "sda |")) {
            var without = String.join(
                    "\n", lines.stream().filter(line -> !line.contains(proof)).toList());
            assertThat(judge(without).verdict()).as(proof).isNotEqualTo(Verdict.PROVEN);
        }
    }

    @Test
    void anything_else_is_told_apart_in_a_sentence() {
        for (var other :
                List.of("", "%PDF-1.7", "<root><report><blancco_data/></report></root>", "hello", "\u0000\u0001")) {
            assertThatExceptionOfType(Refused.class).as(other).isThrownBy(() -> read(other));
        }
    }

    @Test
    void damaged_logs_are_refused_or_judged_and_never_proven_by_the_damage() {
        var chance = new Random(20261123);
        var whole = new LogWriter().written(1).withoutErasureSummary().text().getBytes(StandardCharsets.ISO_8859_1);
        for (var i = 0; i < 3000; i++) {
            var damaged = whole.clone();
            for (var hit = chance.nextInt(1, 6); hit > 0; hit--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            try {
                var log = NwipeLog.read(damaged);
                assertThat(log.runs().stream()
                                .filter(run -> run.bytesTotal() != null && run.bytesTotal() > 1_000_000_000))
                        .noneMatch(run -> Judgement.of(run, log.complete()).verdict() == Verdict.PROVEN);
            } catch (Refused expected) {
                assertThat(expected.sentence().key()).startsWith("refused.wipes.");
            }
        }
    }

    @Test
    void logs_of_real_runs_are_judged_by_what_happened() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "the logs of real runs lie beside the project and are not here");
        try (var files = Files.list(REAL)) {
            for (var file : files.sorted().toList()) {
                var log = NwipeLog.read(Files.readAllBytes(file));
                var fails = Files.readString(file, StandardCharsets.ISO_8859_1).contains("Verify Ones");
                assertThat(log.runs().stream().filter(Run::selected))
                        .as(file.toString())
                        .isNotEmpty()
                        .allSatisfy(run -> {
                            var verdict = Judgement.of(run, log.complete()).verdict();
                            assertThat(verdict).as(file + " " + run).isEqualTo(fails ? Verdict.FAILED : Verdict.PROVEN);
                        });
            }
        }
    }
}
