package org.devicebank.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.BankApplication;
import org.devicebank.seals.CertificateNumber;
import org.devicebank.seals.Claim;
import org.devicebank.seals.OtherMachine;
import org.devicebank.seals.Paper;
import org.devicebank.seals.PublicKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class CertificateCommandTest {

    private record Answer(int code, String out) {}

    @TempDir
    Path home;

    private Path page;
    private Path pdf;

    @BeforeEach
    void issue() throws IOException {
        var moment = Instant.parse("2026-11-25T10:00:00Z");
        var number = new CertificateNumber("COV", 2026, 7);
        var said =
                "{\"drives\":2,\"drives_not_proven\":1,\"issued_at\":\"%s\",\"number\":\"%s\",\"place\":\"Coventry\",\"shape\":\"%s\"}"
                        .formatted(moment, number, Claim.SHAPE);
        var html = "<!DOCTYPE html><html lang=\"en-GB\"><head><title>C</title></head><body><h1>C</h1>" + Paper.OPENING
                + said + Paper.CLOSING + "</body></html>";
        var seals = OtherMachine.at(home.resolve("keys"));
        var key = seals.draw("COV", moment);
        var sealed = seals.seal(new Paper(number, html, said, moment, "said"), key.id());
        page = Files.write(home.resolve("c.html"), sealed.html());
        pdf = Files.write(home.resolve("c.pdf"), sealed.pdf());
    }

    private Answer bank(String... words) {
        var typed = new ArrayList<>(List.of("certificate", "--home", home.toString()));
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

    @Test
    void a_genuine_one_ends_with_0_and_says_what_cannot_be_known_here() {
        for (var file : List.of(page, pdf)) {
            var answer = bank("verify", file.toString());
            assertThat(answer.code()).isZero();
            assertThat(answer.out()).contains("COV-2026-000007", "Coventry", "taken back");
        }
        var json = JsonMapper.builder()
                .build()
                .readTree(bank("verify", pdf.toString(), "--json").out());
        assertThat(json.path("verdict").asString()).isEqualTo("GENUINE");
        assertThat(json.path("drives_not_proven").asInt()).isEqualTo(1);
        assertThat(json.path("revoked").asString()).isEqualTo("UNKNOWN");
    }

    @Test
    void an_altered_one_ends_with_1() throws IOException {
        Files.writeString(page, Files.readString(page).replace("<h1>C", "<h1>D"));
        assertThat(bank("verify", page.toString()).code()).isEqualTo(1);
        var json = JsonMapper.builder()
                .build()
                .readTree(bank("verify", page.toString(), "--json").out());
        assertThat(json.path("verdict").asString()).isEqualTo("ALTERED");
        Files.writeString(page, "no certificate at all");
        assertThat(bank("verify", page.toString()).code()).isEqualTo(1);
    }

    @Test
    void the_keys_may_come_in_a_file() throws IOException {
        var keys = Files.writeString(
                home.resolve("keys.txt"),
                PublicKeys.inFolder(home.resolve("keys")).text());
        var elsewhere = home.resolve("elsewhere").toString();
        assertThat(bank("verify", pdf.toString(), "--keys", keys.toString(), "--home", elsewhere)
                        .code())
                .isZero();
        assertThat(bank("verify", pdf.toString(), "--home", elsewhere).code()).isEqualTo(2);
        Files.createDirectories(home.resolve("other"));
        OtherMachine.at(home.resolve("other/keys")).draw("COV", Instant.EPOCH);
        assertThat(bank(
                                "verify",
                                pdf.toString(),
                                "--home",
                                home.resolve("other").toString())
                        .code())
                .isEqualTo(1);
    }

    @Test
    void wrong_use_ends_with_2() {
        assertThat(bank("verify").code()).isEqualTo(2);
        assertThat(bank("praise", pdf.toString()).code()).isEqualTo(2);
        assertThat(bank("verify", home.resolve("nothing.pdf").toString()).code())
                .isEqualTo(2);
    }
}
