package org.devicebank.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealsTest {

    private static final Instant MOMENT = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    Path folder;

    private Seals seals;
    private PublicKeys.Known key;
    private Paper.Sealed sealed;

    @BeforeEach
    void seal() {
        seals = new Seals(folder);
        key = seals.draw("COV", MOMENT);
        sealed = seals.seal(paper("COV"), key.id());
    }

    static Paper paper(String prefix) {
        var number = new CertificateNumber(prefix, 2026, 7);
        var statement =
                "{\"drives\":2,\"drives_not_proven\":1,\"issued_at\":\"%s\",\"number\":\"%s\",\"place\":\"Coventry\",\"shape\":\"%s\"}"
                        .formatted(MOMENT, number, Claim.SHAPE);
        var page =
                "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Certificate</title></head>"
                        + "<body><h1>Certificate</h1><p>Drive WD-1: “Proven” – it’s clear.</p>" + Paper.OPENING
                        + statement
                        + Paper.CLOSING + "</body></html>";
        return new Paper(number, page, statement, MOMENT, "What it says");
    }

    private PublicKeys keys() {
        return PublicKeys.inFolder(folder);
    }

    private List<byte[]> both() {
        return List.of(sealed.html(), sealed.pdf());
    }

    @Test
    void a_file_as_it_was_sealed_is_genuine_and_says_what_it_is() {
        for (var file : both()) {
            assertThat(Checked.of(file, keys()))
                    .isEqualTo(new Checked.Genuine(
                            new Claim(new CertificateNumber("COV", 2026, 7), "Coventry", MOMENT, 2, 1), key.id()));
        }
    }

    @Test
    void one_bit_changed_anywhere_breaks_it() {
        var chance = new Random(20_261_125);
        for (var file : both()) {
            for (var i = 0; i < 900; i++) {
                var altered = file.clone();
                // the first and the last 300 bytes each once, and as many between
                var at = i < 300 ? i : i < 600 ? file.length - 1 - (i - 300) : chance.nextInt(file.length);
                altered[at] ^= (byte) (1 << chance.nextInt(8));
                assertThat(Checked.of(altered, keys())).as("byte " + at).isNotInstanceOf(Checked.Genuine.class);
            }
        }
    }

    @Test
    void a_letter_left_out_or_put_in_breaks_it() {
        var chance = new Random(7);
        for (var file : both()) {
            for (var i = 0; i < 120; i++) {
                var at = chance.nextInt(file.length);
                var shorter = new byte[file.length - 1];
                System.arraycopy(file, 0, shorter, 0, at);
                System.arraycopy(file, at + 1, shorter, at, file.length - at - 1);
                var longer = new byte[file.length + 1];
                System.arraycopy(file, 0, longer, 0, at);
                longer[at] = ' ';
                System.arraycopy(file, at, longer, at + 1, file.length - at);
                assertThat(Checked.of(shorter, keys())).isNotInstanceOf(Checked.Genuine.class);
                assertThat(Checked.of(longer, keys())).isNotInstanceOf(Checked.Genuine.class);
            }
            var followed = Arrays.copyOf(file, file.length + 1);
            followed[file.length] = '\n';
            assertThat(Checked.of(followed, keys())).isInstanceOf(Checked.Unsealed.class);
        }
    }

    @Test
    void there_is_one_way_only_to_write_a_seal() {
        var text = new String(sealed.html(), StandardCharsets.UTF_8);
        var at = text.lastIndexOf("== -->") - 1;
        for (var letter : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".toCharArray()) {
            if (letter != text.charAt(at)) {
                var other = text.substring(0, at) + letter + text.substring(at + 1);
                assertThat(Checked.of(other.getBytes(StandardCharsets.UTF_8), keys()))
                        .isNotInstanceOf(Checked.Genuine.class);
            }
        }
    }

    @Test
    void the_seal_of_another_bank_counts_for_nothing(@TempDir Path elsewhere) {
        var forger = new Seals(elsewhere);
        var forged = forger.seal(paper("COV"), forger.draw("COV", MOMENT).id());
        assertThat(Checked.of(forged.html(), keys())).isInstanceOf(Checked.UnknownKey.class);
        assertThat(Checked.of(forged.pdf(), new PublicKeys(List.of()))).isInstanceOf(Checked.UnknownKey.class);
    }

    @Test
    void a_foreign_seal_under_the_name_of_our_key_counts_for_nothing(@TempDir Path elsewhere) {
        var forger = new Seals(elsewhere);
        var theirs = forger.draw("COV", MOMENT);
        var forged = new String(forger.seal(paper("COV"), theirs.id()).html(), StandardCharsets.UTF_8);
        var renamed = forged.replace(theirs.id(), key.id()).getBytes(StandardCharsets.UTF_8);
        assertThat(Checked.of(renamed, keys())).isInstanceOf(Checked.Altered.class);
    }

    @Test
    void a_key_signs_for_its_own_place_alone() {
        var other = seals.seal(paper("WAR"), key.id());
        assertThat(Checked.of(other.html(), keys())).isInstanceOf(Checked.Altered.class);
    }

    @Test
    void the_seal_of_one_form_does_not_fit_the_other() {
        var text = new String(sealed.html(), StandardCharsets.UTF_8);
        var asPdf = text.replace("<!-- device", "%device").replace("== -->", "==");
        assertThat(Checked.of(asPdf.getBytes(StandardCharsets.UTF_8), keys())).isInstanceOf(Checked.Altered.class);
    }

    @Test
    void after_a_new_key_old_seals_still_verify() {
        var fresh = seals.draw("COV", MOMENT.plusSeconds(1));
        assertThat(fresh.id()).isNotEqualTo(key.id());
        assertThat(Checked.of(sealed.pdf(), keys())).isInstanceOf(Checked.Genuine.class);
        assertThat(Checked.of(seals.seal(paper("COV"), fresh.id()).pdf(), keys()))
                .isInstanceOf(Checked.Genuine.class);
    }

    @Test
    void nobody_but_its_owner_may_read_a_private_key() throws IOException {
        var file = folder.resolve(key.id() + ".key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(folder.resolve(key.id() + ".pub"))).doesNotContain("PRIVATE");
    }

    @Test
    void a_key_that_is_not_here_or_cut_off_seals_nothing() throws IOException {
        var file = folder.resolve(key.id() + ".key");
        Files.writeString(file, Files.readString(file).substring(0, 40));
        assertThat(seals.has(key.id())).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> seals.seal(paper("COV"), key.id()));
    }

    @Test
    void published_keys_are_read_again_and_a_false_name_is_not_believed() {
        var text = keys().text();
        assertThat(PublicKeys.read(text).all()).containsExactly(key);
        assertThat(PublicKeys.read("junk\n" + text.replace("\n", "\r\n")).all()).containsExactly(key);
        assertThat(PublicKeys.read(text.replace(key.id(), "0123456789abcdef")).all())
                .isEmpty();
        assertThat(PublicKeys.inFolder(folder.resolve("nothing")).all()).isEmpty();
    }

    @Test
    void a_paper_without_its_statement_is_not_made() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Paper(new CertificateNumber("COV", 2026, 7), "<html></html>", "{}", MOMENT, ""));
    }

    @Test
    void any_other_file_has_no_seal() {
        for (var junk : new String[] {"", "\n", "%PDF-1.7\n%%EOF\n", "<!-- device-bank-seal 1 -->\n", "PK"}) {
            assertThat(Checked.of(junk.getBytes(StandardCharsets.UTF_8), keys()))
                    .isInstanceOf(Checked.Unsealed.class);
        }
    }
}
