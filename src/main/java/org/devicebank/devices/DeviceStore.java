package org.devicebank.devices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.journal.Head;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.Page;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.stages.Flag;
import org.devicebank.stages.Grade;
import org.devicebank.stages.Origin;
import org.devicebank.stages.Route;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeviceStore {

    private static final String DEVICE = """
            select id, tag_prefix, tag_number, kind, origin, maker, model, serial, processor, memory_gb, stage,
                stage_since, route, grade, flags, promised_to, held_by, drives, drives_unproven, happened, head, assurance,
                data_class, life, life_since
            from devices.device
            where place_id = places.here() and id = :id
            """;

    private static final HexFormat HEX = HexFormat.of();
    private final JdbcClient db;

    DeviceStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Device> find(DeviceId id) {
        return db.sql(DEVICE).param("id", id.value()).query(DeviceStore::device).optional();
    }

    /// Two people may scan the same device at once: the second waits here and then sees what the first did.
    Device lock(DeviceId id) {
        return db.sql(DEVICE + "for update")
                .param("id", id.value())
                .query(DeviceStore::device)
                .optional()
                .orElseThrow(() -> Refused.missing("refused.devices.missing"));
    }

    /// Each value that may be missing says its type, or the driver has the statement planned anew whenever others are.
    void save(Device device, Head head) {
        db.sql("""
                update devices.device
                set kind = :kind, maker = :maker, model = :model, serial = :serial, processor = :processor,
                    memory_gb = :memory, stage = :stage, stage_since = :since, route = :route, grade = :grade,
                    flags = :flags::text[], promised_to = :promised, held_by = :held, happened = :happened,
                    head = :head
                where place_id = places.here() and id = :id
                """)
                .param("id", device.id().value())
                .param("kind", device.kind().name())
                .param("maker", device.maker(), Types.VARCHAR)
                .param("model", device.model(), Types.VARCHAR)
                .param("serial", device.serial(), Types.VARCHAR)
                .param("processor", device.processor(), Types.VARCHAR)
                .param("memory", device.memoryGb(), Types.INTEGER)
                .param("stage", device.stage().name())
                .param("since", device.stageSince().atOffset(ZoneOffset.UTC))
                .param("route", device.route().name())
                .param("grade", device.grade() == null ? null : device.grade().name(), Types.VARCHAR)
                .param(
                        "flags",
                        device.flags().stream().map(Flag::name).sorted().collect(Collectors.joining(",", "{", "}")))
                .param(
                        "promised",
                        device.promisedTo() == null ? null : device.promisedTo().value(),
                        Types.OTHER)
                .param("held", device.heldBy() == null ? null : device.heldBy().value(), Types.OTHER)
                .param("happened", head.number())
                .param("head", HEX.parseHex(head.hash()))
                .update();
    }

    /// Keeps the new head of a device's journal.
    void keep(DeviceId id, Head head) {
        db.sql("""
                update devices.device
                set happened = :happened, head = :head
                where place_id = places.here() and id = :id
                """)
                .param("id", id.value())
                .param("happened", head.number())
                .param("head", HEX.parseHex(head.hash()))
                .update();
    }

    /// The latest change first, by keyset: the page begins after the last row of the page before.
    Page<DeviceRow> list(DeviceFilter filter, int size) {
        var where = new StringBuilder("place_id = places.here()");
        if (filter.stage() != null) {
            where.append(" and stage = :stage");
        }
        if (filter.kind() != null) {
            where.append(" and kind = :kind");
        }
        if (filter.heldBy() != null) {
            where.append(" and held_by = :held");
        }
        var from = DeviceFilter.Key.read(filter.from());
        if (from != null) {
            where.append(" and (stage_since, id) < (:since, :after)");
        }
        var rows = db.sql("""
                select id, tag_prefix, tag_number, kind, origin, maker, model, stage, stage_since, route, grade, flags
                from devices.device
                where %s
                order by stage_since desc, id desc
                limit :limit
                """.formatted(where))
                .param("stage", filter.stage() == null ? null : filter.stage().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("held", filter.heldBy() == null ? null : filter.heldBy().value())
                .param("since", from == null ? null : from.since().atOffset(ZoneOffset.UTC))
                .param("after", from == null ? null : from.id())
                .param("limit", size + 1)
                .query(DeviceStore::row)
                .list();
        return Page.cut(
                rows,
                size,
                row -> new DeviceFilter.Key(row.stageSince(), row.id().value()).text());
    }

    List<Tally> tally() {
        return db.sql("""
                select stage, kind, origin, sum(n) as n
                from devices.tally
                where place_id = places.here()
                group by stage, kind, origin
                having sum(n) <> 0
                """)
                .query((row, _) -> new Tally(
                        Stage.valueOf(row.getString("stage")),
                        Kind.valueOf(row.getString("kind")),
                        Origin.valueOf(row.getString("origin")),
                        row.getLong("n")))
                .list();
    }

    /// Rows are taken by this statement alone and put back as their sums: a reader sees either, never half.
    void foldTally() {
        db.sql("""
                with taken as (
                    delete from devices.tally
                    where place_id = places.here()
                    returning stage, kind, origin, n
                )
                insert into devices.tally (place_id, stage, kind, origin, n)
                select places.here(), stage, kind, origin, sum(n)
                from taken
                group by stage, kind, origin
                having sum(n) <> 0
                """).update();
    }

    private static DeviceRow row(ResultSet row, int index) throws SQLException {
        return new DeviceRow(
                new DeviceId(row.getObject("id", UUID.class)),
                new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                Kind.valueOf(row.getString("kind")),
                Origin.valueOf(row.getString("origin")),
                row.getString("maker"),
                row.getString("model"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                Route.valueOf(row.getString("route")),
                grade(row),
                !"{}".equals(row.getString("flags")));
    }

    private static Device device(ResultSet row, int index) throws SQLException {
        return new Device(
                new DeviceId(row.getObject("id", UUID.class)),
                new Tag(row.getString("tag_prefix"), row.getLong("tag_number")),
                Kind.valueOf(row.getString("kind")),
                Origin.valueOf(row.getString("origin")),
                row.getString("maker"),
                row.getString("model"),
                row.getString("serial"),
                row.getString("processor"),
                row.getObject("memory_gb", Integer.class),
                Stage.valueOf(row.getString("stage")),
                row.getObject("stage_since", OffsetDateTime.class).toInstant(),
                Route.valueOf(row.getString("route")),
                grade(row),
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(Flag::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("promised_to", UUID.class) == null
                        ? null
                        : new RequestId(row.getObject("promised_to", UUID.class)),
                row.getObject("held_by", UUID.class) == null
                        ? null
                        : new OrganisationId(row.getObject("held_by", UUID.class)),
                row.getInt("drives"),
                row.getInt("drives_unproven"),
                new Head(row.getInt("happened"), HEX.formatHex(row.getBytes("head"))),
                care(row));
    }

    private static Care care(ResultSet row) throws SQLException {
        return new Care(
                row.getInt("assurance"),
                DataClass.valueOf(row.getString("data_class")),
                row.getInt("life"),
                row.getObject("life_since", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Grade grade(ResultSet row) throws SQLException {
        var grade = row.getString("grade");
        return grade == null ? null : Grade.valueOf(grade);
    }
}
