package org.devicebank.trips;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.areas.Areas;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TripStore {

    private static final String TRIP = """
            select trip.id, trip.day, trip.errand, trip.vehicle, trip.metres, trip.basis, trip.straight_metres,
                trip.road_factor, trip.from_outward, trip.to_outward, trip.weighed_grams, trip.donation_id,
                (select organisation.name from donations.report_line as line
                 join parties.report_organisation as organisation
                     on organisation.place_id = line.place_id and organisation.id = line.donor_id
                 where line.place_id = trip.place_id and line.donation_id = trip.donation_id limit 1) as donor,
                (select count(carried.device_id) from trips.report_carried as carried
                 where carried.place_id = trip.place_id and carried.trip_id = trip.id) as devices,
                withdrawal.why
            from trips.trip as trip
            left join trips.withdrawal as withdrawal
                on withdrawal.place_id = trip.place_id and withdrawal.trip_id = trip.id
            where trip.place_id = places.here()
            """;

    private final JdbcClient db;

    TripStore(JdbcClient db) {
        this.db = db;
    }

    /// False when the same trip was sent before.
    boolean insert(TripForm form, Distance distance, @Nullable Grams weighed) {
        return db.sql("""
                insert into trips.trip (place_id, id, day, errand, vehicle, metres, basis, straight_metres, road_factor,
                    from_outward, to_outward, weighed_grams, donation_id, recorded_by)
                values (places.here(), :id, :day, :errand, :vehicle, :metres, :basis, :straight, :factor, :from, :to,
                    :weighed, :donation, :by)
                on conflict (place_id, id) do nothing
                """)
                        .param("id", form.id().value())
                        .param("day", form.day())
                        .param("errand", form.errand().name())
                        .param("vehicle", form.vehicle().name())
                        .param("metres", distance.metres())
                        .param("basis", distance.basis().name())
                        .param("straight", distance.straightMetres())
                        .param("factor", distance.roadFactor())
                        .param("from", outward(form.from()))
                        .param("to", outward(form.to()))
                        .param("weighed", weighed == null ? null : weighed.value())
                        .param("donation", form.donation())
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    private static @Nullable String outward(String postcode) {
        return postcode.isBlank() ? null : Areas.outward(postcode);
    }

    void load(TripId id, Collection<DeviceId> aboard) {
        db.sql("""
                insert into trips.carried (place_id, trip_id, device_id)
                select places.here(), :id, device::uuid
                from unnest(string_to_array(nullif(:devices, ''), ' ')) as row (device)
                """)
                .param("id", id.value())
                .param(
                        "devices",
                        String.join(" ", aboard.stream().map(DeviceId::toString).toList()))
                .update();
    }

    /// False when it was withdrawn before.
    boolean withdraw(TripId id, String why) {
        return db.sql("""
                insert into trips.withdrawal (place_id, trip_id, why, withdrawn_by)
                values (places.here(), :id, :why, :by)
                on conflict (place_id, trip_id) do nothing
                """)
                        .param("id", id.value())
                        .param("why", why)
                        .param("by", Asking.now().member().value())
                        .update()
                == 1;
    }

    Optional<Trip> find(TripId id) {
        return db.sql(TRIP + " and trip.id = :id")
                .param("id", id.value())
                .query(TripStore::trip)
                .optional();
    }

    List<Trip> latest(int size) {
        return db.sql(TRIP + " order by trip.day desc, trip.recorded_at desc limit :size")
                .param("size", size)
                .query(TripStore::trip)
                .list();
    }

    List<Carried> carried(TripId id) {
        return db.sql("""
                select device.id, device.tag_prefix, device.tag_number, device.kind
                from trips.report_carried as carried
                join devices.report_device as device
                    on device.place_id = carried.place_id and device.id = carried.device_id
                where carried.place_id = places.here() and carried.trip_id = :id
                order by device.tag_number
                """)
                .param("id", id.value())
                .query((row, _) -> new Carried(
                        new DeviceId(row.getObject("id", UUID.class)),
                        new Tag(row.getString("tag_prefix"), row.getLong("tag_number")).text(),
                        Kind.valueOf(row.getString("kind"))))
                .list();
    }

    List<Gift> gifts() {
        return db.sql("""
                select line.donation_id, organisation.name, count(line.number) as n
                from donations.report_line as line
                join parties.report_organisation as organisation
                    on organisation.place_id = line.place_id and organisation.id = line.donor_id
                where line.place_id = places.here()
                group by line.donation_id, organisation.name
                order by line.donation_id desc
                limit 30
                """)
                .query((row, _) ->
                        new Gift(row.getObject("donation_id", UUID.class), row.getString("name"), row.getInt("n")))
                .list();
    }

    Optional<UUID> gift(UUID donation) {
        return db.sql("""
                select line.donation_id
                from donations.report_line as line
                where line.place_id = places.here() and line.donation_id = :donation
                limit 1
                """).param("donation", donation).query(UUID.class).optional();
    }

    private static Trip trip(ResultSet row, int number) throws SQLException {
        var weighed = row.getObject("weighed_grams", Long.class);
        return new Trip(
                new TripId(row.getObject("id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Errand.valueOf(row.getString("errand")),
                Vehicle.valueOf(row.getString("vehicle")),
                new Distance(
                        row.getLong("metres"),
                        Distance.Basis.valueOf(row.getString("basis")),
                        row.getObject("straight_metres", Long.class),
                        row.getBigDecimal("road_factor")),
                row.getString("from_outward"),
                row.getString("to_outward"),
                weighed == null ? null : new Grams(weighed),
                row.getObject("donation_id", UUID.class),
                row.getString("donor"),
                row.getInt("devices"),
                row.getString("why"));
    }
}
