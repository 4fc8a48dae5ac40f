package org.devicebank.samples;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.devicebank.devices.Device;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.places.MemberId;
import org.devicebank.stages.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RecallStore {

    private static final String RECALL = """
            select recall.batch_id, recall.device_id, recall.stage, recall.partner, recall.since, entry.state, entry.at
            from samples.recall as recall
            join samples.recall_entry as entry on entry.place_id = recall.place_id
                and entry.batch_id = recall.batch_id and entry.device_id = recall.device_id
            where recall.place_id = places.here()
                and entry.number = (
                    select max(number) from samples.recall_entry
                    where place_id = recall.place_id and batch_id = recall.batch_id and device_id = recall.device_id)
            """;

    private final JdbcClient db;

    RecallStore(JdbcClient db) {
        this.db = db;
    }

    void list(BatchId batch, Device device, MemberId by) {
        db.sql("""
                insert into samples.recall (place_id, batch_id, device_id, stage, partner, since)
                values (places.here(), :batch, :device, :stage, :partner, :since)
                """)
                .param("batch", batch.value())
                .param("device", device.id().value())
                .param("stage", device.stage().name())
                .param(
                        "partner",
                        device.heldBy() == null ? null : device.heldBy().value())
                .param("since", device.stageSince().atOffset(ZoneOffset.UTC))
                .update();
        append(batch, device.id(), RecallState.TO_CONTACT, by);
    }

    /// Two people may write at once: the caller holds the device, so that both never claim the same `recall_turn`.
    void append(BatchId batch, DeviceId device, RecallState state, MemberId by) {
        db.sql("""
                insert into samples.recall_entry (place_id, batch_id, device_id, number, state, by)
                select places.here(), :batch, :device, coalesce(max(number), 0) + 1, :state, :by
                from samples.recall_entry
                where place_id = places.here() and batch_id = :batch and device_id = :device
                """)
                .param("batch", batch.value())
                .param("device", device.value())
                .param("state", state.name())
                .param("by", by.value())
                .update();
    }

    List<Recall> of(BatchId batch) {
        return db.sql(RECALL + "and recall.batch_id = :batch order by recall.device_id")
                .param("batch", batch.value())
                .query(RecallStore::recall)
                .list();
    }

    List<Recall> of(DeviceId device) {
        return db.sql(RECALL + "and recall.device_id = :device order by recall.listed_at desc")
                .param("device", device.value())
                .query(RecallStore::recall)
                .list();
    }

    long waiting() {
        return db.sql("select count(*) from (%s) as listed where state in ('TO_CONTACT', 'CONTACTED')"
                        .formatted(RECALL))
                .query(Long.class)
                .single();
    }

    private static Recall recall(ResultSet row, int index) throws SQLException {
        var partner = row.getObject("partner", UUID.class);
        return new Recall(
                new BatchId(row.getObject("batch_id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                Stage.valueOf(row.getString("stage")),
                partner == null ? null : new OrganisationId(partner),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                RecallState.valueOf(row.getString("state")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
