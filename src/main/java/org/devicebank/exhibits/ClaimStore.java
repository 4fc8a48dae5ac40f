package org.devicebank.exhibits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.devicebank.claims.Claim;
import org.devicebank.claims.LockSaid;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.devicebank.stages.DriveId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ClaimStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    ClaimStore(JdbcClient db) {
        this.db = db;
    }

    void insert(EvidenceId id, int number, Claim claim) {
        var level = claim.level();
        var technique = claim.technique();
        db.sql("""
                insert into exhibits.claim (place_id, sha256, number, position, run, serial, drive_number, said, model, bytes,
                    verdict, level, technique, reasons)
                values (places.here(), :id, :number, :position, :run, :serial, nullif(:normal, ''), :said, :model, :bytes,
                    :verdict, :level, :technique, :reasons)
                """)
                .param("id", id.sha256())
                .param("number", number)
                .param("position", claim.position())
                .param("run", claim.run())
                .param("serial", claim.serial())
                .param("normal", claim.number())
                .param("said", claim.said())
                .param("model", claim.model())
                .param("bytes", claim.bytes())
                .param("verdict", claim.verdict().name())
                .param("level", level == null ? null : level.name())
                .param("technique", technique == null ? null : technique.name())
                .param("reasons", JSON.writeValueAsString(claim.reasons()))
                .update();
    }

    List<Claim> of(EvidenceId id, int number) {
        return db.sql("""
                select position, run, serial, said, model, bytes, verdict, level, technique, reasons
                from exhibits.claim
                where place_id = places.here() and sha256 = :id and number = :number
                order by position
                """)
                .param("id", id.sha256())
                .param("number", number)
                .query(ClaimStore::claim)
                .list();
    }

    /// The exhibits whose latest reading names one of these drives, in the order in which they came.
    List<EvidenceId> naming(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : db.sql("""
                select distinct standing.taken_at, standing.sha256
                from exhibits.claim as claim
                join exhibits.standing as standing on standing.place_id = claim.place_id
                    and standing.sha256 = claim.sha256 and standing.number = claim.number
                where claim.place_id = places.here() and claim.drive_number in (:numbers) and not standing.aside
                order by standing.taken_at, standing.sha256
                """)
                        .param("numbers", numbers)
                        .query((row, _) -> new EvidenceId(row.getString("sha256")))
                        .list();
    }

    void insert(EvidenceId id, int number, List<LockSaid> locks) {
        locks.forEach(lock -> db.sql("""
                insert into exhibits.lock_said (place_id, sha256, number, machine_number, lock)
                values (places.here(), :id, :number, :machine, :lock)
                """)
                .param("id", id.sha256())
                .param("number", number)
                .param("machine", lock.number())
                .param("lock", lock.lock())
                .update());
    }

    /// The locks that the latest readings say are on, of a device with these numbers.
    Map<EvidenceId, List<String>> locked(Collection<String> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : db
                        .sql("""
                select said.sha256, said.lock
                from exhibits.lock_said as said
                join exhibits.standing as standing on standing.place_id = said.place_id
                    and standing.sha256 = said.sha256 and standing.number = said.number
                where said.place_id = places.here() and said.machine_number in (:numbers) and not standing.aside
                order by standing.taken_at, said.sha256, said.lock
                """)
                        .param("numbers", numbers)
                        .query((row, _) -> Map.entry(new EvidenceId(row.getString("sha256")), row.getString("lock")))
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey,
                                LinkedHashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /// Since when a proof of a drive counts, as the room of devices reports it; null when every proof does.
    @Nullable
    Instant countsSince(DriveId drive) {
        return db
                .sql("""
                select counts_since
                from devices.report_drive
                where place_id = places.here() and id = :drive
                """)
                .param("drive", drive.value())
                .query((row, _) -> java.util.Optional.ofNullable(row.getObject("counts_since", OffsetDateTime.class)))
                .list()
                .stream()
                .flatMap(java.util.Optional::stream)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }

    private static Claim claim(ResultSet row, int index) throws SQLException {
        var level = row.getString("level");
        var technique = row.getString("technique");
        return new Claim(
                row.getInt("position"),
                row.getString("run"),
                row.getString("serial"),
                row.getString("said"),
                row.getString("model"),
                row.getObject("bytes", Long.class),
                Verdict.valueOf(row.getString("verdict")),
                level == null ? null : Level.valueOf(level),
                technique == null ? null : Technique.valueOf(technique),
                JSON.readValue(row.getString("reasons"), new TypeReference<List<Sentence>>() {}));
    }
}
