package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.devicebank.BankApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `./bank carbon match` promises to whoever calls it from a script.
class CarbonMatchCommandTest {

    @TempDir
    Path folder;

    private record Answer(int code, String out) {
        JsonNode json() {
            return JsonMapper.builder().build().readTree(out);
        }
    }

    private static Answer carbon(String... words) {
        var typed = Stream.concat(Stream.of("carbon"), Stream.of(words));
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

    @Test
    void the_worked_device_is_matched_with_exactly_these_fields() {
        var answer = carbon("match", "--json", "Dell Latitude 5420");
        assertThat(answer.code()).isZero();
        var json = answer.json();
        assertThat(json.propertyNames())
                .containsExactly(
                        "tier", "embodied_kg", "credited_kg", "low_kg", "high_kg", "matches", "rule", "question");
        assertThat(json.path("tier").asString()).isEqualTo("EXACT");
        assertThat(json.path("embodied_kg").asDouble()).isEqualTo(319.59);
        assertThat(json.path("credited_kg").asDouble()).isEqualTo(205);
        assertThat(json.path("matches").get(0).path("name").asString()).isEqualTo("Latitude 5420");
        assertThat(json.path("question").isNull()).isTrue();
    }

    @Test
    void a_question_is_asked_in_words() {
        var answer = carbon("match", "Dell", "OptiPlex", "7060", "--kind", "desktop");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("Which form does it have: mini, small form factor, tower?");
    }

    @Test
    void a_file_is_answered_row_by_row() throws IOException {
        var file = folder.resolve("devices.csv");
        Files.writeString(
                file,
                "maker,model,kind\nDell,Latitude 5420,laptop\nHuawei,E5573,mifi\n,,\nApple,\"MacBookAir10,1\",\n");
        var answer = carbon("match", file.toString(), "--json");
        assertThat(answer.code()).isZero();
        assertThat(answer.json()).hasSize(3);
        assertThat(answer.json().get(1).path("tier").asString()).isEqualTo("CLASS");
        assertThat(answer.json().get(2).path("tier").asString()).isEqualTo("VARIANT");
    }

    @Test
    void nothing_known_ends_with_1_and_wrong_use_with_2() throws IOException {
        assertThat(carbon("match", "Thingummy", "--json").code()).isEqualTo(1);
        assertThat(carbon("match").code()).isEqualTo(2);
        assertThat(carbon("match", "").code()).isEqualTo(2);
        assertThat(carbon("match", "absent.csv").code()).isEqualTo(2);
        assertThat(carbon("match", "Dell Latitude 5420", "--kind", "spaceship").code())
                .isEqualTo(2);
        assertThat(carbon("match", "Dell Latitude 5420", "--colour", "red").code())
                .isEqualTo(2);
        var file = folder.resolve("no.csv");
        Files.writeString(file, "serial,colour\n1,red\n");
        assertThat(carbon("match", file.toString()).code()).isEqualTo(2);
    }

    @Test
    void a_list_that_begins_at_once_is_read_too() throws IOException {
        var file = Files.writeString(folder.resolve("bare.csv"), "Dell,Latitude 5420,laptop\n,ThinkPad T480,\n");
        var json = carbon("match", "--json", file.toString()).json();
        assertThat(json.size()).isEqualTo(2);
        assertThat(json.get(0).path("tier").asString()).isEqualTo("EXACT");
        assertThat(json.get(1).path("tier").asString()).isEqualTo("EXACT");
    }

    @Test
    void anybody_may_withhold_another_half() {
        assertThat(carbon("score", "--seed", "7", "--json").json().path("seed").asLong())
                .isEqualTo(7);
        assertThat(carbon("score", "--seed", "luck").code()).isEqualTo(2);
        assertThat(carbon("score", "--half", "7").code()).isEqualTo(2);
    }

    @Test
    void the_score_is_printed_for_both_halves() {
        var answer = carbon("score");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .contains("NEAR", "FAMILY", "CLASS", "withheld", "holds")
                .doesNotContain("DOES NOT");
        assertThat(carbon("score", "--json").json().path("lines").size()).isGreaterThan(10);
    }

    @Test
    void a_pack_is_looked_through_row_by_row() throws IOException {
        var file = folder.resolve("pack.csv");
        Files.writeString(file, """
                manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,gwp_manufacturing_ratio
                Dell,Latitude 5450,Workplace,Laptop,300,0.1,0.85
                Dell,OptiPlex 7070 Ultra,Workplace,Desktop,196,0.18,7.76
                """);
        var answer = carbon("footprints", "check", file.toString(), "--json");
        assertThat(answer.code()).isZero();
        assertThat(answer.json().path("kept").asInt()).isEqualTo(1);
        assertThat(answer.json().path("quarantined").asInt()).isEqualTo(1);
        assertThat(answer.json().path("findings").get(0).path("defect").asString())
                .isEqualTo("RATIO_OUT_OF_RANGE");
        assertThat(carbon("footprints", "check", file.toString()).out()).contains("Row 3, Dell OptiPlex 7070 Ultra");
        assertThat(carbon("footprints", "check").code()).isEqualTo(2);
        Files.writeString(file, "a,b\n1,2\n");
        assertThat(carbon("footprints", "check", file.toString()).code()).isEqualTo(1);
    }
}
