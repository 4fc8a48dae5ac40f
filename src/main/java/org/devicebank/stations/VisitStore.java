package org.devicebank.stations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class VisitStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String VISIT = """
            select id, station_id, device_id, likely_id, snapshot, looks, serial, remarks, seen_at
            from stations.visit
            where place_id = places.here()
            """;

    private final JdbcClient db;

    VisitStore(JdbcClient db) {
        this.db = db;
    }

    /// Notes that the station that asks is there, on a machine it may never have named before.
    void see(VisitId id, Instant now) {
        db.sql("""
                insert into stations.visit (place_id, id, station_id, began_at, seen_at)
                values (places.here(), :id, :station, :now, :now)
                on conflict (place_id, id) do update set seen_at = excluded.seen_at
                """)
                .param("id", id.value())
                .param("station", Asking.now().member().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// The bench and the desk may name the same machine at once: the second waits here.
    Visit lock(VisitId id) {
        return db.sql(VISIT + "and id = :id for update")
                .param("id", id.value())
                .query(VisitStore::visit)
                .optional()
                .orElseThrow(() -> Refused.missing("refused.stations.no_machine"));
    }

    void describe(VisitId id, EvidenceId snapshot, @Nullable String looks, @Nullable String serial) {
        db.sql("""
                update stations.visit
                set snapshot = :snapshot, looks = :looks, serial = :serial
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .param("snapshot", snapshot.sha256())
                .param("looks", looks)
                .param("serial", serial)
                .update();
    }

    void mark(VisitId id, Collection<String> marks) {
        db.sql("""
                insert into stations.mark (place_id, visit_id, value)
                select places.here(), :id, value
                from unnest(:marks::text[]) as value
                on conflict (place_id, visit_id, value) do nothing
                """)
                .param("id", id.value())
                .param("marks", marks.toArray(String[]::new))
                .update();
    }

    void bind(VisitId id, @Nullable DeviceId device, @Nullable DeviceId likely, List<Sentence> remarks) {
        db.sql("""
                update stations.visit
                set device_id = :device, likely_id = :likely, remarks = :remarks
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .param("device", device == null ? null : device.value())
                .param("likely", likely == null ? null : likely.value())
                .param("remarks", JSON.writeValueAsString(remarks))
                .update();
    }

    /// The devices that once stood on the bench with one of these parts in them.
    List<DeviceId> devicesWith(Collection<String> marks) {
        return db.sql("""
                select distinct visit.device_id
                from stations.mark as mark
                join stations.visit as visit on visit.place_id = mark.place_id and visit.id = mark.visit_id
                where mark.place_id = places.here() and mark.value = any (:marks::text[]) and visit.device_id is not null
                limit 20
                """)
                .param("marks", marks.toArray(String[]::new))
                .query((row, _) -> new DeviceId(row.getObject("device_id", UUID.class)))
                .list();
    }

    /// What a device said of itself when it was last on the bench before this time.
    Optional<EvidenceId> lastSnapshot(DeviceId device, VisitId without) {
        return db.sql("""
                select snapshot
                from stations.visit
                where place_id = places.here() and device_id = :device and id <> :without and snapshot is not null
                order by began_at desc, id desc
                limit 1
                """)
                .param("device", device.value())
                .param("without", without.value())
                .query((row, _) -> new EvidenceId(row.getString("snapshot")))
                .optional();
    }

    /// The last visit of each station since some time, the latest first.
    List<Visit> since(Instant since) {
        return db.sql(VISIT + "and seen_at > :since order by seen_at desc, id desc limit 100")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(VisitStore::visit)
                .list();
    }

    Optional<Visit> lastOf(DeviceId device) {
        return db.sql(VISIT + "and device_id = :device order by seen_at desc, id desc limit 1")
                .param("device", device.value())
                .query(VisitStore::visit)
                .optional();
    }

    private static Visit visit(ResultSet row, int index) throws SQLException {
        var snapshot = row.getString("snapshot");
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new MemberId(row.getObject("station_id", UUID.class)),
                device(row, "device_id"),
                device(row, "likely_id"),
                snapshot == null ? null : new EvidenceId(snapshot),
                row.getString("looks"),
                row.getString("serial"),
                JSON.readValue(row.getString("remarks"), new TypeReference<List<Sentence>>() {}),
                row.getObject("seen_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable DeviceId device(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new DeviceId(id);
    }
}
