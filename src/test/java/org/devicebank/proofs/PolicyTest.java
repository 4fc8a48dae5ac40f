package org.devicebank.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.SplittableRandom;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Medium;
import org.devicebank.tables.ReferenceTable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private final Policy policy = Policy.shared();
    private final Fitness fitness = Fitness.shared();

    private boolean accepts(Level level, Technique technique, Medium medium, DataClass data, int rating) {
        return policy.accepts(new Reached(level, technique, medium), data, rating);
    }

    private boolean accepts(Level level, Technique technique, Medium medium, int rating) {
        return accepts(level, technique, medium, DataClass.UNSTATED, rating);
    }

    @Test
    void every_case_has_a_least_level_and_a_shredded_drive_is_always_enough() {
        for (var one : Case.all()) {
            var magnetic = one.medium() == Medium.HDD && one.assurance() == 1 && one.data() != DataClass.SPECIAL;
            assertThat(policy.least(one)).isEqualTo(magnetic ? Level.CLEAR : Level.PURGE);
            assertThat(accepts(Level.DESTROY, Technique.SHRED, one.medium(), one.data(), one.assurance()))
                    .isTrue();
        }
        assertThat(Case.all()).hasSize(54).doesNotHaveDuplicates();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Case(Medium.HDD, DataClass.GENERAL, 4));
    }

    @Test
    void an_overwrite_is_enough_for_a_magnetic_drive_of_a_donor_who_states_nothing_and_for_nothing_else() {
        assertThat(accepts(Level.CLEAR, Technique.OVERWRITE, Medium.HDD, 1)).isTrue();
        assertThat(accepts(Level.CLEAR, Technique.OVERWRITE, Medium.HDD, DataClass.SPECIAL, 1))
                .isFalse();
        assertThat(accepts(Level.CLEAR, Technique.OVERWRITE, Medium.HDD, 2)).isFalse();
        for (var flash : List.of(Medium.SSD, Medium.NVME, Medium.EMMC, Medium.FLASH, Medium.UNKNOWN)) {
            assertThat(policy.against(new Reached(Level.CLEAR, Technique.OVERWRITE, flash), DataClass.UNSTATED, 1))
                    .extracting("key")
                    .contains("proofs.policy.flash");
        }
    }

    @Test
    void a_phone_that_was_encrypted_may_be_reset_and_a_laptop_may_not() {
        assertThat(accepts(Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.FLASH, 3))
                .isTrue();
        assertThat(accepts(Level.CLEAR, Technique.FACTORY_RESET_ENCRYPTED, Medium.SSD, 1))
                .isFalse();
    }

    @Test
    void what_a_donor_has_not_said_counts_as_data_about_people() {
        assertThat(new Case(Medium.SSD, DataClass.UNSTATED, 1)).isEqualTo(new Case(Medium.SSD, DataClass.PERSONAL, 1));
        assertThat(DataClass.UNSTATED.atLeast(DataClass.GENERAL)).isTrue();
        assertThat(DataClass.GENERAL.atLeast(DataClass.UNSTATED)).isFalse();
    }

    @Test
    void the_command_of_the_drive_purges_a_solid_state_drive() {
        assertThat(fitness.best(Technique.SANITISE_COMMAND, Medium.SSD)).isEqualTo(Level.PURGE);
        assertThat(accepts(Level.PURGE, Technique.SANITISE_COMMAND, Medium.SSD, 3))
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
    void the_shared_minimum_asks_for_no_less_where_more_care_is_due() {
        assertThat(policy.outOfOrder()).isEmpty();
        assertThat(policy.weakerThan(policy)).isEmpty();
    }

    private static Policy random(SplittableRandom random) {
        var asks = new HashMap<Case, Ask>();
        for (var one : Case.all()) {
            var level = Level.values()[random.nextInt(Level.values().length)];
            asks.put(one, new Ask(level, random.nextBoolean() ? Technique.FACTORY_RESET_ENCRYPTED : null));
        }
        return new Policy("random", asks);
    }

    private static boolean admitsNothingMore(Policy stricter, Policy weaker) {
        for (var one : Case.all()) {
            for (var level : Level.values()) {
                for (var technique : Technique.values()) {
                    var reached = new Reached(level, technique, one.medium());
                    if (stricter.accepts(reached, one.data(), one.assurance())
                            && !weaker.accepts(reached, one.data(), one.assurance())) return false;
                }
            }
        }
        return true;
    }

    @RepeatedTest(200)
    void a_policy_with_another_never_admits_what_either_refuses(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var one = random(random);
        var other = random(random);
        var both = one.and(other, "both");
        assertThat(admitsNothingMore(both, one)).isTrue();
        assertThat(admitsNothingMore(both, other)).isTrue();
        assertThat(admitsNothingMore(policy.and(one, "place"), policy)).isTrue();
    }

    @RepeatedTest(200)
    void a_policy_is_called_weaker_exactly_when_it_admits_more(RepetitionInfo repetition) {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        var one = random(random);
        var asks = new HashMap<>(one.asks());
        var changed = Case.all().get(random.nextInt(Case.all().size()));
        asks.put(changed, random(random).in(changed));
        var other = new Policy("other", asks);
        if (other.weakerThan(one).isEmpty()) {
            assertThat(admitsNothingMore(other, one)).isTrue();
        } else {
            assertThat(other.weakerThan(one)).containsExactly(changed);
        }
    }

    @Test
    void every_row_of_the_tables_names_its_source() {
        for (var table : List.of("policy.csv", "techniques.csv")) {
            assertThat(ReferenceTable.rows("proofs/" + table))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row.getField("source")).isNotBlank());
        }
    }
}
