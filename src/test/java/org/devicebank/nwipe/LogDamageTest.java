package org.devicebank.nwipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

/// Damage, by accident or on purpose, never makes a proof.
class LogDamageTest {

    private static final Path REAL = Path.of("../shared/data/wipe/nwipe");
    private static final long SIZE = 500_107_862_016L;
    private static final Pattern COUNTER = Pattern.compile("(?m)\\b\\d+\\b(?!.{0,18}\\] )");

    private static List<LogWriter> wholeRuns() {
        return List.of(
                new LogWriter().version(42),
                new LogWriter().version(42).method("DoD Short").verify(2),
                new LogWriter().version(33).rounds(2),
                new LogWriter().version(37).withoutBlanking(),
                new LogWriter().version(31).verify(0),
                new LogWriter().method("RCMP TSSIT OPS-II"),
                new LogWriter()
                        .version(42)
                        .and(new LogWriter()
                                .version(42)
                                .device("/dev/sdb", "ATA")
                                .serial("Z1D6K4QP")));
    }

    /// Runs that went wrong, told by the tool as it tells them.
    private static List<LogWriter> badRuns() {
        return List.of(
                new LogWriter().version(42).syncErrors(3),
                new LogWriter().version(33).passErrors(2).written(SIZE - 4096),
                new LogWriter().version(37).verifyErrors(98_304),
                new LogWriter().version(32).syncErrors(1),
                new LogWriter().version(42).written(SIZE / 2),
                new LogWriter().version(42).aborted(),
                new LogWriter().version(33).aborted(),
                new LogWriter().method("Verify Zeros (0x00)"),
                new LogWriter().version(42).method("Verify Ones  (0xFF)").verifyErrors(7),
                new LogWriter()
                        .hidden(
                                "warning: The host protected area is enabled on %1$s\n[2026/03/02 09:30:01] warning: HIDDEN AREA DETECTED! on %1$s"),
                new LogWriter().version(30));
    }

    private static boolean anythingProven(String log) {
        try {
            return Judging.read(log).sessions().stream()
                    .flatMap(session -> session.drives().stream())
                    .anyMatch(run -> run.judge(Medium.HDD).verdict() == Verdict.PROVEN);
        } catch (Refused refused) {
            assertThat(refused.sentence().key()).startsWith("refused.nwipe.");
            return false;
        }
    }

    @Test
    void a_log_cut_off_anywhere_before_its_last_line_proves_nothing() {
        for (var run : wholeRuns()) {
            var text = run.text();
            assertThat(anythingProven(text)).isTrue();
            var end = text.indexOf("Nwipe successfully");
            for (var length = 0; length <= end; length += length > end - 1200 ? 1 : 61) {
                assertThat(anythingProven(text.substring(0, length)))
                        .as(text.substring(Math.max(0, length - 80), length))
                        .isFalse();
            }
        }
    }

    @Test
    void no_line_that_is_lost_makes_a_proof_of_a_run_that_went_wrong() {
        for (var run : badRuns()) {
            var lines = run.text().lines().toList();
            assertThat(anythingProven(run.text())).isFalse();
            for (var i = 0; i < lines.size(); i++) {
                var left = new ArrayList<>(lines);
                var lost = left.remove(i);
                assertThat(anythingProven(String.join("\n", left)))
                        .as("without: " + lost)
                        .isFalse();
            }
        }
    }

