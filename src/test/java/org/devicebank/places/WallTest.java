package org.devicebank.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.TestGround;
import org.devicebank.devices.Devices;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Origin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class WallTest {

    /// National figures and the tables of libraries, which belong to no place.
    private static final List<String> OF_NO_PLACE = List.of(
            "areas.small_area",
            "areas.deprivation",
            "areas.postcode",
            "areas.centroid",
            "policies.minimum",
            "places.place");

    @Autowired
    Places places;

    @Autowired
    Devices devices;

    private static List<String> tables(Connection owner, String condition) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = owner.createStatement().executeQuery("""
                select n.nspname || '.' || c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'framework', 'public')
                    and c.relname <> 'laid' and %s
                order by 1
                """.formatted(condition))) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        return tables;
    }

    @Test
    void every_table_has_its_wall() throws SQLException {
        try (var owner = TestGround.asOwner()) {
            assertThat(tables(owner, "true")).hasSizeGreaterThan(15);
            assertThat(tables(owner, "not c.relrowsecurity")).isEmpty();
            assertThat(tables(owner, "not exists (select 1 from pg_policy p where p.polrelid = c.oid)"))
                    .isEmpty();
            assertThat(
                            tables(
                                    owner,
                                    "not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'place_id')"))
                    .containsExactlyInAnyOrderElementsOf(OF_NO_PLACE);
        }
    }

    @Test
    void the_application_is_neither_owner_nor_above_the_walls() throws SQLException {
        try (var owner = TestGround.asOwner();
                var row = owner.createStatement()
                        .executeQuery(
                                "select rolsuper, rolbypassrls, (select count(*) from pg_class where relowner = pg_roles.oid) from pg_roles where rolname = 'bank_app'")) {
            row.next();
            assertThat(row.getBoolean(1)).isFalse();
            assertThat(row.getBoolean(2)).isFalse();
            assertThat(row.getInt(3)).isZero();
        }
    }

    @Test
    void every_view_asks_as_the_one_who_looks() throws SQLException {
        try (var owner = TestGround.asOwner();
                var views = owner.createStatement().executeQuery("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'v' and n.nspname not in ('pg_catalog', 'information_schema')
                    and not coalesce('security_invoker=true' = any (c.reloptions), false)
                """)) {
            assertThat(views.next()).isFalse();
        }
    }

    @Test
    void table_by_table_nothing_of_one_place_is_seen_from_another() throws SQLException {
        var one = Cast.newPlace(places);
        var other = Cast.newPlace(places);
        one.run(() -> devices.register(new Registration(Kind.LAPTOP, Origin.REUSED, "HP", "ProBook", List.of())));
        try (var owner = TestGround.asOwner();
                var raw = TestGround.asApplication()) {
            raw.createStatement().execute("select set_config('bank.place', '" + other.place() + "', false)");
            for (var table : tables(owner, "true")) {
                if (!OF_NO_PLACE.contains(table)) {
                    try (var row = raw.createStatement()
                            .executeQuery(
                                    "select count(*) from " + table + " where place_id <> '" + other.place() + "'")) {
                        row.next();
                        assertThat(row.getInt(1)).as(table).isZero();
                    }
                }
            }
        }
    }

    @Test
    void without_a_place_every_table_answers_with_an_error() throws SQLException {
        try (var owner = TestGround.asOwner()) {
            for (var table : tables(owner, "true")) {
                if (!OF_NO_PLACE.contains(table)) {
                    try (var raw = TestGround.asApplication()) {
                        assertThatExceptionOfType(SQLException.class)
                                .as(table)
                                .isThrownBy(() -> raw.createStatement().executeQuery("select count(*) from " + table));
                    }
                }
            }
        }
    }

    @Test
    void a_row_cannot_be_written_into_another_place() throws SQLException {
        var one = Cast.newPlace(places);
        var other = Cast.newPlace(places);
        try (var raw = TestGround.asApplication()) {
            raw.createStatement().execute("select set_config('bank.place', '" + one.place() + "', false)");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> raw.createStatement()
                            .execute("insert into parties.organisation (place_id, id, name, part) values ('"
                                    + other.place() + "', uuidv7(), 'x', 'DONOR')"));
        }
    }
}
