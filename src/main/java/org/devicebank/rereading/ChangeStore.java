package org.devicebank.rereading;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Verdict;
import org.devicebank.rereading.Change.Result;
import org.devicebank.rereading.Change.Turn;
import org.devicebank.stages.DriveId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ChangeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String CHANGE = """
            select change.id, change.sha256, change.readers, change.run, change.device_id, change.drive_id, change.was,
                change.was_level, change.becomes, change.level, change.turn, change.doubted, change.reasons,
                change.found_at, answer.change_id is null as open
            from rereading.change as change
            left join rereading.answer as answer on answer.place_id = change.place_id and answer.change_id = change.id
            where change.place_id = places.here()
            """;

    private final JdbcClient db;

    ChangeStore(JdbcClient db) {
        this.db = db;
    }

    /// False when these readers found this change before.
    boolean insert(Change change) {
        var device = change.device();
        var drive = change.drive();
        return db.sql("""
                insert into rereading.change (place_id, id, sha256, readers, run, device_id, drive_id, was, was_level, becomes,
                    level, turn, doubted, reasons, found_by)
                values (places.here(), :id, :sha256, :readers, :run, :device, :drive, :was, :wasLevel, :becomes,
                    :level, :turn, :doubted, :reasons, :by)
                on conflict on constraint one_change do nothing
                """)
                        .param("id", change.id())
                        .param("sha256", change.evidence().sha256())
                        .param("readers", change.readers())
                        .param("run", change.run())
                        .param("device", device == null ? null : device.value())
                        .param("drive", drive == null ? null : drive.value())
                        .param("was", change.was().verdict().name())
                        .param("wasLevel", name(change.was().level()))
                        .param("becomes", change.becomes().verdict().name())
                        .param("level", name(change.becomes().level()))
                        .param("turn", change.turn().name())
                        .param("doubted", change.doubted())
                        .param("reasons", JSON.writeValueAsString(change.reasons()))
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    /// The first of two who answer at once counts; see `one_answer`.
    boolean answer(UUID change, String what, String why) {
        return db.sql("""
                insert into rereading.answer (place_id, change_id, what, why, by)
                values (places.here(), :change, :what, :why, :by)
                on conflict on constraint one_answer do nothing
                """)
                        .param("change", change)
                        .param("what", what)
                        .param("why", why)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    Optional<Change> find(UUID id) {
        return db.sql(CHANGE + " and change.id = :id")
                .param("id", id)
                .query(ChangeStore::change)
                .optional();
    }

    /// Some of what nobody has answered, fallen proofs first.
    List<Change> open(int most) {
        return db.sql(CHANGE + """
                and answer.change_id is null
                order by (change.turn = 'FALLEN') desc, change.id
                limit :most
                """)
                .param("most", most)
                .query(ChangeStore::change)
                .list();
    }

    /// Whether the last reading of a file that changed anything for a drive found that it does not prove its wipe.
    boolean fell(EvidenceId document, DriveId drive) {
        return db.sql("""
                select turn
                from rereading.change
                where place_id = places.here() and sha256 = :sha256 and drive_id = :drive
                order by found_at desc, id desc
                limit 1
                """)
                .param("sha256", document.sha256())
                .param("drive", drive.value())
                .query(String.class)
                .optional()
                .filter(Turn.FALLEN.name()::equals)
                .isPresent();
    }

    long open(Turn turn) {
        return db.sql("select count(*) from (%s and answer.change_id is null) as open where turn = :turn"
                        .formatted(CHANGE))
                .param("turn", turn.name())
                .query(Long.class)
                .single();
    }

    List<Change> of(DeviceId device) {
        return db.sql(CHANGE + " and change.device_id = :device order by change.found_at desc")
                .param("device", device.value())
                .query(ChangeStore::change)
                .list();
    }

    /// Says for the transaction that this room weighs its own proof again: what is doubted now may be settled
    /// later by the same document, read better.
    void weighing(@Nullable DriveId drive) {
        db.sql("select set_config('bank.weighing', :drive, true)")
                .param("drive", drive == null ? "" : drive.toString())
                .query()
                .listOfRows();
    }

    private static @Nullable String name(@Nullable Level level) {
        return level == null ? null : level.name();
    }

    private static @Nullable Level level(@Nullable String name) {
        return name == null ? null : Level.valueOf(name);
    }

    private static Change change(ResultSet row, int index) throws SQLException {
        var device = row.getObject("device_id", UUID.class);
        var drive = row.getObject("drive_id", UUID.class);
        return new Change(
                row.getObject("id", UUID.class),
                new EvidenceId(row.getString("sha256")),
                row.getString("readers"),
                row.getString("run"),
                device == null ? null : new DeviceId(device),
                drive == null ? null : new DriveId(drive),
                new Result(Verdict.valueOf(row.getString("was")), level(row.getString("was_level"))),
                new Result(Verdict.valueOf(row.getString("becomes")), level(row.getString("level"))),
                Turn.valueOf(row.getString("turn")),
                row.getBoolean("doubted"),
                JSON.readValue(row.getString("reasons"), new TypeReference<List<Sentence>>() {}),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"));
    }
}
