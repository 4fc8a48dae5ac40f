package org.devicebank.policies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.Medium;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.proofs.Ask;
import org.devicebank.proofs.Case;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Policy;
import org.devicebank.proofs.Technique;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PolicyStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PolicyStore(JdbcClient db) {
        this.db = db;
    }

    /// A version of this place. Its time tells it from one of the same number that was given up before it was kept.
    record Edition(int number, Instant at) {}

    /// The last version, kept as it is until the transaction ends by a lock that all share who move devices on.
    Optional<Edition> held() {
        return db.sql("""
                select number, changed_at
                from policies.held(places.here())
                """).query(PolicyStore::edition).optional();
    }

    Optional<Edition> latest() {
        return db.sql("""
                select number, changed_at
                from policies.version
                where place_id = places.here()
                order by number desc
                limit 1
                """).query(PolicyStore::edition).optional();
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    /// Alone, until the transaction ends: the same lock that inserting a version takes.
    void lock() {
        db.sql("select 1 from (select policies.lock(places.here())) as locked")
                .query(Integer.class)
                .single();
    }

    int last() {
        return db.sql("""
                select coalesce(max(number), 0)
                from policies.version
                where place_id = places.here()
                """).query(Integer.class).single();
    }

    /// What a version asks, in the cases it names; elsewhere it asks the minimum.
    Policy asks(int number, Policy minimum) {
        var asks = new HashMap<>(minimum.asks());
        db.sql("""
                select medium, data_class, assurance, least, also
                from policies.cell
                where place_id = places.here() and number = :number
                """)
                .param("number", number)
                .query((row, _) -> {
                    var also = row.getString("also");
                    return asks.put(
                            new Case(
                                    Medium.valueOf(row.getString("medium")),
                                    DataClass.valueOf(row.getString("data_class")),
                                    row.getInt("assurance")),
                            new Ask(
                                    Level.valueOf(row.getString("least")),
                                    also == null ? null : Technique.valueOf(also)));
                })
                .list();
        return new Policy(minimum.version() + "+" + number, asks);
    }

    void insert(int number, Change change, Policy own, String minimum, String reason) {
        db.sql("""
                insert into policies.version (place_id, number, minimum, reason, change, changed_by)
                values (places.here(), :number, :minimum, :reason, :change, :by)
                """)
                .param("number", number)
                .param("minimum", minimum)
                .param("reason", reason)
                .param("change", JSON.writeValueAsString(change))
                .param("by", Asking.now().member().value())
                .update();
        for (var one : Case.all()) {
            var also = own.in(one).also();
            db.sql("""
                    insert into policies.cell (place_id, number, medium, data_class, assurance, least, also)
                    values (places.here(), :number, :medium, :data, :assurance, :least, :also)
                    """)
                    .param("number", number)
                    .param("medium", one.medium().name())
                    .param("data", one.data().name())
                    .param("assurance", one.assurance())
                    .param("least", own.in(one).least().name())
                    .param("also", also == null ? null : also.name())
                    .update();
        }
    }

    List<Version> history() {
        return db.sql("""
                select number, minimum, change, reason, changed_by, changed_at
                from policies.version
                where place_id = places.here()
                order by number desc
                """).query(PolicyStore::version).list();
    }

    private static Version version(ResultSet row, int index) throws SQLException {
        return new Version(
                row.getInt("number"),
                row.getString("minimum"),
                JSON.readValue(row.getString("change"), Change.class),
                row.getString("reason"),
                new MemberId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
