package org.devicebank.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;
import org.devicebank.matches.Named;
import org.devicebank.trips.TripId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The devices that wait for their turn though nothing happened to themselves.
@Repository
class DueStore {

    private final JdbcClient db;

    DueStore(JdbcClient db) {
        this.db = db;
    }

    /// Those of some names.
    void add(List<Named> names) {
        db.sql("""
                insert into ledger.due (place_id, device_id)
                select places.here(), device.id
                from devices.report_device as device
                join unnest(:kinds::text[], :makers::text[], :models::text[]) as named (kind, maker, model)
                    on named.kind = device.kind and named.maker = coalesce(device.maker, '')
                        and named.model = coalesce(device.model, '')
                where device.place_id = places.here()
                """)
                .param("kinds", names.stream().map(one -> one.kind().name()).toArray(String[]::new))
                .param("makers", names.stream().map(Named::maker).toArray(String[]::new))
                .param("models", names.stream().map(Named::model).toArray(String[]::new))
                .update();
    }

    /// Those that were on board of a trip, those of its whole donation among them.
    void add(TripId trip) {
        db.sql("""
                insert into ledger.due (place_id, device_id)
                select places.here(), device_id
                from trips.report_carried
                where place_id = places.here() and trip_id = :trip
                """).param("trip", trip.value()).update();
    }

    /// Those that share a trip with devices that joined it: their own shares are smaller now.
    void addBeside(Collection<DeviceId> joined) {
        if (joined.isEmpty()) return;
        db.sql("""
                with joined as (
                    select device_id from unnest(string_to_array(:joined, ' ')::uuid[]) as one (device_id))
                insert into ledger.due (place_id, device_id)
                select distinct places.here(), other.device_id
                from joined
                join trips.report_carried as mine
                    on mine.place_id = places.here() and mine.device_id = joined.device_id
                join trips.report_carried as other
                    on other.place_id = places.here() and other.trip_id = mine.trip_id
                where other.device_id not in (select device_id from joined)
                """)
                .param("joined", joined.stream().map(DeviceId::toString).collect(Collectors.joining(" ")))
                .update();
    }

    /// Takes some away before they are worked out: news that comes from then on finds its own place in the queue, and
    /// when the work is given up they are back.
    Set<DeviceId> take(int most) {
        return db.sql("""
                delete from ledger.due
                where place_id = places.here() and id in (
                    select id from ledger.due
                    where place_id = places.here()
                    order by id
                    limit :most)
                returning device_id
                """).param("most", most).query(UUID.class).stream()
                .map(DeviceId::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Takes all away, before everything is worked out.
    void takeAll() {
        db.sql("delete from ledger.due where place_id = places.here()").update();
    }
}
