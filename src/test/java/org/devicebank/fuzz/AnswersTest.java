package org.devicebank.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.erasers.Erasers;
import org.devicebank.hardware.Hardware;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Account.Told;
import org.junit.jupiter.api.Test;

/// Kept files are read again only when the version of a reader is raised. So what every file of the tests comes to
/// stands in a list, as digests; a reader that answers otherwise without a new version is found here.
///
/// Run with `-Dreaders.write=true` to write the list anew: it is not written over an answer that changed while the
/// version did not.
class AnswersTest {

    private static final Path KEPT = Path.of("src/test/resources/readers/answers.txt");

    private record Reader(String name, int version, String target, Function<byte[], String> answer) {

        /// Every whole file alone, and all that fuzzing found together: a digest of the file, and one of the answer.
        Map<String, String> answers() {
            var answers = new TreeMap<String, String>();
            Seeds.whole(target).forEach(file -> answers.put(digest(file), digest(bytes(answer.apply(file)))));
            var found = Seeds.found(target);
            answers.put(
                    digest(bytes(found.stream().map(AnswersTest::digest).collect(Collectors.joining()))),
                    digest(bytes(found.stream().map(answer).collect(Collectors.joining("\n")))));
            return answers;
        }

        List<String> lines() {
            var lines = new ArrayList<String>();
            lines.add(name + " " + version);
            answers().forEach((file, answer) -> lines.add(name + " " + file + " " + answer));
            return lines;
        }
    }

    private static final List<Reader> READERS = List.of(
            new Reader("Erasers", Erasers.VERSION, "ProofTarget", AnswersTest::proof),
            new Reader("Hardware", Hardware.VERSION, "HardwareTarget", AnswersTest::machine));

    @Test
    void a_reader_that_answers_otherwise_has_a_new_version() throws IOException {
        var kept = Files.exists(KEPT) ? Files.readAllLines(KEPT) : List.<String>of();
        var now = READERS.stream().flatMap(reader -> reader.lines().stream()).toList();
        for (var reader : READERS) {
            assertThat(unsaid(reader, kept, now))
                    .as(
                            "%1$s.VERSION is still %2$d, and %1$s reads these files of the tests otherwise than the list"
                                    + " says. If that is meant: raise %1$s.VERSION, so that every place reads again what"
                                    + " it keeps, and write the list with: mvn test -Dtest=AnswersTest"
                                    + " -Dreaders.write=true. If not: the change broke the reader.",
                            reader.name(), reader.version())
                    .isEmpty();
        }
        if (Boolean.getBoolean("readers.write")) {
            Files.createDirectories(KEPT.getParent());
            Files.write(KEPT, now);
            return;
        }
        assertThat(now)
                .as("the list of answers is stale: there are new files of the tests, or a new version. Write it with:"
                        + " mvn test -Dtest=AnswersTest -Dreaders.write=true")
                .isEqualTo(kept);
    }

    @Test
    void a_changed_answer_is_told_from_a_new_file_and_from_a_new_version() {
        var reader = new Reader("Erasers", 4, "ProofTarget", AnswersTest::proof);
        var kept = List.of("Erasers 4", "Erasers aa 11", "Erasers bb 22");
        assertThat(unsaid(reader, kept, List.of("Erasers 4", "Erasers aa 11", "Erasers bb 23")))
                .containsExactly("Erasers bb 23");
        assertThat(unsaid(reader, kept, List.of("Erasers 4", "Erasers aa 11", "Erasers cc 33")))
                .isEmpty();
        assertThat(unsaid(reader, List.of("Erasers 3", "Erasers aa 12"), List.of("Erasers 4", "Erasers aa 11")))
                .isEmpty();
    }

    /// The answers that changed while the version did not.
    private static List<String> unsaid(Reader reader, List<String> kept, List<String> now) {
        if (!kept.contains(reader.name() + " " + reader.version())) return List.of();
        return now.stream()
                .filter(line -> line.startsWith(reader.name() + " ") && !kept.contains(line))
                .filter(line -> kept.stream().anyMatch(one -> one.startsWith(file(line))))
                .toList();
    }

    private static String file(String line) {
        return line.substring(0, line.lastIndexOf(' ') + 1);
    }

    private static String proof(byte[] file) {
        try {
            var account = Erasers.read(file);
            return account.kind()
                    + account.told().stream().map(AnswersTest::told).toList();
        } catch (Refused refused) {
            return refused.sentence().toString();
        }
    }

    private static String told(Told told) {
        var run = told.run();
        return List.of(
                        told.session().tool(),
                        new TreeMap<>(told.session().machine().facts()),
                        run.device(),
                        run.identity(),
                        String.valueOf(run.total()),
                        String.valueOf(run.erased()),
                        run.chosen(),
                        run.saidByPeople(),
                        run.locked(),
                        Arrays.stream(Medium.values()).map(run::judge).toList())
                .toString();
    }

    /// A set has no order of its own.
    private static String machine(byte[] file) {
        try {
            var seen = Hardware.read(file);
            var marks = seen.marks();
            return seen.toString().replace(marks.toString(), "")
                    + marks.uuid()
                    + marks.board()
                    + new TreeSet<>(marks.addresses());
        } catch (Refused refused) {
            return refused.sentence().toString();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
