package org.devicebank.devices;

import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Identifiers;
import org.devicebank.stages.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NumberStore {

    private final JdbcClient db;

    NumberStore(JdbcClient db) {
        this.db = db;
    }

    List<Registration.Number> of(DeviceId id) {
        return db.sql("""
                select what, shown
                from devices.number
                where place_id = places.here() and device_id = :id
                order by what, shown
                """)
                .param("id", id.value())
                .query((row, _) ->
                        new Registration.Number(NumberKind.valueOf(row.getString("what")), row.getString("shown")))
                .list();
    }

    List<Found> carriers(String scanned) {
        return db.sql("""
                select device.id, number.what, device.tag_prefix, device.tag_number, device.stage
                from devices.number as number
                join devices.device as device on device.place_id = number.place_id and device.id = number.device_id
                where number.place_id = places.here() and number.value = :value
                order by number.what, device.id desc
                limit 50
                """)
                .param("value", Identifiers.normal(scanned))
                .query((row, _) -> new Found(
                        new DeviceId(row.getObject("id", UUID.class)),
                        NumberKind.valueOf(row.getString("what")),
                        new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                        Stage.valueOf(row.getString("stage"))))
                .list();
    }
}
