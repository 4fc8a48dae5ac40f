package org.devicebank.shortfalls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DataClass;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.proofs.Case;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Policy;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.stages.DriveId;
import org.devicebank.stages.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ShortfallStore {

    private static final String SHORT = """
            from devices.report_drive as drive
            left join unnest(:media::text[], :data::text[], :ratings::int[], :least::int[], :also::text[])
                as ask (medium, data_class, assurance, least, also)
                on ask.medium = drive.judged_as and ask.assurance = drive.assurance
                and ask.data_class = case drive.data_class when 'UNSTATED' then 'PERSONAL' else drive.data_class end
            where drive.place_id = places.here() and drive.state = 'WIPED'
                and drive.stage in ('IDENTIFIED', 'WIPED', 'TESTED', 'READY', 'RESERVED', 'DISPATCHED', 'HANDED_OVER')
                and not coalesce(policies.rank(drive.level) >= ask.least or drive.technique = ask.also, false)
            """;

    private final JdbcClient db;

    ShortfallStore(JdbcClient db) {
        this.db = db;
    }

    /// The drives that are not good enough under a policy, which need not be the one in force.
    List<Shortfall> under(Policy policy) {
        return asking("""
                select drive.device_id, drive.tag_prefix, drive.tag_number, drive.stage, drive.held_by, drive.id,
                    drive.data_class, drive.assurance, drive.level, drive.technique, drive.judged_as
                """ + SHORT + " order by drive.tag_number, drive.id", policy)
                .query(ShortfallStore::shortfall)
                .list();
    }

    /// How many devices have one under the policy in force, by where they are.
    Map<Where, Long> count() {
        var counts = new EnumMap<Where, Long>(Where.class);
        db.sql("""
                select weak.stage, count(weak.device_id)
                from (
                    select distinct drive.stage, drive.device_id
                    from devices.report_drive as drive
                    where drive.place_id = places.here() and drive.short) as weak
                where weak.stage in
                    ('IDENTIFIED', 'WIPED', 'TESTED', 'READY', 'RESERVED', 'DISPATCHED', 'HANDED_OVER')
                group by weak.stage
                """)
                .query((row, _) -> counts.merge(Where.of(Stage.valueOf(row.getString(1))), row.getLong(2), Long::sum))
                .list();
        return counts;
    }

    private JdbcClient.StatementSpec asking(String sql, Policy policy) {
        return db.sql(sql)
                .param("media", array(one -> one.medium().name()))
                .param("data", array(one -> one.data().name()))
                .param("ratings", array(one -> String.valueOf(one.assurance())))
                .param(
                        "least",
                        array(one -> String.valueOf(1 + policy.least(one).ordinal())))
                .param("also", array(one -> {
                    var also = policy.in(one).also();
                    return also == null ? "null" : also.name();
                }));
    }

    private static String array(Function<Case, String> value) {
        return Case.all().stream().map(value).collect(Collectors.joining(",", "{", "}"));
    }

    private static Shortfall shortfall(ResultSet row, int index) throws SQLException {
        var partner = row.getObject("held_by", UUID.class);
        var level = row.getString("level");
        return new Shortfall(
                new DeviceId(row.getObject("device_id", UUID.class)),
                new Tag(row.getString("tag_prefix"), row.getLong("tag_number")),
                Stage.valueOf(row.getString("stage")),
                partner == null ? null : new OrganisationId(partner),
                new DriveId(row.getObject("id", UUID.class)),
                DataClass.valueOf(row.getString("data_class")),
                row.getInt("assurance"),
                level == null
                        ? null
                        : new Reached(
                                Level.valueOf(level),
                                Technique.valueOf(row.getString("technique")),
                                Medium.valueOf(row.getString("judged_as"))));
    }
}