    @Test
    void no_number_that_is_changed_makes_a_proof_of_a_run_that_went_wrong() {
        for (var run : badRuns()) {
            var text = run.text();
            var counters = COUNTER.matcher(text).results().toList();
            for (var counter : counters) {
                for (var other : List.of("0", "1", "2", String.valueOf(SIZE), "")) {
                    var changed = text.substring(0, counter.start()) + other + text.substring(counter.end());
                    assertThat(anythingProven(changed))
                            .as(changed.substring(Math.max(0, counter.start() - 60), counter.start()) + other)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void every_line_with_a_counter_is_needed() {
        for (var run :
                List.of(new LogWriter().version(42), new LogWriter().version(33).method("DoD Short"))) {
            var lines = run.text().lines().toList();
            for (var i = 0; i < lines.size(); i++) {
                if (!lines.get(i).matches(".*(bytes (written|read)|Finished|Invoking|sda \\| .*|Nwipe successfully).*"))
                    continue;
                var left = new ArrayList<>(lines);
                var lost = left.remove(i);
                assertThat(anythingProven(String.join("\n", left)))
                        .as("without: " + lost)
                        .isFalse();
            }
        }
    }

    @Test
    void ten_thousand_damaged_logs_are_refused_or_judged_and_nothing_breaks() {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(20_261_123L);
        var all = new ArrayList<>(wholeRuns());
        all.addAll(badRuns());
        var texts = all.stream().map(LogPages::bytes).toList();
        for (var i = 0; i < 10_000; i++) {
            var text = damaged(texts.get(chance.nextInt(texts.size())), chance);
            try {
                NwipeLog.read(text)
                        .sessions()
                        .forEach(session -> session.drives().forEach(run -> {
                            for (var medium : Medium.values())
                                assertThat(run.judge(medium).reasons()).isNotEmpty();
                        }));
            } catch (Refused refused) {
                assertThat(refused.sentence().key()).startsWith("refused.nwipe.");
            }
        }
    }

    private static byte[] damaged(byte[] whole, RandomGenerator chance) {
        var bytes = whole.clone();
        for (var hits = chance.nextInt(1, 12); hits > 0; hits--) {
            var at = chance.nextInt(bytes.length);
            switch (chance.nextInt(4)) {
                case 0 -> bytes[at] = (byte) chance.nextInt(256);
                case 1 -> bytes[at] = (byte) "0123456789|!/[]\n\u001b".charAt(chance.nextInt(17));
                case 2 -> {
                    var length = Math.min(chance.nextInt(400), bytes.length - at);
                    System.arraycopy(bytes, chance.nextInt(bytes.length - length + 1), bytes, at, length);
                }
                default -> bytes = java.util.Arrays.copyOf(bytes, Math.max(1, bytes.length - chance.nextInt(200)));
            }
        }
        return bytes;
    }

    @Test
    void a_hostile_log_is_read_in_good_time() {
        var longLine = "[2026/03/02 09:30:00]  notice: " + "a-a-".repeat(500_000);
        var wide =
                ("[2026/03/02 09:30:00]  notice: " + "x".repeat(69) + "\n" + ("y".repeat(100) + "\n").repeat(50_000));
        var many = "[2026/03/02 09:30:00]  notice: Found /dev/sda, ATA, X, 1 GB, S/N=1\n".repeat(100_000);
        for (var log : List.of(
                longLine, wide, many, "[".repeat(5_000_000), "|".repeat(5_000_000), "\n".repeat(9_000_000) + "x")) {
            assertThat(anythingProven(log)).isFalse();
        }
    }

    @Test
    void logs_of_real_runs_are_judged_by_what_happened_and_name_no_drive() throws IOException {
        assumeTrue(Files.isDirectory(REAL), "the logs of real runs lie beside the project and are not here");
        try (var files = Files.list(REAL)) {
            for (var file : files.sorted().toList()) {
                var fails = Files.readString(file, StandardCharsets.ISO_8859_1).contains("Verify Ones");
                var runs = NwipeLog.read(Files.readAllBytes(file))
                        .sessions()
                        .getFirst()
                        .drives();
                assertThat(runs).as(file.toString()).isNotEmpty().allSatisfy(run -> {
                    var judgement = run.judge(Medium.HDD);
                    assertThat(judgement.verdict())
                            .as(judgement.toString())
                            .isEqualTo(fails ? Verdict.FAILED : Verdict.PROVEN);
                    assertThat(run.identity().serial()).isNull();
                });
            }
        }
    }
}
