package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.devicebank.BankApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `./bank evidence explain` promises to whoever calls it from a script.
class EvidenceCommandTest {

    private static final String SHREDDED = """
            Media serial number: WD-WXJ1A99T4K2P
            Media type: HDD
            Destruction method: shredded to 20 mm
            Destroyed on: 2026-03-02
            Operator: Ada
            Witness: Grace
            """;

    @TempDir
    Path folder;

    private record Answer(int code, String out) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Answer explain(String... words) {
        var typed = Stream.concat(Stream.of("evidence", "explain"), Stream.of(words));
        var out = new ByteArrayOutputStream();
        var before = System.out;
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            return new Answer(
                    Terminal.run(BankApplication.class, typed.toArray(String[]::new)),
                    out.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }

    private String file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "x", ""), content).toString();
    }

    private String file(String content) throws IOException {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_proof_that_holds_ends_with_0_and_says_what_it_is_worth() throws IOException {
        var answer = explain(file(SHREDDED), "--json");
        assertThat(answer.code()).isZero();
        assertThat(answer.json().propertyNames()).containsExactly("kind", "tool", "machine", "drives");
        var drive = answer.json().path("drives").get(0);
        assertThat(drive.propertyNames())
                .containsExactly(
                        "device",
                        "serial",
                        "model",
                        "bytes_total",
                        "bytes_erased",
                        "verdict",
                        "binding",
                        "level",
                        "technique",
                        "reasons");
        assertThat(drive.path("verdict").asString()).isEqualTo("PROVEN");
        assertThat(drive.path("binding").asString()).isEqualTo("BY_PERSON");
        assertThat(drive.path("level").asString()).isEqualTo("DESTROY");
        assertThat(drive.path("bytes_total").isNull()).isTrue();
    }

    @Test
    void a_proof_that_does_not_hold_ends_with_1_and_claims_no_level_and_no_technique() throws IOException {
        var answer = explain(file(SHREDDED.replace("Witness: Grace", "Witness: Ada")), "--json");
        assertThat(answer.code()).isEqualTo(1);
        var drive = answer.json().path("drives").get(0);
        assertThat(drive.path("verdict").asString()).isEqualTo("NOT_PROVEN");
        assertThat(drive.path("level").isNull()).isTrue();
        assertThat(drive.path("technique").isNull()).isTrue();
        assertThat(drive.path("reasons").toString()).contains("Done and checked by: Ada, both times.");
    }

    @Test
    void a_file_that_is_no_proof_ends_with_1_and_says_why() throws IOException {
        for (var nothing : List.of("", "hello", "{\"a\":1}", "{", "<a/>", "%PDF-1.4", "PK\3\4 zip", "a;b\n1;2\n")) {
            var answer = explain(file(nothing), "--json");
            assertThat(answer.code()).as(nothing).isEqualTo(1);
            assertThat(answer.json().path("kind").asString()).as(nothing).isEqualTo("unknown");
            assertThat(answer.json().path("drives")).isEmpty();
            assertThat(answer.json().path("reason").asString()).isNotBlank();
        }
        assertThat(explain(file(new byte[] {0, 1, 2, (byte) 0xff, 0, 7}), "--json")
                        .json()
                        .path("kind")
                        .asString())
                .isEqualTo("unknown");
        assertThat(explain(file("hello")).out()).startsWith("This proves nothing.");
    }

    @Test
    void wrong_use_ends_with_2() throws IOException {
        var good = file(SHREDDED);
        assertThat(explain().code()).isEqualTo(2);
        assertThat(explain(good, good).code()).isEqualTo(2);
        assertThat(explain(folder.toString()).code()).isEqualTo(2);
        assertThat(explain(folder.resolve("nothing").toString()).code()).isEqualTo(2);
        assertThat(explain(good, "--jason").code()).isEqualTo(2);
        assertThat(explain(good, "--jason", "yes").code()).isEqualTo(2);
        assertThat(explain(good, "--dry-run").code()).isEqualTo(2);
    }
}
