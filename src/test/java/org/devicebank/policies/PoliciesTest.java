package org.devicebank.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.SplittableRandom;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.TestGround;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.devicebank.proofs.Case;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Policy;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class PoliciesTest {

    private static final Change ALL_HEALTH_DESTROYED = new Change(null, DataClass.SPECIAL, 1, Level.DESTROY, true);

    @Autowired
    Asking here;

    @Autowired
    Places places;

    @Autowired
    Policies policies;

    private static Change change(@Nullable Medium medium, DataClass data, int rating, @Nullable Level least) {
        return new Change(medium, data, rating, least, true);
    }

    @Test
    void a_place_begins_with_the_shared_minimum_and_keeps_every_version_with_its_reason() {
        here.run(() -> {
            assertThat(policies.inForce()).isEqualTo(Policy.shared());
            policies.change(change(Medium.HDD, DataClass.GENERAL, 1, Level.PURGE), 0, " The trust asks for it ");
            policies.change(ALL_HEALTH_DESTROYED, 1, "A review of health data");
            assertThat(policies.inForce().version()).isEqualTo(Policy.shared().version() + "+2");
            assertThat(policies.inForce().least(new Case(Medium.HDD, DataClass.GENERAL, 1)))
                    .isEqualTo(Level.PURGE);
            assertThat(policies.inForce().least(new Case(Medium.SSD, DataClass.SPECIAL, 1)))
                    .isEqualTo(Level.DESTROY);
            assertThat(policies.history()).extracting("number").containsExactly(2, 1);
            assertThat(policies.history().getLast().reason()).isEqualTo("The trust asks for it");
            assertThat(policies.history().getFirst().by()).isEqualTo(here.member());
            assertThat(policies.history().getFirst().change()).isEqualTo(ALL_HEALTH_DESTROYED);
        });
        Cast.newPlace(places).run(() -> assertThat(policies.inForce()).isEqualTo(Policy.shared()));
    }

    @Test
    void a_place_may_go_back_to_the_minimum_and_no_further() {
        here.run(() -> {
            policies.change(ALL_HEALTH_DESTROYED, 0, "A review");
            policies.change(change(null, DataClass.GENERAL, 1, null), 1, "It was too much");
            assertThat(policies.inForce().asks()).isEqualTo(Policy.shared().asks());
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> policies.tried(change(Medium.SSD, DataClass.GENERAL, 1, Level.CLEAR)))
                    .extracting(refused -> refused.sentence().key())
                    .isEqualTo("refused.policies.nothing");
        });
    }

    @Test
    void nobody_asks_for_less_where_more_care_is_due() {
        here.run(() -> {
            policies.change(change(null, DataClass.GENERAL, 1, Level.DESTROY), 0, "Everything");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> policies.tried(change(null, DataClass.GENERAL, 3, null)))
                    .extracting(refused -> refused.sentence().key())
                    .isEqualTo("refused.policies.out_of_order");
        });
    }

    @Test
    void only_an_administrator_or_an_information_governance_officer_changes_it_and_for_a_reason() {
        for (var role : Role.ofPeople()) {
            var may = role == Role.ADMINISTRATOR || role == Role.INFORMATION_GOVERNANCE_OFFICER;
            Cast.as(here, role).run(() -> {
                if (may) {
                    assertThatExceptionOfType(Refused.class)
                            .isThrownBy(() -> policies.change(ALL_HEALTH_DESTROYED, 0, "  "))
                            .extracting(refused -> refused.sentence().key())
                            .isEqualTo("refused.policies.reason");
                } else {
                    assertThatExceptionOfType(Refused.class)
                            .as(role.name())
                            .isThrownBy(() -> policies.change(ALL_HEALTH_DESTROYED, 0, "because"))
                            .extracting(refused -> refused.sentence().key())
                            .isEqualTo("refused.forbidden");
                }
            });
        }
    }

    @Test
    void what_was_looked_at_before_somebody_else_changed_it_is_looked_at_again() {
        here.run(() -> {
            policies.change(ALL_HEALTH_DESTROYED, 0, "first");
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(
                            () -> policies.change(change(Medium.HDD, DataClass.GENERAL, 1, Level.PURGE), 0, "second"))
                    .extracting(refused -> refused.sentence().key())
                    .isEqualTo("refused.policies.changed_meanwhile");
        });
    }

    @RepeatedTest(5)
    void rule_and_database_answer_alike_in_every_case_whatever_was_changed(RepetitionInfo repetition)
            throws SQLException {
        var random = new SplittableRandom(repetition.getCurrentRepetition());
        here.run(() -> {
            for (var i = 1; i < repetition.getCurrentRepetition(); i++) {
                var level = random.nextInt(3) == 0 ? null : Level.values()[1 + random.nextInt(2)];
                var medium = random.nextBoolean() ? null : Medium.values()[random.nextInt(6)];
                var change = new Change(
                        medium,
                        DataClass.values()[random.nextInt(4)],
                        1 + random.nextInt(3),
                        level,
                        random.nextBoolean());
                try {
                    policies.change(change, policies.last(), "by chance");
                } catch (Refused refused) {
                    assertThat(refused.sentence().key()).startsWith("refused.policies.");
                }
            }
        });
        var policy = here.call(policies::inForce);
        assertThat(policy.weakerThan(Policy.shared())).isEmpty();
        assertThat(policy.outOfOrder()).isEmpty();
        var different = new ArrayList<String>();
        var compared = 0;
        try (var raw = bound();
                var rows = raw.createStatement().executeQuery("""
                select medium, data, rating, level, technique,
                    policies.accepts(places.here(), medium, data, rating, level, technique)
                from unnest(array['HDD', 'SSD', 'NVME', 'EMMC', 'FLASH', 'UNKNOWN']) as medium,
                    unnest(array['UNSTATED', 'GENERAL', 'PERSONAL', 'SPECIAL']) as data,
                    generate_series(1, 3) as rating,
                    unnest(array['CLEAR', 'PURGE', 'DESTROY']) as level,
                    unnest(array['OVERWRITE', 'SANITISE_COMMAND', 'CRYPTO_ERASE', 'FACTORY_RESET_ENCRYPTED', 'DEGAUSS',
                        'SHRED']) as technique
                """)) {
            while (rows.next()) {
                compared++;
                var reached = new Reached(
                        Level.valueOf(rows.getString(4)),
                        Technique.valueOf(rows.getString(5)),
                        Medium.valueOf(rows.getString(1)));
                var rule = policy.accepts(reached, DataClass.valueOf(rows.getString(2)), rows.getInt(3));
                if (rule != rows.getBoolean(6)) {
                    different.add(reached + " " + rows.getString(2) + " " + rows.getInt(3));
                }
            }
        }
        assertThat(compared).isEqualTo(6 * 4 * 3 * 3 * 6);
        assertThat(different).isEmpty();
    }

    private Connection bound() throws SQLException {
        var raw = TestGround.asApplication();
        raw.createStatement().execute("select set_config('bank.place', '" + here.place() + "', false)");
        return raw;
    }

    @Test
    void the_minimum_of_the_database_is_the_one_that_ships() throws SQLException {
        var minimum = Policy.shared();
        try (var raw = bound();
                var rows = raw.createStatement()
                        .executeQuery("select medium, data_class, assurance, least, also, version from policies.minimum"
                                + " where version = policies.minimum_version()")) {
            var read = 0;
            while (rows.next()) {
                read++;
                var ask = minimum.in(new Case(
                        Medium.valueOf(rows.getString(1)), DataClass.valueOf(rows.getString(2)), rows.getInt(3)));
                assertThat(ask.least().name()).isEqualTo(rows.getString(4));
                assertThat(ask.also() == null ? null : ask.also().name()).isEqualTo(rows.getString(5));
                assertThat(minimum.version()).isEqualTo(rows.getString(6));
            }
            assertThat(read).isEqualTo(Case.all().size());
        }
    }

    @Test
    void the_database_keeps_no_policy_below_the_minimum_nor_changes_one_that_is_kept() throws SQLException {
        here.run(() -> policies.change(ALL_HEALTH_DESTROYED, 0, "A review"));
        try (var raw = bound()) {
            var version = "insert into policies.version (place_id, number, minimum, reason, change, changed_by)"
                    + " values (places.here(), %d, '2026.2', 'raw', '{}', uuidv7())";
            var cell = "insert into policies.cell (place_id, number, medium, data_class, assurance, least, also)"
                    + " values (places.here(), %d, '%s', 'GENERAL', 1, '%s', %s)";
            refused(raw, version.formatted(4));
            refused(raw, cell.formatted(1, "HDD", "DESTROY", "null"));
            refused(raw, version.formatted(2) + "; " + cell.formatted(2, "SSD", "CLEAR", "null"));
            refused(raw, version.formatted(2) + "; " + cell.formatted(2, "SSD", "PURGE", "'FACTORY_RESET_ENCRYPTED'"));
            refused(raw, "update policies.cell set least = 'CLEAR'");
            refused(raw, "delete from policies.cell");
            refused(raw, "delete from policies.version");
            refused(raw, "update policies.minimum set least = 'CLEAR'");
            refused(raw, "insert into policies.minimum values ('2026.3', 'HDD', 'GENERAL', 1, 'CLEAR', null)");
        }
        here.run(() -> assertThat(policies.last()).isEqualTo(1));
    }

    private static void refused(Connection raw, String sql) throws SQLException {
        raw.setAutoCommit(false);
        assertThatExceptionOfType(SQLException.class)
                .as(sql)
                .isThrownBy(() -> raw.createStatement().execute(sql));
        raw.rollback();
        raw.setAutoCommit(true);
    }
}
