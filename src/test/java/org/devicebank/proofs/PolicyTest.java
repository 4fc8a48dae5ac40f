package org.devicebank.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.devicebank.kernel.Medium;
import org.junit.jupiter.api.Test;

class PolicyTest {

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
                    .contains("proofs.policy.flash");
        }
    }

    @Test
    void a_phone_that_was_encrypted_may_be_reset_and_a_laptop_may_not() {
        assertThat(policy.accepts(Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.FLASH, 3))
                .isTrue();
        assertThat(policy.accepts(Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.SSD, 1))
                .isFalse();
    }

    @Test
    void the_command_of_the_drive_purges_a_solid_state_drive() {
        assertThat(fitness.best(Technique.SANITISE_COMMAND, Medium.SSD)).isEqualTo(Level.PURGE);
        assertThat(policy.accepts(Level.PURGE, Technique.SANITISE_COMMAND, Medium.SSD, 3))
                .isTrue();
    }

    @Test
    void a_technique_reaches_no_further_than_it_can() {
        assertThat(fitness.best(Technique.OVERWRITE, Medium.SSD)).isEqualTo(Level.CLEAR);
        assertThat(fitness.best(Technique.OVERWRITE, Medium.HDD)).isEqualTo(Level.CLEAR);
        assertThat(fitness.best(Technique.FACTORY_RESET_ENCRYPTED, Medium.FLASH))
                .isEqualTo(Level.CLEAR);
        assertThat(fitness.best(Technique.DEGAUSS, Medium.NVME)).isNull();
        assertThat(fitness.best(Technique.DEGAUSS, Medium.UNKNOWN)).isNull();
        assertThat(fitness.best(Technique.FACTORY_RESET_ENCRYPTED, Medium.HDD)).isNull();
        assertThat(fitness.best(Technique.SANITISE_COMMAND, Medium.UNKNOWN)).isNull();
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
