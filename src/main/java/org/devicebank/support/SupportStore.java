package org.devicebank.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SupportStore {

    private static final String OUT = """
            from devices.report_device as device
            left join parties.report_organisation as organisation
                on organisation.place_id = device.place_id and organisation.id = device.held_by
            left join lateral (
                select latest.system from support.chosen as latest
                where latest.place_id = device.place_id and latest.device_id = device.id
                order by latest.id desc
                limit 1) as chosen on true
            where device.place_id = places.here() and device.stage in ('DISPATCHED', 'HANDED_OVER')
                and device.kind in ('LAPTOP', 'DESKTOP', 'ALL_IN_ONE', 'TABLET', 'PHONE')
            """;

    /// What a device is issued with, since the day that was written down.
    record Word(DeviceId device, LocalDate since, Held held) {}

    private final JsonMapper json = JsonMapper.builder().build();
    private final JdbcClient db;

    SupportStore(JdbcClient db) {
        this.db = db;
    }

    void choose(DeviceId device, OperatingSystem system, String list) {
        db.sql("""
                insert into support.chosen (place_id, device_id, system, list, chosen_by)
                values (places.here(), :device, :system, :list, :by)
                """)
                .param("device", device.value())
                .param("system", system.name())
                .param("list", list)
                .param("by", Asking.now().member().value())
                .update();
    }

    Optional<OperatingSystem> chosen(DeviceId device) {
        return db.sql("""
                select system
                from support.chosen
                where place_id = places.here() and device_id = :device
                order by id desc
                limit 1
                """)
                .param("device", device.value())
                .query(String.class)
                .optional()
                .map(OperatingSystem::valueOf);
    }

    /// One by one.
    List<Issued> issued() {
        return db.sql("""
                select device.id, device.tag_prefix, device.tag_number, device.kind, device.maker, device.model,
                    device.processor, organisation.name as partner, chosen.system, 1 as devices
                """ + OUT + " order by device.tag_number")
                .query((row, index) -> new Issued(
                        new DeviceId(row.getObject("id", UUID.class)),
                        new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                        counted(row, index)))
                .list();
    }

    /// What was written down of some devices, each time; once of those of which nobody wrote anything.
    List<Word> words(Collection<DeviceId> of) {
        return db.sql("""
                select device.id, device.kind, device.maker, device.model, device.processor, null as partner,
                    chosen.system, 1 as devices, (chosen.chosen_at at time zone 'Europe/London')::date as since
                from unnest(string_to_array(:of, ' ')::uuid[]) as asked (device_id)
                join devices.report_device as device
                    on device.place_id = places.here() and device.id = asked.device_id
                        and device.kind in ('LAPTOP', 'DESKTOP', 'ALL_IN_ONE', 'TABLET', 'PHONE')
                left join support.chosen as chosen
                    on chosen.place_id = device.place_id and chosen.device_id = device.id
                order by device.id, chosen.id
                """)
                .param("of", of.stream().map(DeviceId::toString).collect(Collectors.joining(" ")))
                .query((row, index) -> new Word(
                        new DeviceId(row.getObject("id", UUID.class)),
                        Objects.requireNonNullElse(row.getObject("since", LocalDate.class), LocalDate.EPOCH),
                        counted(row, index)))
                .list();
    }

    /// Counted by sort, so that the number of rows does not grow with the number of devices.
    List<Held> held() {
        return db.sql("""
                select device.kind, device.maker, device.model, device.processor, organisation.name as partner,
                    chosen.system, count(*) as devices
                """ + OUT + " group by 1, 2, 3, 4, 5, 6")
                .query(SupportStore::counted)
                .list();
    }

    private static Held counted(ResultSet row, int index) throws SQLException {
        var system = row.getString("system");
        return new Held(
                new Machine(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("maker"),
                        row.getString("model"),
                        row.getString("processor")),
                row.getString("partner"),
                system == null ? null : OperatingSystem.valueOf(system),
                row.getInt("devices"),
                new Until.NotKnown());
    }

    Optional<Edition> latest() {
        return db.sql("""
                select id, version
                from support.edition
                where place_id = places.here()
                order by id desc
                limit 1
                """)
                .query((row, _) -> new Edition(row.getObject("id", UUID.class), row.getString("version")))
                .optional();
    }

    Edition insert(String version, PeriodRows rows) {
        var id = db.sql("""
                insert into support.edition (place_id, version, left_out, loaded_by)
                values (places.here(), :version, :left, :by)
                returning id
                """)
                .param("version", version)
                .param("left", rows.quarantined().size())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .single();
        db.sql("""
                insert into support.period (place_id, edition_id, product, release, label, state, until)
                select places.here(), :edition, one.product, one.release, one.label, one.state, one.until
                from jsonb_to_recordset(:rows::jsonb) as one(product text, release text, label text, state text, until date)
                """)
                .param("edition", id)
                .param(
                        "rows",
                        json.writeValueAsString(
                                rows.read().stream().map(SupportStore::written).toList()))
                .update();
        return new Edition(id, version);
    }

    private static Map<String, String> written(Period one) {
        var row = new HashMap<String, String>();
        row.put("product", one.product());
        row.put("release", one.release());
        row.put("label", one.label());
        switch (one.until()) {
            case Until.Day(var day) -> {
                row.put("state", "DATED");
                row.put("until", day.toString());
            }
            case Until.Over _ -> row.put("state", "ENDED");
            case Until.NotAnnounced _ -> row.put("state", "OPEN");
            case Until.NotKnown _ -> throw new IllegalArgumentException("a list says something of " + one.label());
        }
        return row;
    }

    List<Period> periods(Edition edition) {
        return db.sql("""
                select product, release, label, state, until
                from support.period
                where place_id = places.here() and edition_id = :edition
                order by product, release
                """)
                .param("edition", edition.id())
                .query((row, _) -> new Period(
                        row.getString("product"),
                        row.getString("release"),
                        row.getString("label"),
                        switch (row.getString("state")) {
                            case "DATED" -> new Until.Day(row.getObject("until", LocalDate.class));
                            case "ENDED" -> new Until.Over();
                            default -> new Until.NotAnnounced();
                        }))
                .list();
    }

    /// The day of the first list of this place that said that something is over, by what it is.
    Map<String, LocalDate> overBy() {
        return db
                .sql("""
                select period.product, period.release, min(edition.version)::date as day
                from support.period as period
                join support.edition as edition on edition.place_id = period.place_id and edition.id = period.edition_id
                where period.place_id = places.here() and period.state = 'ENDED'
                group by period.product, period.release
                """)
                .query((row, _) -> Map.entry(
                        new Period(row.getString("product"), row.getString("release"), "", new Until.Over()).id(),
                        row.getObject("day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
