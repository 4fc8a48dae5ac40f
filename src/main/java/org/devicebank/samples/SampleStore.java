package org.devicebank.samples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SampleStore {

    private static final String SAMPLE = """
            select sample.batch_id, sample.device_id, sample.turn, sample.wiped_with, result.outcome, result.checked_by,
                result.tool, result.seen, result.evidence, result.checked_at
            from samples.sample as sample
            join samples.batch as batch on batch.place_id = sample.place_id and batch.id = sample.batch_id
            left join samples.result as result on result.place_id = sample.place_id
                and result.batch_id = sample.batch_id and result.device_id = sample.device_id
            where sample.place_id = places.here()
            """;

    private final JdbcClient db;

    SampleStore(JdbcClient db) {
        this.db = db;
    }

    void draw(BatchId batch, DeviceId device, int turn, List<String> wipedWith) {
        db.sql("""
                insert into samples.sample (place_id, batch_id, device_id, turn, wiped_with)
                values (places.here(), :batch, :device, :turn, :with)
                """)
                .param("batch", batch.value())
                .param("device", device.value())
                .param("turn", turn)
                .param("with", wipedWith.toArray(String[]::new))
                .update();
    }

    /// Two people may look at once: `one_result` keeps the first, and false tells the second.
    boolean record(BatchId batch, DeviceId device, Look look, Outcome outcome, MemberId by, EvidenceId evidence) {
        return db.sql("""
                insert into samples.result (place_id, batch_id, device_id, outcome, checked_by, tool, families, seen,
                    evidence)
                values (places.here(), :batch, :device, :outcome, :by, :tool, :families, :seen, :evidence)
                on conflict on constraint one_result do nothing
                """)
                        .param("batch", batch.value())
                        .param("device", device.value())
                        .param("outcome", outcome.name())
                        .param("by", by.value())
                        .param("tool", look.tool())
                        .param("families", Tools.families(look.tool()).toArray(String[]::new))
                        .param("seen", look.seen())
                        .param("evidence", evidence.sha256())
                        .update()
                == 1;
    }

    List<Sample> of(BatchId batch) {
        return db.sql(SAMPLE + "and sample.batch_id = :batch order by sample.turn")
                .param("batch", batch.value())
                .query(SampleStore::sample)
                .list();
    }

    /// The latest draw of a device.
    Optional<Sample> of(DeviceId device) {
        return db.sql(SAMPLE + "and sample.device_id = :device order by batch.number desc limit 1")
                .param("device", device.value())
                .query(SampleStore::sample)
                .optional();
    }

    /// What was drawn and not looked at yet; a reopened batch waits for nothing.
    List<Sample> awaited() {
        return db.sql(SAMPLE
                        + "and result.outcome is null and batch.reopened_at is null order by batch.number, sample.turn")
                .query(SampleStore::sample)
                .list();
    }

    PassRate rate() {
        return db.sql("""
                select coalesce(sum(looked), 0) as looked, coalesce(sum(passed), 0) as passed
                from samples.report_second_look
                where place_id = places.here()
                """)
                .query((row, _) -> new PassRate(row.getLong("looked"), row.getLong("passed")))
                .single();
    }

    private static Sample sample(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        var result = outcome == null
                ? null
                : new Sample.Result(
                        Outcome.valueOf(outcome),
                        new MemberId(row.getObject("checked_by", UUID.class)),
                        row.getString("tool"),
                        row.getString("seen"),
                        new EvidenceId(row.getString("evidence")),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant());
        return new Sample(
                new BatchId(row.getObject("batch_id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getInt("turn"),
                List.of((String[]) row.getArray("wiped_with").getArray()),
                result);
    }
}
