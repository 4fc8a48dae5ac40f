package org.devicebank.samples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BatchStore {

    private static final String BATCH = """
            select batch.id, batch.number, batch.opened_at, batch.closed_at, batch.closed_by, batch.seed, batch.policy,
                batch.reopened_at, batch.reopened_because,
                (select count(device_id) from samples.member
                 where place_id = batch.place_id and batch_id = batch.id) as size,
                (select count(device_id) from samples.sample
                 where place_id = batch.place_id and batch_id = batch.id) as drawn,
                (select count(device_id) from samples.result
                 where place_id = batch.place_id and batch_id = batch.id and outcome = 'PASS') as passed,
                (select count(device_id) from samples.result
                 where place_id = batch.place_id and batch_id = batch.id and outcome = 'FAIL') as failed
            from samples.batch as batch
            where batch.place_id = places.here()
            """;

    private final JdbcClient db;

    BatchStore(JdbcClient db) {
        this.db = db;
    }

    /// Puts a device into the batch that is open. The batch is share-locked: closing it waits for those who are
    /// joining, and who comes after the closing finds no open batch here.
    boolean join(DeviceId device) {
        return db.sql("""
                insert into samples.member (place_id, batch_id, device_id)
                select place_id, id, :device
                from samples.batch
                where place_id = places.here() and closed_at is null
                for share
                on conflict (place_id, batch_id, device_id) do nothing
                """).param("device", device.value()).update() == 1 || isInOpen(device);
    }

    private boolean isInOpen(DeviceId device) {
        return db.sql("""
                select exists (
                    select 1 from samples.member as member
                    join samples.batch as batch on batch.place_id = member.place_id and batch.id = member.batch_id
                    where member.place_id = places.here() and member.device_id = :device and batch.closed_at is null)
                """).param("device", device.value()).query(Boolean.class).single();
    }

    /// Two people may open a batch at once: `one_open_batch` lets one of them, and the other uses it.
    void open() {
        db.sql("""
                insert into samples.batch (place_id, number)
                select places.here(), coalesce(max(number), 0) + 1
                from samples.batch
                where place_id = places.here()
                on conflict do nothing
                """).update();
    }

    /// Two people may close or reopen a batch at once: the second waits here and then sees what the first did.
    void lock(BatchId id) {
        db.sql("""
                select number
                from samples.batch
                where place_id = places.here() and id = :id
                for update
                """)
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> Refused.missing("refused.samples.missing"));
    }

    void close(BatchId id, MemberId by, long seed, String policy, Instant now) {
        db.sql("""
                update samples.batch
                set closed_at = :now, closed_by = :by, seed = :seed, policy = :policy
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("seed", seed)
                .param("policy", policy)
                .update();
    }

    void inDraw(BatchId id, List<DeviceId> devices) {
        db.sql("""
                update samples.member
                set in_draw = (device_id = any(:devices))
                where place_id = places.here() and batch_id = :id
                """)
                .param("id", id.value())
                .param("devices", devices.stream().map(DeviceId::value).toArray(UUID[]::new))
                .update();
    }

    void reopen(BatchId id, MemberId by, String because, Instant now) {
        db.sql("""
                update samples.batch
                set reopened_at = :now, reopened_by = :by, reopened_because = :because
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("because", because)
                .update();
    }

    Optional<Batch> find(BatchId id) {
        return db.sql(BATCH + "and batch.id = :id")
                .param("id", id.value())
                .query(BatchStore::batch)
                .optional();
    }

    List<Batch> latest(int most) {
        return db.sql(BATCH + "order by batch.number desc limit :most")
                .param("most", most)
                .query(BatchStore::batch)
                .list();
    }

    Optional<Batch> openBatch() {
        return db.sql(BATCH + "and batch.closed_at is null")
                .query(BatchStore::batch)
                .optional();
    }

    /// Every device of a batch, in the order of its identifier.
    List<DeviceId> members(BatchId id, boolean onlyInDraw) {
        return db.sql("""
                select device_id
                from samples.member
                where place_id = places.here() and batch_id = :id and (in_draw or not :only)
                order by device_id
                """).param("id", id.value()).param("only", onlyInDraw).query(UUID.class).list().stream()
                .map(DeviceId::new)
                .toList();
    }

    /// The batch of a device's latest proof: what it was wiped for before is over.
    Optional<BatchId> current(DeviceId device) {
        return db.sql("""
                select member.batch_id
                from samples.member as member
                join samples.batch as batch on batch.place_id = member.place_id and batch.id = member.batch_id
                where member.place_id = places.here() and member.device_id = :device
                order by batch.number desc
                limit 1
                """)
                .param("device", device.value())
                .query(UUID.class)
                .optional()
                .map(BatchId::new);
    }

    private static Batch batch(ResultSet row, int index) throws SQLException {
        var closedBy = row.getObject("closed_by", UUID.class);
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getInt("size"),
                row.getInt("drawn"),
                row.getInt("passed"),
                row.getInt("failed"),
                instant(row, "closed_at"),
                closedBy == null ? null : new MemberId(closedBy),
                row.getObject("seed", Long.class),
                row.getString("policy"),
                instant(row, "reopened_at"),
                row.getString("reopened_because"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
