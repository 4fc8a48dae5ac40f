package org.devicebank.matches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MatchStore {

    /// A name that stands on devices, what was answered of them, and on how many.
    record Counted(Named name, List<String> answers, long devices) {}

    private final JdbcClient db;

    MatchStore(JdbcClient db) {
        this.db = db;
    }

    /// Held until the transaction ends by whoever changes what counts.
    void lock() {
        db.sql("select 1 from (select matches.lock(places.here())) as locked")
                .query(Integer.class)
                .single();
    }

    void insert(Edition edition) {
        db.sql("""
                insert into matches.edition (place_id, number, title, document, file_name, source, licence, lines, kept,
                    quarantined, left_out, added_by)
                values (places.here(), :number, :title, :document, :file, :source, :licence, :lines, :kept,
                    :quarantined, :left, :by)
                """)
                .param("number", edition.number())
                .param("title", edition.title())
                .param("document", edition.document().sha256())
                .param("file", edition.fileName())
                .param("source", edition.source())
                .param("licence", edition.licence())
                .param("lines", edition.lines())
                .param("kept", edition.kept())
                .param("quarantined", edition.quarantined())
                .param("left", edition.leftOut())
                .param("by", edition.by().value())
                .update();
    }

    /// The newest first.
    List<Edition> editions() {
        return db.sql("""
                select number, title, document, file_name, source, licence, lines, kept, quarantined, left_out, added_by,
                    added_at
                from matches.edition
                where place_id = places.here()
                order by number desc
                """).query(MatchStore::edition).list();
    }

    void adopt(int number, int edition, long changed) {
        db.sql("""
                insert into matches.adoption (place_id, number, edition, changed, adopted_by)
                values (places.here(), :number, :edition, :changed, :by)
                """)
                .param("number", number)
                .param("edition", edition)
                .param("changed", changed)
                .param("by", Asking.now().member().value())
                .update();
    }

    /// The newest first.
    List<Adoption> adoptions() {
        return db.sql("""
                select number, edition, changed, adopted_by, adopted_at
                from matches.adoption
                where place_id = places.here()
                order by number desc
                """)
                .query((row, _) -> new Adoption(
                        row.getInt("number"),
                        row.getInt("edition"),
                        row.getLong("changed"),
                        new MemberId(row.getObject("adopted_by", UUID.class)),
                        instant(row, "adopted_at")))
                .list();
    }

    void mean(int number, Named name, @Nullable String maker, @Nullable String model, String note, long changed) {
        db.sql("""
                insert into matches.meaning (place_id, number, kind, maker, model, means_maker, means_model, note, changed,
                    said_by)
                values (places.here(), :number, :kind, :maker, :model, :meansMaker, :meansModel, :note, :changed, :by)
                """)
                .param("number", number)
                .param("kind", name.kind().name())
                .param("maker", name.maker())
                .param("model", name.model())
                .param("meansMaker", maker, Types.VARCHAR)
                .param("meansModel", model, Types.VARCHAR)
                .param("note", note)
                .param("changed", changed)
                .param("by", Asking.now().member().value())
                .update();
    }

    /// Everything that was said of names, the newest first.
    List<Meaning> meanings() {
        return db.sql("""
                select kind, maker, model, means_maker, means_model, note, changed, said_by, said_at
                from matches.meaning
                where place_id = places.here()
                order by number desc
                """)
                .query((row, _) -> new Meaning(
                        name(row),
                        row.getString("means_maker"),
                        row.getString("means_model"),
                        row.getString("note"),
                        row.getLong("changed"),
                        new MemberId(row.getObject("said_by", UUID.class)),
                        instant(row, "said_at")))
                .list();
    }

    void reply(DeviceId device, @Nullable String answer, List<String> options) {
        db.sql("""
                insert into matches.reply (place_id, device_id, number, answer, options, replied_by)
                select places.here(), :device, coalesce(max(number), 0) + 1, :answer, :options::text[], :by
                from matches.reply
                where place_id = places.here() and device_id = :device
                """)
                .param("device", device.value())
                .param("answer", answer, Types.VARCHAR)
                .param("options", options.toArray(String[]::new))
                .param("by", Asking.now().member().value())
                .update();
    }

    /// What was answered since it was last asked again, in order.
    List<String> answers(DeviceId device) {
        return db.sql("""
                select unnest(answers) as answer
                from matches.report_answers
                where place_id = places.here() and device_id = :device
                """).param("device", device.value()).query(String.class).list();
    }

    /// The names on the devices of the place; most devices first.
    List<Counted> names() {
        return db.sql("""
                select device.kind, coalesce(device.maker, '') as maker, coalesce(device.model, '') as model,
                    coalesce(told.answers, '{}') as answers, count(device.id) as devices
                from devices.report_device as device
                left join matches.report_answers as told
                    on told.place_id = device.place_id and told.device_id = device.id
                where device.place_id = places.here() and (device.maker is not null or device.model is not null)
                group by 1, 2, 3, 4
                order by devices desc, kind, maker, model
                """)
                .query((row, _) -> new Counted(
                        name(row), List.of((String[]) row.getArray("answers").getArray()), row.getLong("devices")))
                .list();
    }

    private static Named name(ResultSet row) throws SQLException {
        return new Named(Kind.valueOf(row.getString("kind")), row.getString("maker"), row.getString("model"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Edition edition(ResultSet row, int index) throws SQLException {
        return new Edition(
                row.getInt("number"),
                row.getString("title"),
                new EvidenceId(row.getString("document")),
                row.getString("file_name"),
                row.getString("source"),
                row.getString("licence"),
                row.getInt("lines"),
                row.getInt("kept"),
                row.getInt("quarantined"),
                row.getInt("left_out"),
                new MemberId(row.getObject("added_by", UUID.class)),
                instant(row, "added_at"));
    }
}
