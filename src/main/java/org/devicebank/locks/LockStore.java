package org.devicebank.locks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LockStore {

    private static final String LOCK = """
            select lock.id, lock.device_id, device.tag_prefix, device.tag_number, device.maker, device.model, device.serial,
                lock.kind, lock.source, lock.note, lock.found_at, given.donor_id, organisation.name as donor,
                done.asked, done.reminded, done.said, done.released, done.given_up, done.last_letter, done.end_note
            from locks.lock as lock
            join devices.report_device as device on device.place_id = lock.place_id and device.id = lock.device_id
            left join lateral (
                select line.donor_id from donations.report_line as line
                where line.place_id = lock.place_id and line.device_id = lock.device_id
                union all
                select extra.donor_id from donations.report_extra as extra
                where extra.place_id = lock.place_id and extra.device_id = lock.device_id
                limit 1) as given on true
            left join parties.report_organisation as organisation
                on organisation.place_id = lock.place_id and organisation.id = given.donor_id
            left join lateral (
                select bool_or(turn.verb = 'ASK') as asked, bool_or(turn.verb = 'REMIND') as reminded,
                    max(turn.at) filter (where turn.verb = 'SAY') as said,
                    bool_or(turn.verb = 'RELEASE') as released, bool_or(turn.verb = 'GIVE_UP') as given_up,
                    max(turn.at) filter (where turn.verb in ('ASK', 'REMIND')) as last_letter,
                    max(turn.note) filter (where turn.verb in ('RELEASE', 'GIVE_UP')) as end_note
                from locks.turn as turn
                where turn.place_id = lock.place_id and turn.lock_id = lock.id) as done on true
            where lock.place_id = places.here()
            """;

    private final JdbcClient db;

    LockStore(JdbcClient db) {
        this.db = db;
    }

    LockId insert(DeviceId device, LockKind kind, Source source, String note) {
        return new LockId(db.sql("""
                insert into locks.lock (place_id, device_id, kind, source, note, found_by)
                values (places.here(), :device, :kind, :source, :note, :by)
                returning id
                """)
                .param("device", device.value())
                .param("kind", kind.name())
                .param("source", source.name())
                .param("note", note)
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .single());
    }

    void turn(LockId lock, Verb verb, String note, @Nullable EvidenceId document) {
        db.sql("""
                insert into locks.turn (place_id, lock_id, verb, note, evidence, by)
                values (places.here(), :lock, :verb, :note, :evidence, :by)
                """)
                .param("lock", lock.value())
                .param("verb", verb.name())
                .param("note", note)
                .param("evidence", document == null ? null : document.sha256())
                .param("by", Asking.now().member().value())
                .update();
    }

    Optional<LockTask> find(LockId id) {
        return db.sql(LOCK + " and lock.id = :id")
                .param("id", id.value())
                .query(LockStore::task)
                .optional();
    }

    List<LockTask> of(DeviceId device) {
        return db.sql(LOCK + " and lock.device_id = :device order by lock.found_at")
                .param("device", device.value())
                .query(LockStore::task)
                .list();
    }

    /// Of one donor, or of all.
    List<LockTask> open(@Nullable OrganisationId donor) {
        return db.sql(LOCK + """
                 and done.released is not true and done.given_up is not true
                    and (:donor::uuid is null or given.donor_id = :donor::uuid)
                order by lock.found_at
                limit 2000
                """)
                .param("donor", donor == null ? null : donor.toString())
                .query(LockStore::task)
                .list();
    }

    private static LockTask task(ResultSet row, int index) throws SQLException {
        var donor = row.getObject("donor_id", UUID.class);
        return new LockTask(
                new LockId(row.getObject("id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                row.getString("maker"),
                row.getString("model"),
                row.getString("serial"),
                LockKind.valueOf(row.getString("kind")),
                Source.valueOf(row.getString("source")),
                row.getString("note"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                donor == null ? null : new OrganisationId(donor),
                row.getString("donor"),
                standing(row),
                instant(row, "last_letter"),
                row.getString("end_note"));
    }

    /// What the donor said counts until the next letter.
    private static Standing standing(ResultSet row) throws SQLException {
        var said = instant(row, "said");
        var letter = instant(row, "last_letter");
        if (row.getBoolean("released")) return Standing.RELEASED;
        if (row.getBoolean("given_up")) return Standing.GIVEN_UP;
        if (said != null && (letter == null || said.isAfter(letter))) return Standing.SAID_GONE;
        if (row.getBoolean("reminded")) return Standing.REMINDED;
        return row.getBoolean("asked") ? Standing.ASKED : Standing.FOUND;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
