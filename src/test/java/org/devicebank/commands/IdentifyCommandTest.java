package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.BankApplication;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class IdentifyCommandTest {

    private record Answer(int code, String out) {}

    private static Answer bank(String... words) {
        var typed = new ArrayList<>(List.of("identify"));
        typed.addAll(List.of(words));
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

    private static String file(String name) {
        return Path.of("src/test/resources/hardware", name).toAbsolutePath().toString();
    }

    @Test
    void a_machine_that_is_known_ends_with_0() {
        var answer = bank(file("dmidecode.txt"), file("lsblk.json"), file("uevent.txt"), "--json");
        assertThat(answer.code()).isZero();
        var json = JsonMapper.builder().build().readTree(answer.out());
        assertThat(json.path("model").asString()).isEqualTo("ThinkPad T480");
        assertThat(json.path("battery").path("health_percent").asInt()).isEqualTo(75);
        assertThat(json.path("doubts")).isEmpty();
    }

    @Test
    void people_get_a_table() {
        var answer = bank(file("system-profiler.json"));
        assertThat(answer.out()).contains("MacBook Air (Mac14,2)", "Activation Lock: on", "APPLE SSD AP0512Z");
        assertThat(answer.out()).doesNotContain("{", "[");
    }

    @Test
    void a_machine_that_is_not_known_ends_with_1() {
        assertThat(bank(file("lsblk.json")).code()).isEqualTo(1);
    }

    @Test
    void a_file_of_nothing_we_know_is_a_machine_nobody_knows() {
        var answer = bank(Path.of("pom.xml").toAbsolutePath().toString(), "--json");
        assertThat(answer.code()).isEqualTo(1);
        var json = JsonMapper.builder().build().readTree(answer.out());
        assertThat(json.propertyNames())
                .containsExactly(
                        "maker", "model", "form", "cpu", "memory_gb", "serial", "drives", "battery", "locks", "doubts");
        assertThat(json.path("maker").isNull()).isTrue();
        assertThat(json.path("doubts").toString()).contains("pom.xml");
    }

    @Test
    void a_file_nobody_can_read_takes_nothing_from_the_others() {
        var answer =
                bank(file("dmidecode.txt"), Path.of("pom.xml").toAbsolutePath().toString(), "--json");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("ThinkPad T480", "pom.xml");
    }

    @Test
    void wrong_use_ends_with_2() {
        assertThat(bank().code()).isEqualTo(2);
        assertThat(bank(file("no-such-file")).code()).isEqualTo(2);
        assertThat(bank(file("")).code()).isEqualTo(2);
        assertThat(bank(file("dmidecode.txt"), "--jason", "x").code()).isEqualTo(2);
        assertThat(bank(file("dmidecode.txt"), "--jason").code()).isEqualTo(2);
    }
}
