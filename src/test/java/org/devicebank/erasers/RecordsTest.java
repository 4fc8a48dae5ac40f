package org.devicebank.erasers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.devicebank.erasers.Proofs.bent;
import static org.devicebank.erasers.Proofs.judge;
import static org.devicebank.erasers.Proofs.refusesToProve;

import java.util.List;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Verdict;
import org.junit.jupiter.api.Test;

/// What people wrote down, in the many ways people write.
class RecordsTest {

    private static final String ANDROID = """
            [ro.crypto.state]: [encrypted]
            [ro.crypto.type]: [file]
            [ro.product.model]: [SM-G991B]
            [ro.serialno]: [R58N12ABCDE]
            IMEI: 490154203237518
            Factory reset: 2026-03-02 10:12
            FRP: off
            Done by: Ada
            Checked by: Grace
            """;

    private static final String JSON = """
            {"type":"phone reset","device":{"model":"iPhone SE","imei":"490154203237518","serial":"F17DX1234567"},
            "was_encrypted":true,"encryption_evidence":"Data Protection","reset":{"method":"factory reset",
            "at":"2026-03-02T10:00:00Z"},"activation_lock":false,"done_by":"Ada","checked_by":"Grace"}
            """;

    private static final String CERTIFICATE = """
            CERTIFICATE OF DESTRUCTION
            Serial No.: WD-WXJ1A99T4K2P
            Media Type: Solid State Drive
            Method of destruction: Disintegration (2 mm)
            Date of destruction: 02/03/2026
            Destroyed by: Ada Lovelace
            Witnessed by: Grace Hopper
            """;

    private static final String SCHEDULE = """
            Serial number,Media type,Destruction method,Date,Operator,Witness
            WD-1234ABCD5,HDD,Shredded 20 mm,2026-03-02,Ada,Grace
            WD-1234ABCD6,SSD,"Shredded, 6 mm",2026-03-02,Ada,Grace
            """;

    private static final String LIST = """
            {"record":"destruction","drives":[{"serial":"AA11BB22","media_type":"HDD","method":"shredded"},
            {"serial":"AA11BB23","media_type":"SSD","method":"shredded"}],
            "date":"2026-03-02","operator":"Ada","witness":"Grace"}
            """;

    @Test
    void records_are_read_as_lines_as_properties_as_tables_and_as_json() {
        for (var record : List.of(ANDROID, JSON, CERTIFICATE, SCHEDULE, SCHEDULE.replace(',', '\t'), LIST)) {
            var account = Proofs.read(record);
            assertThat(account.told()).as(record).isNotEmpty().allSatisfy(told -> {
                var judgement = told.run().judge(Medium.UNKNOWN);
                assertThat(judgement.verdict()).as("%s", judgement.reasons()).isEqualTo(Verdict.PROVEN);
                assertThat(told.run().saidByPeople()).isTrue();
            });
        }
        assertThat(Proofs.read(SCHEDULE).told()).hasSize(2);
        assertThat(Proofs.read(LIST).told()).hasSize(2);
    }

    @Test
    void what_was_not_done_or_not_yet_is_no_proof() {
        refusesToProve(bent(CERTIFICATE, "Disintegration (2 mm)", "not shredded, drilled"), "does not destroy");
        refusesToProve(bent(CERTIFICATE, "Disintegration (2 mm)", "to be shredded on Monday"), "does not destroy");
        refusesToProve(CERTIFICATE + "Status: pending\n", "pending");
        refusesToProve(bent(ANDROID, "Factory reset: 2026-03-02 10:12", "Factory reset: failed"), "failed");
        refusesToProve(ANDROID + "Result: error 12\n", "error 12");
    }

    @Test
    void a_lock_or_a_card_left_in_it_or_no_encryption_is_no_proof() {
        refusesToProve(bent(ANDROID, "[encrypted]", "[unencrypted]"), "throws no key away");
        refusesToProve(bent(ANDROID, "FRP: off", "FRP: locked"), "locked");
        refusesToProve(bent(JSON, "\"activation_lock\":false", "\"activation_lock\":true"), "Activation Lock");
        refusesToProve(ANDROID + "SD card: present\n", "present");
    }

