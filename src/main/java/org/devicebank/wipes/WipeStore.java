package org.devicebank.wipes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Sentence;
import org.devicebank.places.MemberId;
import org.devicebank.proofs.Level;
import org.devicebank.proofs.Reached;
import org.devicebank.proofs.Technique;
import org.devicebank.proofs.Verdict;
import org.devicebank.stages.DriveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WipeStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ATTEMPT = """
            select id, evidence, run, tool, device_id, drive_id, technique, level, judged_as, verdict, binding, good_enough,
                reasons, done_by, confirmed_by, judged_at
            from wipes.attempt
            where place_id = places.here()
            """;

    private final JdbcClient db;

    WipeStore(JdbcClient db) {
        this.db = db;
    }

    /// False when this run of this file is known for this drive already.
    boolean insert(Attempt attempt, String policy) {
        return db.sql("""
                insert into wipes.attempt (place_id, id, evidence, run, tool, device_id, drive_id, technique, level,
                    judged_as, verdict, binding, good_enough, reasons, policy, done_by)
                values (places.here(), :id, :evidence, :run, :tool, :device, :drive, :technique, :level,
                    :judged, :verdict, :binding, :good, :reasons, :policy, :by)
                on conflict (place_id, evidence, run, drive_id) do nothing
                """)
                        .param("id", attempt.id())
                        .param("evidence", attempt.evidence().sha256())
                        .param("run", attempt.run())
                        .param("tool", attempt.tool())
                        .param("device", attempt.device().value())
                        .param("drive", attempt.drive().value())
                        .param("technique", attempt.technique().name())
                        .param("level", attempt.level().name())
                        .param("judged", attempt.reached().medium().name())
                        .param("verdict", attempt.verdict().name())
                        .param("binding", attempt.binding().name())
                        .param("good", attempt.goodEnough())
                        .param("reasons", JSON.writeValueAsString(attempt.reasons()))
                        .param("policy", policy)
                        .param("by", attempt.doneBy().value())
                        .update()
                == 1;
    }

    /// Two people may confirm at once: only the first counts.
    boolean confirm(UUID id, MemberId by) {
        return db.sql("""
                update wipes.attempt
                set confirmed_by = :by
                where place_id = places.here() and id = :id and confirmed_by is null and done_by <> :by
                """).param("id", id).param("by", by.value()).update() == 1;
    }

    /// Since when a proof of a drive counts; empty when any does.
    Optional<Instant> countsSince(DriveId drive) {
        return db.sql("""
                select counts_since
                from devices.report_drive
                where place_id = places.here() and id = :id and counts_since is not null
                """)
                .param("id", drive.value())
                .query((row, _) ->
                        row.getObject("counts_since", OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<Attempt> find(UUID id) {
        return db.sql(ATTEMPT + "and id = :id")
                .param("id", id)
                .query(WipeStore::attempt)
                .optional();
    }

    List<Attempt> of(DeviceId device) {
        return db.sql(ATTEMPT + "and device_id = :device order by judged_at desc, id desc")
                .param("device", device.value())
                .query(WipeStore::attempt)
                .list();
    }

    List<Attempt> of(EvidenceId document) {
        return db.sql(ATTEMPT + "and evidence = :evidence order by judged_at, id")
                .param("evidence", document.sha256())
                .query(WipeStore::attempt)
                .list();
    }

    List<Attempt> unconfirmed() {
        return db.sql(ATTEMPT + """
                and binding = 'BY_PERSON' and confirmed_by is null and verdict = 'PROVEN' and good_enough
                    and exists (
                        select 1 from devices.report_drive as drive
                        where drive.place_id = attempt.place_id and drive.id = attempt.drive_id
                            and drive.state = 'UNPROVEN' and drive.stage in ('IDENTIFIED', 'WIPED', 'TESTED')
                            and (drive.counts_since is null or attempt.judged_at > drive.counts_since))
                order by judged_at, id
                """).query(WipeStore::attempt).list();
    }

    List<EvidenceId> documents() {
        return db.sql("""
                select distinct evidence
                from wipes.attempt
                where place_id = places.here()
                order by evidence
                """)
                .query((row, _) -> new EvidenceId(row.getString("evidence")))
                .list();
    }

    /// The version of the policy each attempt on a device was held to.
    Map<UUID, String> policies(DeviceId device) {
        return db
                .sql("""
                select id, policy
                from wipes.attempt
                where place_id = places.here() and device_id = :device
                """)
                .param("device", device.value())
                .query((row, _) -> Map.entry(row.getObject("id", UUID.class), row.getString("policy")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Attempt attempt(ResultSet row, int index) throws SQLException {
        var confirmed = row.getObject("confirmed_by", UUID.class);
        return new Attempt(
                row.getObject("id", UUID.class),
                new EvidenceId(row.getString("evidence")),
                row.getString("run"),
                row.getString("tool"),
                new DeviceId(row.getObject("device_id", UUID.class)),
                DriveId.of(row.getString("drive_id")),
                new Reached(
                        Level.valueOf(row.getString("level")),
                        Technique.valueOf(row.getString("technique")),
                        Medium.valueOf(row.getString("judged_as"))),
                Verdict.valueOf(row.getString("verdict")),
                Attempt.Bound.valueOf(row.getString("binding")),
                row.getBoolean("good_enough"),
                JSON.readValue(row.getString("reasons"), new TypeReference<List<Sentence>>() {}),
                new MemberId(row.getObject("done_by", UUID.class)),
                confirmed == null ? null : new MemberId(confirmed),
                row.getObject("judged_at", OffsetDateTime.class).toInstant());
    }
}
