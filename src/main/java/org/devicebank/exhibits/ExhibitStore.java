package org.devicebank.exhibits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.claims.ReadAs;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.stages.DriveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ExhibitStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STANDING = """
            select sha256, way, taken_by, taken_at, file_name, kept_at, number, readers, kind, what, tool, machine,
                machine_serial, dated, left_alone, why, aside
            from exhibits.standing
            where place_id = places.here()
            """;

    private final JdbcClient db;
    private final ClaimStore claims;

    ExhibitStore(JdbcClient db, ClaimStore claims) {
        this.db = db;
        this.claims = claims;
    }

    /// Whoever keeps a claim of a drive, and whoever identifies that drive, come one after the other: the later of
    /// the two sees what the earlier did. The numbers are taken in order, so that none waits for another in a
    /// circle.
    void take(Collection<String> numbers) {
        numbers.stream()
                .filter(number -> !number.isEmpty())
                .distinct()
                .sorted()
                .forEach(number -> db.sql(
                                "select pg_advisory_xact_lock(hashtextextended(places.here() || ' exhibits ' || :number, 0))")
                        .param("number", number)
                        .query()
                        .listOfRows());
    }

    /// False when the file is here already; two who send it at once wait for one another at `one_exhibit`.
    boolean insert(EvidenceId id, Way way) {
        return db.sql("""
                insert into exhibits.exhibit (place_id, sha256, way, taken_by)
                values (places.here(), :id, :way, :by)
                on conflict on constraint one_exhibit do nothing
                """)
                        .param("id", id.sha256())
                        .param("way", way.name())
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    void insert(EvidenceId id, int number, ReadAs read) {
        db.sql("""
                insert into exhibits.reading (place_id, sha256, number, readers, kind, what, tool, machine,
                    machine_serial, machine_number, dated, left_alone, why, read_by)
                values (places.here(), :id, :number, :readers, :kind, :what, :tool, :machine,
                    :serial, :normal, :dated, :left, :why, :by)
                """)
                .param("id", id.sha256())
                .param("number", number)
                .param("readers", read.readers())
                .param("kind", read.kind().name())
                .param("what", read.what())
                .param("tool", read.tool())
                .param("machine", read.machine())
                .param("serial", read.machineSerial())
                .param("normal", read.machineNumber())
                .param("dated", read.dated())
                .param("left", read.leftAlone())
                .param("why", read.why() == null ? null : JSON.writeValueAsString(read.why()))
                .param("by", Asking.now().member().value())
                .update();
        read.claims().forEach(claim -> claims.insert(id, number, claim));
    }

    Optional<Exhibit> find(EvidenceId id) {
        return db.sql(STANDING + " and sha256 = :id")
                .param("id", id.sha256())
                .query(this::exhibit)
                .optional();
    }

    private static final String WAITS = """
             and not aside and (sha256, number) in (
                select waits.sha256, waits.number from exhibits.open as waits where waits.place_id = places.here())
            """;

    /// What waits for its drive, its machine or a person, the latest first.
    List<Exhibit> waiting(int most) {
        return db.sql(STANDING + WAITS + " order by taken_at desc, sha256 limit :most")
                .param("most", most)
                .query(this::exhibit)
                .list();
    }

    long waiting() {
        return db.sql("select count(*) from exhibits.standing where place_id = places.here() " + WAITS)
                .query(Long.class)
                .single();
    }

    List<Exhibit> latest(int most) {
        return db.sql(STANDING + " order by taken_at desc, sha256 limit :most")
                .param("most", most)
                .query(this::exhibit)
                .list();
    }

    /// The texts of machines with one of these numbers that no device was identified by.
    List<Exhibit> ofMachines(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : db.sql(STANDING + WAITS + " and kind = 'MACHINE' and machine_number in (:numbers) order by taken_at")
                        .param("numbers", numbers)
                        .query(this::exhibit)
                        .list();
    }

    /// What is not read by today's readers yet.
    List<EvidenceId> notReadBy(String readers) {
        return db.sql("""
                select sha256
                from exhibits.standing
                where place_id = places.here() and readers <> :readers
                order by sha256
                """)
                .param("readers", readers)
                .query((row, _) -> new EvidenceId(row.getString("sha256")))
                .list();
    }

    List<EvidenceId> all() {
        return db.sql("select sha256 from exhibits.exhibit where place_id = places.here() order by sha256")
                .query((row, _) -> new EvidenceId(row.getString("sha256")))
                .list();
    }

    void bind(EvidenceId id, Bound bound) {
        var drive = bound.drive();
        db.sql("""
                insert into exhibits.binding (place_id, sha256, run, drive_number, device_id, drive_id, how, bound_by)
                values (places.here(), :id, :run, :number, :device, :drive, :how, :by)
                on conflict on constraint one_binding do nothing
                """)
                .param("id", id.sha256())
                .param("run", bound.run())
                .param("number", bound.number())
                .param("device", bound.device().value())
                .param("drive", drive == null ? null : drive.value())
                .param("how", bound.how().name())
                .param("by", Asking.now().member().value())
                .update();
    }

    List<Bound> bound(EvidenceId id) {
        return db.sql("""
                select run, drive_number, device_id, drive_id, how
                from exhibits.binding
                where place_id = places.here() and sha256 = :id
                order by bound_at, run
                """)
                .param("id", id.sha256())
                .query((row, _) -> {
                    var drive = row.getObject("drive_id", UUID.class);
                    return new Bound(
                            row.getString("run"),
                            row.getString("drive_number"),
                            new DeviceId(row.getObject("device_id", UUID.class)),
                            drive == null ? null : new DriveId(drive),
                            Bound.How.valueOf(row.getString("how")));
                })
                .list();
    }

    /// The first of two who decide at once counts; see `one_decision`.
    boolean decide(EvidenceId id, boolean aside, String why) {
        return db.sql("""
                insert into exhibits.decision (place_id, sha256, number, aside, why, by)
                select places.here(), :id, coalesce(max(number), 0) + 1, :aside, :why, :by
                from exhibits.decision
                where place_id = places.here() and sha256 = :id
                on conflict on constraint one_decision do nothing
                """)
                        .param("id", id.sha256())
                        .param("aside", aside)
                        .param("why", why)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    private Exhibit exhibit(ResultSet row, int index) throws SQLException {
        var id = new EvidenceId(row.getString("sha256"));
        var why = row.getString("why");
        var number = row.getInt("number");
        return new Exhibit(
                id,
                row.getString("file_name"),
                Way.valueOf(row.getString("way")),
                new MemberId(row.getObject("taken_by", UUID.class)),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                row.getObject("kept_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("aside"),
                number,
                new ReadAs(
                        row.getString("readers"),
                        ReadAs.Kind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        row.getString("tool"),
                        row.getString("machine"),
                        row.getString("machine_serial"),
                        row.getObject("dated", LocalDateTime.class),
                        row.getInt("left_alone"),
                        why == null ? null : JSON.readValue(why, Sentence.class),
                        claims.of(id, number)));
    }
}
