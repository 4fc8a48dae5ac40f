package org.devicebank.refurbishment;

import java.util.Optional;
import org.devicebank.devices.Grade;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InspectionStore {

    private final JdbcClient db;

    InspectionStore(JdbcClient db) {
        this.db = db;
    }

    void insert(DeviceId device, Inspection found, @Nullable Grade grade) {
        db.sql("""
                insert into refurbishment.inspection (place_id, device_id, battery_percent, screen, keys, body, works,
                    grade, inspected_by)
                values (places.here(), :device, :battery, :screen, :keys, :body, :works, :grade, :by)
                """)
                .param("device", device.value())
                .param("battery", found.batteryPercent())
                .param("screen", found.screen().name())
                .param("keys", found.keys().name())
                .param("body", found.body().name())
                .param("works", found.works())
                .param("grade", grade == null ? null : grade.name())
                .param("by", Asking.now().member().value())
                .update();
    }

    Optional<Inspection> last(DeviceId device) {
        return db.sql("""
                select battery_percent, screen, keys, body, works
                from refurbishment.inspection
                where place_id = places.here() and device_id = :device
                order by inspected_at desc
                limit 1
                """)
                .param("device", device.value())
                .query((row, _) -> new Inspection(
                        row.getObject("battery_percent", Integer.class),
                        Condition.valueOf(row.getString("screen")),
                        Condition.valueOf(row.getString("keys")),
                        Condition.valueOf(row.getString("body")),
                        row.getBoolean("works")))
                .optional();
    }
}
