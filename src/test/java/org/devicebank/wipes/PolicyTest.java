package org.devicebank.wipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.devicebank.devices.Medium;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.MemberId;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final MemberId AMINA = new MemberId(new UUID(0, 1));
    private static final MemberId BILAL = new MemberId(new UUID(0, 2));
    private final Policy policy = Policy.shared();
    private final Fitness fitness = Fitness.shared();

    @Test
    void every_medium_has_a_least_level_for_every_rating() {
        for (var medium : Medium.values()) {
            for (var rating : List.of(1, 2, 3)) {
                assertThat(policy.least(medium, rating))
                        .isEqualTo(medium == Medium.HDD && rating == 1 ? Level.CLEAR : Level.PURGE);
                assertThat(policy.accepts(Level.DESTROY, Technique.SHRED, medium, rating))
                        .isTrue();
            }
        }
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> policy.least(Medium.HDD, 4));
    }

    @Test
    void an_overwrite_is_enough_for_a_magnetic_drive_of_a_donor_who_states_nothing_and_for_nothing_else() {
        assertThat(policy.accepts(Level.CLEAR, Technique.OVERWRITE, Medium.HDD, 1))
                .isTrue();
        assertThat(policy.accepts(Level.CLEAR, Technique.OVERWRITE, Medium.HDD, 2))
                .isFalse();
        for (var flash : List.of(Medium.SSD, Medium.NVME, Medium.EMMC, Medium.FLASH, Medium.UNKNOWN)) {
            assertThat(policy.against(Level.CLEAR, Technique.OVERWRITE, flash, 1))
                    .extracting("key")
                    .contains("wipes.policy.flash");
        }
    }

    @Test
    void a_phone_that_was_encrypted_may_be_reset_and_a_laptop_may_not() {
        assertThat(policy.accepts(Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.FLASH, 3))
                .isTrue();
        assertThat(policy.accepts(Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.SSD, 1))
                .isFalse();
    }

    private static ByHand by(String tool, Technique technique, Level level, MemberId confirmed) {
        return new ByHand(
                tool, technique, level, EvidenceId.ofContent(new byte[] {1}), AMINA, confirmed, "we watched it end");
    }

    @Test
    void the_command_of_the_drive_is_believed_with_a_document_and_two_people() {
        var judgement = by("hdparm 9.65", Technique.SANITISE_COMMAND, Level.PURGE, BILAL)
                .judged(Medium.SSD, fitness);
        assertThat(judgement.verdict()).isEqualTo(Verdict.PROVEN);
        assertThat(policy.accepts(Level.PURGE, Technique.SANITISE_COMMAND, Medium.SSD, 3))
                .isTrue();
    }

    @Test
    void nobody_confirms_what_they_did_themselves() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> by("hdparm", Technique.SANITISE_COMMAND, Level.PURGE, AMINA))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.wipes.same_person"));
    }

    @Test
    void a_technique_is_refused_where_it_cannot_work() {
        unfit(Technique.OVERWRITE, Level.PURGE, Medium.SSD, "refused.wipes.level_too_high");
        unfit(Technique.OVERWRITE, Level.PURGE, Medium.HDD, "refused.wipes.level_too_high");
        unfit(Technique.DEGAUSS, Level.PURGE, Medium.NVME, "refused.wipes.technique_unfit");
        unfit(Technique.DEGAUSS, Level.PURGE, Medium.UNKNOWN, "refused.wipes.technique_unfit");
        unfit(Technique.FACTORY_RESET_ENCRYPTED, Level.CLEAR, Medium.HDD, "refused.wipes.technique_unfit");
        unfit(Technique.FACTORY_RESET_ENCRYPTED, Level.PURGE, Medium.FLASH, "refused.wipes.level_too_high");
        unfit(Technique.SANITISE_COMMAND, Level.PURGE, Medium.UNKNOWN, "refused.wipes.technique_unfit");
    }

    private void unfit(Technique technique, Level level, Medium medium, String rule) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> by("a tool", technique, level, BILAL).judged(medium, fitness))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo(rule));
    }

    @Test
    void a_log_that_proves_nothing_is_not_got_round_by_typing_it_in() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> by("ShredOS (nwipe 0.37)", Technique.OVERWRITE, Level.CLEAR, BILAL));
    }

    @Test
    void every_row_of_the_tables_names_its_source() {
        for (var table : List.of("policy.csv", "techniques.csv")) {
            assertThat(ReferenceTable.rows(table))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getField("source")).isNotBlank());
        }
    }
}
