package org.devicebank.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.bookkeeping.Known;
import org.devicebank.bookkeeping.Known.Event;
import org.devicebank.bookkeeping.Known.Ride;
import org.devicebank.bookkeeping.Known.Thing;
import org.devicebank.bookkeeping.Known.What;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.nets.Stage;
import org.devicebank.support.Support;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads what other rooms know, through their views; until when a device is supported is a rule, which its room is
/// asked.
@Repository
class KnownStore {

    private final JdbcClient db;

    private final Support support;

    KnownStore(JdbcClient db, Support support) {
        this.db = db;
        this.support = support;
    }

    /// @param only the devices to read of
    Known known(Collection<DeviceId> only) {
        var ids = only.stream().map(DeviceId::toString).collect(Collectors.joining(" "));
        var supported = support.until(only);
        var things = things(ids).stream()
                .map(thing -> thing.with(supported.getOrDefault(thing.id(), List.of())))
                .toList();
        return new Known(things, events(ids), rides(ids));
    }

    /// The first so many devices of the place. Those that came together are together: an id begins with its time.
    List<DeviceId> first(int most) {
        return after(new DeviceId(new UUID(0, 0)), most);
    }

    /// The next so many devices of the place.
    List<DeviceId> after(DeviceId last, int most) {
        return db.sql("""
                select device.id
                from devices.report_device as device
                where device.place_id = places.here() and device.id > :last
                order by device.id
                limit :most
                """).param("last", last.value()).param("most", most).query(UUID.class).stream()
                .map(DeviceId::new)
                .toList();
    }

    private List<Thing> things(String only) {
        return db.sql("""
                select device.id, device.kind, device.origin, device.maker, device.model,
                    (select told.answers from matches.report_answers as told
                     where told.place_id = device.place_id and told.device_id = device.id) as answers,
                    (select sum(waste.grams)::bigint from receipts.report_e_waste as waste
                     where waste.actual and waste.place_id = device.place_id
                        and waste.device_id = device.id) as grams
                from unnest(string_to_array(:only, ' ')::uuid[]) as asked (device_id)
                join devices.report_device as device
                    on device.place_id = places.here() and device.id = asked.device_id
                order by device.id
                """).param("only", only).query(KnownStore::thing).list();
    }

    private List<Event> events(String only) {
        return db.sql("""
                select entry.subject, entry.number, (entry.at at time zone 'Europe/London')::date as day, entry.what,
                    case when entry.what = 'parts.fit' then 'part.' || (entry.body::jsonb ->> 'part') end as part,
                    case when entry.what = 'parts.fit' then entry.body::jsonb ->> 'origin' end as origin,
                    case when entry.what = 'devices.hand_over' then (
                        select answer.recipient
                        from handovers.report_handover as handover
                        join handovers.report_answer as answer
                            on answer.place_id = handover.place_id and answer.handover_id = handover.id
                        where handover.place_id = entry.place_id
                            and handover.request_id = (entry.body::jsonb ->> 'request')::uuid) end as recipient,
                    case when entry.what = 'devices.recycle' then (
                        select sum(waste.grams)::bigint
                        from receipts.report_e_waste as waste
                        where waste.actual and waste.place_id = entry.place_id
                            and waste.device_id = entry.subject) end as grams
                from unnest(string_to_array(:only, ' ')::uuid[]) as asked (device_id)
                join journal.report_entry as entry
                    on entry.place_id = places.here() and entry.subject = asked.device_id
                where entry.what in ('devices.receive', 'devices.identify', 'devices.close_wipe', 'devices.dispatch',
                        'devices.hand_over', 'devices.take_back', 'devices.recycle', 'parts.fit')
                order by entry.subject, entry.number
                """).param("only", only).query(KnownStore::event).list();
    }

    private static Event event(ResultSet row, int index) throws SQLException {
        return new Event(
                new DeviceId(row.getObject("subject", UUID.class)),
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                what(row.getString("what")),
                row.getString("part"),
                row.getString("origin"),
                row.getObject("grams", Long.class),
                row.getString("recipient"));
    }

    private static What what(String entry) {
        return switch (entry) {
            case "devices.receive" -> What.RECEIVED;
            case "devices.identify" -> What.IDENTIFIED;
            case "devices.close_wipe" -> What.WIPED;
            case "devices.dispatch" -> What.SENT;
            case "devices.hand_over" -> What.HANDED_OVER;
            case "devices.take_back" -> What.CAME_BACK;
            case "devices.recycle" -> What.RECYCLED;
            default -> What.FITTED;
        };
    }

    private List<Ride> rides(String only) {
        var rides = new LinkedHashMap<String, Ride>();
        db.sql("""
                select trip.id as trip, trip.day, trip.errand, trip.vehicle, trip.metres, trip.weighed_grams, device.id,
                    device.kind, device.origin, device.maker, device.model,
                    (select told.answers from matches.report_answers as told
                     where told.place_id = device.place_id and told.device_id = device.id) as answers,
                    (select sum(waste.grams)::bigint from receipts.report_e_waste as waste
                     where waste.actual and waste.place_id = device.place_id
                        and waste.device_id = device.id) as grams
                from trips.report_trip as trip
                join trips.report_carried as carried
                    on carried.place_id = trip.place_id and carried.trip_id = trip.id
                join devices.report_device as device
                    on device.place_id = carried.place_id and device.id = carried.device_id
                where trip.place_id = places.here()
                    and trip.id in (
                        select aboard.trip_id
                        from unnest(string_to_array(:only, ' ')::uuid[]) as asked (device_id)
                        join trips.report_carried as aboard
                            on aboard.place_id = places.here() and aboard.device_id = asked.device_id)
                order by trip.id, device.id
                """).param("only", only).query((ResultSet row) -> {
            var ride = ride(row);
            rides.computeIfAbsent(ride.id(), _ -> ride).aboard().add(thing(row, 0));
        });
        return List.copyOf(rides.values());
    }

    private static Ride ride(ResultSet row) throws SQLException {
        var stage = switch (row.getString("errand")) {
            case "DELIVERY" -> Stage.DELIVERY;
            case "RETURN" -> Stage.RETURNS;
            case "RECYCLING" -> Stage.UNSUITABLE;
            default -> Stage.COLLECTION;
        };
        return new Ride(
                row.getString("trip"),
                row.getObject("day", LocalDate.class),
                stage,
                row.getString("vehicle"),
                row.getLong("metres"),
                row.getObject("weighed_grams", Long.class),
                new ArrayList<>());
    }

    private static Thing thing(ResultSet row, int index) throws SQLException {
        return new Thing(
                new DeviceId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                "NEW".equals(row.getString("origin")),
                row.getString("maker"),
                row.getString("model"),
                row.getArray("answers") == null
                        ? List.of()
                        : List.of((String[]) row.getArray("answers").getArray()),
                row.getObject("grams", Long.class),
                List.of());
    }
}
