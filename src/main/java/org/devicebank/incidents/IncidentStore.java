package org.devicebank.incidents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncidentStore {

    private static final String INCIDENT = """
            select id, number, kind, what, aware_at, cause, opened_by, opened_at
            from incidents.incident
            where place_id = places.here()
            """;

    private final JdbcClient db;

    IncidentStore(JdbcClient db) {
        this.db = db;
    }

    /// The number is given by the database, under a lock. Empty when the same cause has an open incident already: the
    /// unique index settles two that hear of it at once.
    Optional<IncidentId> insert(Opening opening) {
        return db.sql("""
                insert into incidents.incident (place_id, kind, what, aware_at, cause, opened_by)
                values (places.here(), :kind, :what, :aware, :cause, :by)
                on conflict (place_id, cause) where cause is not null and not closed do nothing
                returning id
                """)
                .param("kind", opening.kind().name())
                .param("what", opening.what())
                .param("aware", opening.aware().atOffset(ZoneOffset.UTC))
                .param("cause", opening.cause())
                .param("by", Asking.now().member().value())
                .query((row, _) -> new IncidentId(row.getObject("id", UUID.class)))
                .optional();
    }

    void name(IncidentId id, Device device) {
        db.sql("""
                insert into incidents.device (place_id, incident_id, device_id, tag_prefix, tag_number, stage, partner, donor)
                values (places.here(), :id, :device, :prefix, :number, :stage, :partner, coalesce(
                    (select donor_id from donations.report_line
                     where place_id = places.here() and device_id = :device limit 1),
                    (select donor_id from donations.report_extra
                     where place_id = places.here() and device_id = :device limit 1)))
                on conflict do nothing
                """)
                .param("id", id.value())
                .param("device", device.id().value())
                .param("prefix", device.tag().prefix())
                .param("number", device.tag().number())
                .param("stage", device.stage().name())
                .param(
                        "partner",
                        device.heldBy() == null ? null : device.heldBy().value())
                .update();
    }

    /// Two people may write at once: the second waits here and then sees what the first wrote.
    boolean lock(IncidentId id) {
        return db.sql("""
                select id
                from incidents.incident
                where place_id = places.here() and id = :id
                for update
                """).param("id", id.value()).query().listOfRows().size() == 1;
    }

    void insert(IncidentId id, Entry entry) {
        db.sql("""
                insert into incidents.entry (place_id, incident_id, number, act, said, risk, notify, reference, late, done_at,
                    by)
                select places.here(), :id, coalesce(max(number), 0) + 1, :act, :said, :risk, :notify, :reference, :late,
                    :done, :by
                from incidents.entry
                where place_id = places.here() and incident_id = :id
                """)
                .param("id", id.value())
                .param("act", entry.act().name())
                .param("said", entry.said())
                .param("risk", entry.risk() == null ? null : entry.risk().name())
                .param("notify", entry.notifies())
                .param("reference", entry.reference())
                .param("late", entry.late())
                .param("done", entry.done().atOffset(ZoneOffset.UTC))
                .param("by", entry.by().value())
                .update();
    }

    Optional<Incident> find(IncidentId id) {
        return db
                .sql(INCIDENT + "and id = :id")
                .param("id", id.value())
                .query((row, _) -> incident(row))
                .list()
                .stream()
                .findFirst();
    }

    /// The latest first.
    List<Incident> all(boolean onlyOpen) {
        return db.sql(INCIDENT + (onlyOpen ? "and not closed " : "") + "order by number desc limit 500")
                .query((row, _) -> incident(row))
                .list();
    }

    /// The open incidents that name a device.
    List<Incident> of(DeviceId device) {
        return db.sql(INCIDENT + """
                and not closed and exists (
                    select 1 from incidents.device as device
                    where device.place_id = incident.place_id and device.incident_id = incident.id
                        and device.device_id = :device)
                order by number desc
                """)
                .param("device", device.value())
                .query((row, _) -> incident(row))
                .list();
    }

    private Incident incident(ResultSet row) throws SQLException {
        var id = new IncidentId(row.getObject("id", UUID.class));
        return new Incident(
                id,
                row.getInt("number"),
                IncidentKind.valueOf(row.getString("kind")),
                row.getString("what"),
                new MemberId(row.getObject("opened_by", UUID.class)),
                at(row, "opened_at"),
                row.getString("cause") != null,
                devices(id),
                new Course(at(row, "aware_at"), entries(id)));
    }

    private List<Concerned> devices(IncidentId id) {
        return db.sql("""
                select device_id, tag_prefix, tag_number, stage, partner, donor
                from incidents.device
                where place_id = places.here() and incident_id = :id
                order by tag_number
                """)
                .param("id", id.value())
                .query((row, _) -> new Concerned(
                        new DeviceId(row.getObject("device_id", UUID.class)),
                        new Tag(row.getString("tag_prefix"), row.getLong("tag_number")),
                        Stage.valueOf(row.getString("stage")),
                        organisation(row, "partner"),
                        organisation(row, "donor")))
                .list();
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
    }

    private List<Entry> entries(IncidentId id) {
        return db.sql("""
                select act, said, risk, notify, reference, late, done_at, by, at
                from incidents.entry
                where place_id = places.here() and incident_id = :id
                order by number
                """)
                .param("id", id.value())
                .query((row, _) -> new Entry(
                        Act.valueOf(row.getString("act")),
                        row.getString("said"),
                        row.getString("risk") == null ? null : Risk.valueOf(row.getString("risk")),
                        row.getObject("notify", Boolean.class),
                        row.getString("reference"),
                        row.getString("late"),
                        at(row, "done_at"),
                        new MemberId(row.getObject("by", UUID.class)),
                        at(row, "at")))
                .list();
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
