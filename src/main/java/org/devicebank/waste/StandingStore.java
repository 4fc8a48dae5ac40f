package org.devicebank.waste;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StandingStore {

    private final JdbcClient db;

    StandingStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DeviceId device, Turn turn) {
        var document = turn.evidence();
        db.sql("""
                insert into waste.turn (place_id, device_id, verb, note, condition, evidence, decided_by)
                values (places.here(), :device, :verb, :note, :condition, :evidence, :by)
                """)
                .param("device", device.value())
                .param("verb", turn.verb())
                .param("note", turn.note())
                .param("condition", turn.condition())
                .param("evidence", document == null ? null : document.sha256())
                .param("by", Asking.now().member().value())
                .update();
    }

    List<Decision> decisions(DeviceId device) {
        return db.sql("""
                select verb, note, condition, evidence, decided_by, decided_at
                from waste.turn
                where place_id = places.here() and device_id = :device
                order by id
                """)
                .param("device", device.value())
                .query(StandingStore::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        var note = row.getString("note");
        var turn = switch (row.getString("verb")) {
            case "discard" -> new Turn.Discard(note);
            case "keep_for_reuse" -> new Turn.KeepForReuse(row.getString("condition"), note);
            case "end_waste" -> new Turn.EndWaste(new EvidenceId(row.getString("evidence")), note);
            case "store" -> new Turn.Store(note);
            case "move" -> new Turn.Move(note);
            case "arrive" -> new Turn.Arrive(note);
            default -> throw new IllegalStateException("a turn nobody knows: " + row.getString("verb"));
        };
        return new Decision(
                turn,
                new MemberId(row.getObject("decided_by", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    /// The latest text of each condition that has one.
    Map<String, String> conditions() {
        var found = new HashMap<String, String>();
        db.sql("""
                select distinct on (letter) letter, text
                from waste.condition
                where place_id = places.here()
                order by letter, id desc
                """).query(row -> {
            found.put(row.getString("letter"), row.getString("text"));
        });
        return found;
    }

    void insertCondition(String letter, String text) {
        db.sql("""
                insert into waste.condition (place_id, letter, text, entered_by)
                values (places.here(), :letter, :text, :by)
                """)
                .param("letter", letter)
                .param("text", text)
                .param("by", Asking.now().member().value())
                .update();
    }

    Optional<Holder> holder() {
        return db.sql("""
                select name, address, sic, code_start
                from waste.holder
                where place_id = places.here()
                order by id desc
                limit 1
                """)
                .query((row, _) -> new Holder(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("sic"),
                        row.getString("code_start")))
                .optional();
    }

    void insertHolder(Holder holder) {
        db.sql("""
                insert into waste.holder (place_id, name, address, sic, code_start, entered_by)
                values (places.here(), :name, :address, :sic, :start, :by)
                """)
                .param("name", holder.name())
                .param("address", holder.address())
                .param("sic", holder.sic())
                .param("start", holder.codeStart())
                .param("by", Asking.now().member().value())
                .update();
    }
}
