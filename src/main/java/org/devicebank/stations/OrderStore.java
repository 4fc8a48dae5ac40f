package org.devicebank.stations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.devices.Drive;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.stages.DriveId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderStore {

    private static final String ORDER = """
            select id, device_id, drive_id, serial, model, bytes, outside, purge, state, reason, ordered_by, changed_at
            from stations.wipe_order
            where place_id = places.here()
            """;

    private final JdbcClient db;

    OrderStore(JdbcClient db) {
        this.db = db;
    }

    /// False when the drive is ordered to be wiped already; the partial unique index decides between two at once.
    boolean insert(Drive drive, boolean outside, boolean purge, Instant now) {
        return db.sql("""
                insert into stations.wipe_order (place_id, device_id, drive_id, serial, model, bytes, outside, purge,
                    ordered_by, ordered_at, changed_at)
                values (places.here(), :device, :drive, :serial, :model, :bytes, :outside, :purge, :by, :now, :now)
                on conflict (place_id, drive_id) where state in ('GIVEN', 'BEGUN') do nothing
                """)
                        .param("device", drive.device().value())
                        .param("drive", drive.id().value())
                        .param("serial", drive.serial())
                        .param("model", drive.model())
                        .param("bytes", drive.bytes())
                        .param("outside", outside)
                        .param("purge", purge)
                        .param("by", Asking.now().member().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<WipeOrder> of(DeviceId device) {
        return db.sql(ORDER + "and device_id = :device order by ordered_at desc, id desc limit 50")
                .param("device", device.value())
                .query(OrderStore::order)
                .list();
    }

    List<WipeOrder> open() {
        return db.sql(ORDER + "and state in ('GIVEN', 'BEGUN') order by ordered_at, id limit 200")
                .query(OrderStore::order)
                .list();
    }

    Optional<WipeOrder> find(OrderId id) {
        return db.sql(ORDER + "and id = :id")
                .param("id", id.value())
                .query(OrderStore::order)
                .optional();
    }

    /// Moves an order on while it is open; false when it has ended already.
    boolean move(OrderId id, WipeOrder.State to, @Nullable VisitId visit, @Nullable String reason, Instant now) {
        return db.sql("""
                update stations.wipe_order
                set state = :to, visit_id = coalesce(:visit, visit_id), reason = :reason, changed_at = :now
                where place_id = places.here() and id = :id and state in ('GIVEN', 'BEGUN')
                """)
                        .param("id", id.value())
                        .param("to", to.name())
                        .param("visit", visit == null ? null : visit.value(), java.sql.Types.OTHER)
                        .param("reason", reason)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static WipeOrder order(ResultSet row, int index) throws SQLException {
        return new WipeOrder(
                new OrderId(row.getObject("id", UUID.class)),
                new DeviceId(row.getObject("device_id", UUID.class)),
                DriveId.of(row.getString("drive_id")),
                row.getString("serial"),
                row.getString("model"),
                row.getObject("bytes", Long.class),
                row.getBoolean("outside"),
                row.getBoolean("purge"),
                WipeOrder.State.valueOf(row.getString("state")),
                row.getString("reason"),
                new MemberId(row.getObject("ordered_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