    @Test
    void a_record_says_of_every_lock_whether_it_is_on_off_or_open() {
        var on = List.of(
                "on", "yes", "Locked to an unknown account", "true", "ENABLED", "Google account still on it", "1");
        var off = List.of(
                "off", "no", "false", "0", "removed", "not locked", "off (checked at set-up)", "n/a", "Inactive");
        var open =
                List.of("not checked", "unknown", "?", "on? perhaps", "off (not checked)", "-", "no organisation seen");
        on.forEach(said -> assertThat(RecordLock.state(said)).as(said).isEqualTo(RecordLock.State.ON));
        off.forEach(said -> assertThat(RecordLock.state(said)).as(said).isEqualTo(RecordLock.State.OFF));
        open.forEach(said -> assertThat(RecordLock.state(said)).as(said).isEqualTo(RecordLock.State.UNCLEAR));
    }

    @Test
    void an_organisation_may_reset_what_it_manages_and_its_lock_is_told_all_the_same() {
        var record = ANDROID + "MDM: Intune, City Council\nAutopilot: no\nFind My iPhone: off\n";
        assertThat(judge(record).verdict()).isEqualTo(Verdict.PROVEN);
        var locked = Proofs.read(record).told().getFirst().run().locked();
        assertThat(locked.locks()).containsExactly("MDM");
        assertThat(locked.numbers()).containsExactly("R58N12ABCDE", "490154203237518");
        assertThat(Proofs.read(bent(JSON, "\"activation_lock\":false", "\"activation_lock\":true"))
                        .told()
                        .getFirst()
                        .run()
                        .locked()
                        .locks())
                .containsExactly("ACTIVATION_LOCK");
    }

    @Test
    void a_maker_who_is_named_where_a_method_stands_is_a_person() {
        refusesToProve(bent(CERTIFICATE, "Witnessed by: Grace Hopper", "Witnessed by: ADA LOVELACE"), "both times");
        assertThat(judge(bent(CERTIFICATE, "Disintegration (2 mm)", "Shredding")).reasons().stream()
                        .map(Proofs.WORDS::say))
                .contains("Done and checked by: Ada Lovelace, Grace Hopper.");
    }

    @Test
    void a_paper_with_a_list_of_serial_numbers_is_said_of_each_of_them() {
        var alone = """
                CERTIFICATE OF DESTRUCTION
                Date: 11/04/2026   Method: Shredded to 6 mm

                Serial numbers destroyed:
                  1. WD-WX1ABCDEFGH
                  2. Z1D6K4QP

                Operator: J. Smith     Witness: T. Ahmed
                """;
        var columns = """
                Method of destruction: Shredded (20 mm)
                Date: 11/04/2026

                No.   Make      Serial Number     Model
                ---   ----      -------------     -----
                1     Seagate   Z1D6K4QP          ST500LM021
                2     WDC       WD-WX1ABCDEFGH    WD5000LPCX

                Destroyed by: J. Smith
                Witnessed by: T. Ahmed
                """;
        var blocks = """
                Method: Incinerated
                Date: 2026-04-11
                Done by: J. Smith
                Witness: T. Ahmed

                Serial: WD-WX1ABCDEFGH
                Serial: Z1D6K4QP
                """;
        for (var paper : List.of(alone, columns, blocks)) {
            assertThat(Proofs.read(paper).told())
                    .as(paper)
                    .extracting(told -> told.run().identity().serial())
                    .containsExactlyInAnyOrder("WD-WX1ABCDEFGH", "Z1D6K4QP");
            assertThat(Proofs.read(paper).told())
                    .as(paper)
                    .allSatisfy(told ->
                            assertThat(told.run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.PROVEN));
        }
        assertThat(Proofs.read(alone.replace("Witness: T. Ahmed", "")).told())
                .allSatisfy(told ->
                        assertThat(told.run().judge(Medium.HDD).verdict()).isEqualTo(Verdict.NOT_PROVEN));
    }

    @Test
    void how_one_knows_that_a_phone_was_encrypted_may_stand_in_brackets() {
        var said = "Encrypted before reset: yes (Settings, Security, 2 March)";
        var record = ANDROID.replace("[ro.crypto.state]: [encrypted]", said).replace("[ro.crypto.type]: [file]\n", "");
        assertThat(judge(record).verdict()).isEqualTo(Verdict.PROVEN);
        for (var doubt :
                List.of("yes, not sure", "not encrypted (old)", "enabled? no", "unencrypted", "off (yes later)")) {
            assertThat(judge(record.replace("yes (Settings, Security, 2 March)", doubt))
                            .verdict())
                    .as(doubt)
                    .isEqualTo(Verdict.NOT_PROVEN);
        }
    }
}
