package org.devicebank.ledger;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;
import org.devicebank.matches.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkedStore {

    /// How many entries the journal of a device had when its lines were worked out.
    record Read(DeviceId device, int happened) {}

    private final JdbcClient db;

    WorkedStore(JdbcClient db) {
        this.db = db;
    }

    /// Some devices to which something happened since their lines were worked out.
    List<DeviceId> due(int most) {
        return db.sql("""
                select device.id
                from devices.report_device as device
                left join ledger.worked as worked
                    on worked.place_id = device.place_id and worked.device_id = device.id
                where device.place_id = places.here() and worked.happened is distinct from device.happened
                order by device.id
                limit :most
                """).param("most", most).query(UUID.class).stream()
                .map(DeviceId::new)
                .toList();
    }

    /// Asked before the lines are worked out: what happens meanwhile makes a device due again.
    List<Read> read(Collection<DeviceId> of) {
        var ids = of.stream().map(DeviceId::toString).collect(Collectors.joining(" "));
        return db.sql("""
                select device.id, device.happened
                from devices.report_device as device
                where device.place_id = places.here() and device.id = any (string_to_array(:of, ' ')::uuid[])
                order by device.id
                """)
                .param("of", ids)
                .query((row, _) -> new Read(new DeviceId(row.getObject("id", UUID.class)), row.getInt("happened")))
                .list();
    }

    /// Makes the devices of some names due again.
    void forget(List<Named> names) {
        db.sql("""
                update ledger.worked
                set happened = 0
                from devices.report_device as device
                join unnest(:kinds::text[], :makers::text[], :models::text[]) as named (kind, maker, model)
                    on named.kind = device.kind and named.maker = coalesce(device.maker, '')
                        and named.model = coalesce(device.model, '')
                where worked.place_id = places.here() and device.place_id = places.here()
                    and worked.device_id = device.id
                """)
                .param("kinds", names.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("makers", names.stream().map(Named::maker).toArray(String[]::new))
                .param("models", names.stream().map(Named::model).toArray(String[]::new))
                .update();
    }

    void keep(List<Read> worked) {
        var ids = worked.stream().map(one -> one.device().toString()).collect(Collectors.joining(" "));
        var happened =
                worked.stream().map(one -> String.valueOf(one.happened())).collect(Collectors.joining(" "));
        db.sql("""
                insert into ledger.worked (place_id, device_id, happened)
                select places.here(), device_id, happened
                from unnest(string_to_array(:ids, ' ')::uuid[], string_to_array(:happened, ' ')::integer[])
                    as worked (device_id, happened)
                on conflict (place_id, device_id) do update set happened = excluded.happened
                where worked.happened is distinct from excluded.happened
                """).param("ids", ids).param("happened", happened).update();
    }
}
