package org.devicebank.erasers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.devicebank.erasers.Proofs.judge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

/// Each tool's whole and honest proof is believed, for what it is worth.
class ErasersTest {

    private static void proves(String proof, String kind, Level level, Technique technique, Medium medium) {
        assertThat(Proofs.read(proof).kind()).isEqualTo(kind);
        var judgement = judge(proof);
        assertThat(judgement.reasons().stream().map(Proofs.WORDS::say)).noneMatch(said -> said.contains("["));
        assertThat(judgement.verdict()).as("%s", judgement.reasons()).isEqualTo(Verdict.PROVEN);
        assertThat(judgement.level()).isEqualTo(level);
        assertThat(judgement.technique()).isEqualTo(technique);
        assertThat(judgement.medium()).isEqualTo(medium);
    }

    @Test
    void an_nvme_drive_that_wiped_itself_and_says_so() {
        proves(Proofs.NVME, "nvme transcript", Level.PURGE, Technique.SANITISE_COMMAND, Medium.NVME);
        assertThat(Proofs.read(Proofs.NVME).told().getFirst().run().identity().serial())
                .isEqualTo("S4EWNX0R512345");
    }

    @Test
    void an_nvme_drive_whose_key_was_destroyed() {
        var json = """
                {"nvme0":{"sprog":65535,"sstat":{"global_erased":1,"no_cmplted_passes":0,
                "status":"(1) Most Recent Sanitize Command Completed Successfully."},"cdw10_info":4}}
                {"sn":"S4EWNX0R512345","mn":"SAMSUNG MZVLB512HBJQ","tnvmcap":512110190592}
                """;
        proves(json, "nvme sanitize log", Level.PURGE, Technique.CRYPTO_ERASE, Medium.NVME);
    }

    @Test
    void a_drive_that_dropped_its_password_when_it_had_erased_itself() {
        proves(Proofs.HDPARM, "hdparm transcript", Level.PURGE, Technique.SANITISE_COMMAND, Medium.SSD);
        var run = Proofs.read(Proofs.HDPARM).told().getFirst().run();
        assertThat(run.total()).isEqualTo(Proofs.SIZE);
        assertThat(run.identity().serial()).isEqualTo("S3Z1NB0K123456");
    }

    @Test
    void a_drive_that_sanitised_itself() {
        proves(Proofs.HDPARM_SANITISE, "hdparm transcript", Level.PURGE, Technique.SANITISE_COMMAND, Medium.SSD);
    }

    @Test
    void a_report_of_blancco_without_the_stick_it_was_started_from() {
        proves(Proofs.BLANCCO, "Blancco report", Level.CLEAR, Technique.OVERWRITE, Medium.HDD);
        var account = Proofs.read(Proofs.BLANCCO);
        assertThat(account.told()).hasSize(1);
        assertThat(account.sessions().getFirst().tool()).isEqualTo("Blancco 7.3.0");
        assertThat(account.sessions().getFirst().machine().model()).isEqualTo("ThinkPad T480");
    }

    @Test
    void a_report_of_blancco_as_json() {
        var json = """
                {"reports":[{"report":{"blancco_data":{"blancco_erasure_report":{"erasures":[{"erasure":{
                "cleaned_sectors":976773168,"failed_sectors":0,"total_errors":0,"state":"Successful",
                "erasure_standard_name":"NIST 800-88 Purge","overwriting_rounds":1,"firmware_rounds":1,
                "total_erasure_rounds":2,"target":{"type":"SSD","model":"860 EVO","serial":"S3Z1NB0K123456",
                "capacity":500107862016}}}]}}}}]}
                """;
        proves(json, "Blancco report", Level.PURGE, Technique.SANITISE_COMMAND, Medium.SSD);
    }

    @Test
    void a_result_of_sanitize_that_counts_its_passes_and_read_back_afterwards() {
        proves(Proofs.SANITIZE, "sanitize result", Level.CLEAR, Technique.OVERWRITE, Medium.HDD);
    }

    @Test
    void a_report_of_nwipe_as_text_and_as_pdf() throws IOException {
        proves(Proofs.NWIPE_REPORT, "nwipe report", Level.CLEAR, Technique.OVERWRITE, Medium.UNKNOWN);
        var account = Erasers.read(pdf(Proofs.NWIPE_REPORT));
        assertThat(account.told().getFirst().run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(account.told().getFirst().run().identity().serial()).isEqualTo("WD-WXJ1A99T4K2P");
    }

    @Test
    void a_phone_that_was_encrypted_and_reset_waits_for_a_second_person() {
        proves(Proofs.PHONE, "reset record", Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.FLASH);
        assertThat(Proofs.read(Proofs.PHONE).told().getFirst().run().saidByPeople())
                .isTrue();
    }

    @Test
    void a_drive_that_was_shredded() {
        proves(Proofs.DESTROYED, "destruction record", Level.DESTROY, Technique.SHRED, Medium.HDD);
    }

    @Test
    void a_text_of_no_tool_is_refused_with_what_it_looks_like() {
        for (var nothing :
                new String[] {"", "hello", "{\"a\":1}", "<a/>", "{", "[", "<", "%PDF-1.4 junk and no more"}) {
            assertThatExceptionOfType(Refused.class)
                    .as(nothing)
                    .isThrownBy(() -> Erasers.read(nothing.getBytes(StandardCharsets.UTF_8)))
                    .satisfies(refused ->
                            assertThat(Proofs.WORDS.say(refused.sentence())).doesNotContain("["));
        }
    }

    private static byte[] pdf(String text) throws IOException {
        try (var paper = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            paper.addPage(page);
            try (var pen = new PDPageContentStream(paper, page)) {
                var y = 750;
                for (var line : text.lines().toList()) {
                    var x = 40;
                    for (var column : line.split(" {4}")) {
                        pen.beginText();
                        pen.setFont(new PDType1Font(Standard14Fonts.FontName.COURIER), 8);
                        pen.newLineAtOffset(x, y);
                        pen.showText(column);
                        pen.endText();
                        x += 280;
                    }
                    y -= 14;
                }
            }
            paper.save(out);
            return out.toByteArray();
        }
    }
}
