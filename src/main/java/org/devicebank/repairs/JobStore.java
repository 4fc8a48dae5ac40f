package org.devicebank.repairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {

    private static final String JOB = """
            select job.id, job.device_id, device.tag_prefix, device.tag_number, job.item, job.words, job.opened_by,
                job.opened_at, finish.outcome, finish.done, finish.minutes, finish.finished_by, finish.finished_at
            from repairs.job as job
            join devices.report_device as device on device.place_id = job.place_id and device.id = job.device_id
            left join repairs.finish as finish on finish.place_id = job.place_id and finish.job_id = job.id
            where job.place_id = places.here()
            """;

    private final JdbcClient db;

    JobStore(JdbcClient db) {
        this.db = db;
    }

    JobId insert(DeviceId device, Fault fault) {
        return new JobId(db.sql("""
                insert into repairs.job (place_id, device_id, item, words, opened_by)
                values (places.here(), :device, :item, :words, :by)
                returning id
                """)
                .param("device", device.value())
                .param("item", fault.item())
                .param("words", fault.words())
                .param("by", Asking.now().member().value())
                .query(UUID.class)
                .single());
    }

    /// False when it was finished before: its key lets one row through.
    boolean finish(JobId id, Work work) {
        return db.sql("""
                insert into repairs.finish (place_id, job_id, outcome, done, minutes, finished_by, finished_at)
                values (places.here(), :id, :outcome, :done, :minutes, :by, clock_timestamp())
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("outcome", work.outcome().name())
                        .param("done", work.done())
                        .param("minutes", work.minutes())
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    Optional<Job> find(JobId id) {
        return db.sql(JOB + " and job.id = :id")
                .param("id", id.value())
                .query(JobStore::job)
                .optional();
    }

    List<Job> of(DeviceId device) {
        return db.sql(JOB + " and job.device_id = :device order by job.opened_at desc")
                .param("device", device.value())
                .query(JobStore::job)
                .list();
    }

    List<Job> openOf(DeviceId device) {
        return of(device).stream().filter(Job::open).toList();
    }

    List<Job> open() {
        return db.sql(JOB + " and finish.job_id is null order by job.opened_at limit 500")
                .query(JobStore::job)
                .list();
    }

    List<Job> finished() {
        return db.sql(JOB + " and finish.job_id is not null order by finish.finished_at desc limit 50")
                .query(JobStore::job)
                .list();
    }

    long countOpen() {
        return db.sql("""
                select count(*)
                from repairs.job as job
                where job.place_id = places.here() and not exists (
                    select 1 from repairs.finish as finish
                    where finish.place_id = job.place_id and finish.job_id = job.id)
                """).query(Long.class).single();
    }

    private static Job job(ResultSet row, int index) throws SQLException {
        var outcome = row.getString("outcome");
        var finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new Job(
                new JobId(row.getObject("id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                new Fault(row.getString("item"), row.getString("words")),
                new MemberId(row.getObject("opened_by", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                outcome == null
                        ? null
                        : new Work(Outcome.valueOf(outcome), row.getString("done"), row.getInt("minutes")),
                outcome == null ? null : new MemberId(row.getObject("finished_by", UUID.class)),
                finishedAt == null ? null : finishedAt.toInstant());
    }
}
