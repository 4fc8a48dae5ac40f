package org.devicebank.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Runs the instructions of docs/certificates.md as they are printed, with nothing of ours.
class OwnToolsTest {

    private static final Path GUIDE = Path.of("docs/certificates.md");

    @TempDir
    Path folder;

    @BeforeEach
    void there_are_tools() throws Exception {
        assumeTrue(run("command -v openssl && command -v base64 && command -v sha256sum") == 0, "openssl is not here");
    }

    private int run(String script) throws IOException, InterruptedException {
        var process = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private String instructions(String heading) throws IOException {
        var guide = Files.readString(GUIDE);
        var from = guide.indexOf("```sh\n", guide.indexOf(heading)) + "```sh\n".length();
        return guide.substring(from, guide.indexOf("```", from));
    }

    private void lay(Form form, boolean altered) throws IOException {
        var seals = new Seals(folder.resolve("bank"));
        var key = seals.draw("COV", Instant.parse("2026-11-25T10:00:00Z"));
        var sealed = seals.seal(SealsTest.paper("COV"), key.id());
        var file = form == Form.HTML ? sealed.html() : sealed.pdf();
        if (altered) file[file.length / 2] ^= 1;
        Files.write(folder.resolve("certificate." + form.ending()), file);
        Files.writeString(
                folder.resolve("keys.txt"),
                PublicKeys.inFolder(folder.resolve("bank")).text());
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_auditor_verifies_a_certificate_with_openssl(Form form) throws Exception {
        lay(form, false);
        var script = "FILE=certificate." + form.ending() + "\n" + instructions("## The seal");
        assertThat(run(script)).as(told()).isZero();
        assertThat(told()).contains("Signature Verified Successfully");
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void openssl_refuses_an_altered_one(Form form) throws Exception {
        lay(form, true);
        var script = "FILE=certificate." + form.ending() + "\n" + instructions("## The seal");
        assertThat(run(script)).as(told()).isNotZero();
        assertThat(told()).contains("Signature Verification Failure");
    }

    @Test
    void the_statement_is_taken_out_of_the_page_with_one_line() throws Exception {
        lay(Form.HTML, false);
        assertThat(run("FILE=certificate.html\n" + instructions("## The statement")))
                .as(told())
                .isZero();
        assertThat(Files.readString(folder.resolve("statement.json")).strip())
                .isEqualTo(SealsTest.paper("COV").statement());
    }

    private String told() throws IOException {
        var told = folder.resolve("told.txt");
        return Files.exists(told) ? Files.readString(told, StandardCharsets.UTF_8) : "";
    }
}
