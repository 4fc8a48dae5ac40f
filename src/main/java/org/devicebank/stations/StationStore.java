package org.devicebank.stations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StationStore {

    private static final String STATION = """
            select id, name, made_at, revoked_at, seen_at, ahead
            from stations.station
            where place_id = places.here()
            """;

    private final JdbcClient db;

    StationStore(JdbcClient db) {
        this.db = db;
    }

    /// False when a station of that name works already.
    boolean insert(MemberId id, String name, byte[] hash) {
        return db.sql("""
                insert into stations.station (place_id, id, name, token_hash, made_by)
                values (places.here(), :id, :name, :hash, :by)
                on conflict (place_id, lower(name)) where revoked_at is null do nothing
                """)
                        .param("id", id.value())
                        .param("name", name)
                        .param("hash", hash)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    boolean revoke(MemberId id, Instant now) {
        return db.sql("""
                update stations.station
                set revoked_by = :by, revoked_at = :now
                where place_id = places.here() and id = :id and revoked_at is null
                """)
                        .param("id", id.value())
                        .param("by", Asking.now().member().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Station> all() {
        return db.sql(STATION + "order by revoked_at is not null, name")
                .query(StationStore::station)
                .list();
    }

    Optional<Station> withToken(byte[] hash) {
        return db.sql(STATION + "and token_hash = :hash and revoked_at is null")
                .param("hash", hash)
                .query(StationStore::station)
                .optional();
    }

    void seen(MemberId id, Instant now, @Nullable Long ahead) {
        db.sql("""
                update stations.station
                set seen_at = :now, ahead = coalesce(:ahead, ahead)
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ahead", ahead, java.sql.Types.BIGINT)
                .update();
    }

    private static Station station(ResultSet row, int index) throws SQLException {
        return new Station(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                time(row, "revoked_at"),
                time(row, "seen_at"),
                row.getObject("ahead", Long.class));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
