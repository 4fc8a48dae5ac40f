package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script starts what needs a bank with a log, and what only reads files without; with a Java that says how.
class LauncherTest {

    private static final String WITHOUT_LOG = "NOP_FallbackServiceProvider";

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.copy(Path.of("bank"), folder.resolve("bank"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(folder.resolve("src/main"));
        Files.createDirectories(folder.resolve("target"));
        Files.createFile(folder.resolve("pom.xml"));
        Files.createFile(folder.resolve("target/bank.jar"));
        Files.setLastModifiedTime(
                folder.resolve("target/bank.jar"), FileTime.from(Instant.now().plusSeconds(60)));
        var jdk = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
        for (var tool : List.of("java", "javac")) {
            Files.writeString(jdk.resolve(tool), "#!/bin/sh\necho \"$@\"\n");
            assertThat(jdk.resolve(tool).toFile().setExecutable(true)).isTrue();
        }
    }

    private String started(String... words) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of("bash", folder.resolve("bank").toString()));
        line.addAll(List.of(words));
        var process = new ProcessBuilder(line).redirectErrorStream(true);
        process.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        var running = process.start();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said.strip()).endsWith(String.join(" ", words));
        return said;
    }

    @Test
    void what_only_reads_files_starts_without_a_log() throws Exception {
        assertThat(started("identify", "a.txt")).contains(WITHOUT_LOG);
        assertThat(started("evidence", "explain", "a.log")).contains(WITHOUT_LOG);
        assertThat(started("carbon", "match", "Dell Latitude 5420")).contains(WITHOUT_LOG);
        assertThat(started("carbon", "score")).contains(WITHOUT_LOG);
        assertThat(started("carbon", "footprints", "check", "a.csv")).contains(WITHOUT_LOG);
    }

    @Test
    void what_needs_a_bank_starts_with_its_log() throws Exception {
        for (var words : List.of(
                "evidence add a.log",
                "evidence reread",
                "donations import a.csv",
                "recycling export 1",
                "verify",
                "run")) {
            assertThat(started(words.split(" "))).as(words).doesNotContain(WITHOUT_LOG);
        }
    }
}
