package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The bank as a process: started, started twice, killed in the middle, stopped, and asked from outside.
class BankProcessIT {

    private record Ended(int code, String said) {}

    private final List<Process> started = new ArrayList<>();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private Path home;
    private int port;

    @BeforeEach
    void folder() throws IOException {
        home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "process-home-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.devicebank.Bank"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("BANK_HOME", home.toString());
        builder.environment().put("BANK_PORT", String.valueOf(port));
        builder.redirectOutput(home.resolve("said-" + started.size()).toFile());
        var process = builder.start();
        started.add(process);
        return process;
    }

    private String said(Process process) {
        try {
            return Files.readString(home.resolve("said-" + started.indexOf(process)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Ended run(String... words) throws Exception {
        var process = start(words);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said(process));
    }

    private Process serve() throws IOException {
        var server = start("run");
        Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> !server.isAlive() || answers());
        assertThat(server.isAlive()).as(said(server)).isTrue();
        return server;
    }

    private boolean answers() throws InterruptedException {
        try {
            return page("/sign-in").statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        var uri = URI.create("http://localhost:" + port + path);
        return browser.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void setUp(Process server) throws Exception {
        var key = Pattern.compile("set-up\\?key=([0-9a-f]+)");
        Awaitility.await().until(() -> key.matcher(said(server)).find());
        var found = key.matcher(said(server));
        found.find();
        var form = page("/set-up?key=" + found.group(1)).body();
        var hidden = Pattern.compile("name=\"(_csrf)\" value=\"([^\"]+)\"").matcher(form);
        assertThat(hidden.find()).isTrue();
        var fields = new LinkedHashMap<>(Map.of(hidden.group(1), hidden.group(2), "key", found.group(1)));
        fields.putAll(Map.of("name", "Testford", "slug", "testford", "prefix", "TES", "authority", "E08000026"));
        fields.putAll(Map.of("administrator", "Ada", "email", "ada@example.org", "password", "four wooden spoons"));
        var body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var sent = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/set-up"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    @Test
    void a_bank_is_set_up_killed_and_stopped_and_loses_nothing_it_said_it_had() throws Exception {
        var server = serve();
        setUp(server);
        var climbing = page("/%2e%2e/x");
        assertThat(climbing.statusCode()).isEqualTo(400);
        assertThat(climbing.body()).contains("Please go back and try again").doesNotContain("HTTP Status");

        var twice = run("run");
        assertThat(twice.code()).isEqualTo(1);
        assertThat(twice.said()).contains("already running").contains(String.valueOf(port));

        var list = home.resolve("list.csv");
        Files.writeString(list, "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,H7YK2M2\n");
        var loaded = run("donations", "import", list.toString(), "--donor", "Testford Council", "--json");
        assertThat(loaded.code()).as(loaded.said()).isZero();

        server.destroyForcibly().waitFor();
        var restarted = serve();
        var verified = run("verify", "--json");
        assertThat(verified.code()).as(verified.said()).isZero();
        var again = run("donations", "import", list.toString(), "--donor", "Testford Council", "--json");
        assertThat(again.code())
                .as("the list was kept over the kill: " + again.said())
                .isEqualTo(1);

        restarted.destroy();
        assertThat(restarted.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(run("verify").code()).isZero();
    }

    @Test
    void wrong_use_ends_with_two_and_a_sentence() throws Exception {
        var wrong = run("run", "--port", "web");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.said()).doesNotContain("Exception").contains("web");
        assertThat(run("help").code()).isZero();
    }

    @Test
    void a_port_that_another_program_holds_is_named_in_a_sentence() throws Exception {
        try (var other = new ServerSocket(port)) {
            var refused = run("run");
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.said())
                    .doesNotContain("Exception")
                    .contains(String.valueOf(other.getLocalPort()))
                    .contains("BANK_PORT");
        }
        assertThat(run("verify").code())
                .as("the folder was let go, and nothing is in it yet")
                .isNotEqualTo(1);
    }
}
