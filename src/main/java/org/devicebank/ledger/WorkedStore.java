package org.devicebank.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.devicebank.kernel.DeviceId;
import org.devicebank.matches.Named;
import org.devicebank.trips.TripId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkedStore {

    /// How many entries the journal of a device has, and what its lines came to when they were last worked out.
    ///
    /// @param kept how many it had then
    record Read(
            DeviceId device,
            int happened,
            @Nullable Integer kept,
            @Nullable String digest) {

        Read with(String other) {
            return new Read(device, happened, kept, other);
        }
    }

    private final JdbcClient db;

    WorkedStore(JdbcClient db) {
        this.db = db;
    }

    /// Until when everything that happened is in the lines; empty when they were never worked out.
    Optional<Instant> caughtUp() {
        return db.sql("""
                select until
                from ledger.caught_up
                where place_id = places.here()
                """)
                .query((row, _) -> row.getObject("until", OffsetDateTime.class).toInstant())
                .optional();
    }

    void caughtUp(Instant until) {
        db.sql("""
                insert into ledger.caught_up (place_id, until)
                values (places.here(), :until)
                on conflict (place_id) do update set until = excluded.until
                """).param("until", until.atOffset(ZoneOffset.UTC)).update();
    }

    /// Some devices to which something happened since a moment and is not in their lines yet, or for which other
    /// figures
    /// stand.
    List<DeviceId> due(Instant since, int most) {
        return db.sql("""
                select device.id
                from (
                    select entry.subject as device_id
                    from journal.report_entry as entry
                    where entry.place_id = places.here() and entry.at > :since
                    union
                    select worked.device_id
                    from ledger.worked as worked
                    where worked.place_id = places.here() and worked.happened < 1) as late
                join devices.report_device as device
                    on device.place_id = places.here() and device.id = late.device_id
                left join ledger.worked as worked
                    on worked.place_id = places.here() and worked.device_id = late.device_id
                where worked.happened is distinct from device.happened
                order by device.id
                limit :most
                """).param("since", since.atOffset(ZoneOffset.UTC)).param("most", most).query(UUID.class).stream()
                .map(DeviceId::new)
                .toList();
    }

    /// Asked before the lines are worked out: what happens meanwhile makes a device due again.
    List<Read> read(Collection<DeviceId> of) {
        var ids = of.stream().map(DeviceId::toString).collect(Collectors.joining(" "));
        return db.sql("""
                select device.id, device.happened, worked.happened as kept, encode(worked.digest, 'hex') as digest
                from unnest(string_to_array(:of, ' ')::uuid[]) as asked (device_id)
                join devices.report_device as device
                    on device.place_id = places.here() and device.id = asked.device_id
                left join ledger.worked as worked
                    on worked.place_id = device.place_id and worked.device_id = device.id
                order by device.id
                """)
                .param("of", ids)
                .query((row, _) -> new Read(
                        new DeviceId(row.getObject("id", UUID.class)),
                        row.getInt("happened"),
                        row.getObject("kept", Integer.class),
                        row.getString("digest")))
                .list();
    }

    /// Makes the devices of some names due again.
    void forget(List<Named> names) {
        db.sql("""
                update ledger.worked
                set happened = least(worked.happened, 0) - 1
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

    /// Makes the devices due again that were on board of a trip, those of its whole donation among them.
    void forget(TripId trip) {
        db.sql("""
                update ledger.worked
                set happened = least(worked.happened, 0) - 1
                from trips.report_carried as carried
                where worked.place_id = places.here() and carried.place_id = places.here()
                    and carried.trip_id = :trip and worked.device_id = carried.device_id
                """).param("trip", trip.value()).update();
    }

    /// Makes those due again that share a trip with devices that joined it: their own shares are smaller now.
    void forgetBeside(List<DeviceId> joined) {
        if (joined.isEmpty()) return;
        db.sql("""
                update ledger.worked
                set happened = least(worked.happened, 0) - 1
                from unnest(string_to_array(:joined, ' ')::uuid[]) as one (device_id)
                join trips.report_carried as mine
                    on mine.place_id = places.here() and mine.device_id = one.device_id
                join trips.report_carried as other
                    on other.place_id = places.here() and other.trip_id = mine.trip_id
                where worked.place_id = places.here() and worked.device_id = other.device_id
                    and not other.device_id = any (string_to_array(:joined, ' ')::uuid[])
                """)
                .param("joined", joined.stream().map(DeviceId::toString).collect(Collectors.joining(" ")))
                .update();
    }

    /// Only what is another is written, and nothing over news that came in between: such a device stays due.
    ///
    /// @param read as it was read before
    /// @param now with what the lines come to now
    void keep(List<Read> read, List<Read> now) {
        var other = IntStream.range(0, now.size())
                .filter(i -> !now.get(i).equals(read.get(i))
                        || !Objects.equals(read.get(i).kept(), now.get(i).happened()))
                .mapToObj(now::get)
                .toList();
        write(other.stream().filter(one -> one.kept() == null).toList(), """
                insert into ledger.worked (place_id, device_id, happened, digest)
                select places.here(), now.device_id, now.happened, decode(now.digest, 'hex')
                from %s
                on conflict (place_id, device_id) do nothing
                """);
        write(other.stream().filter(one -> one.kept() != null).toList(), """
                update ledger.worked
                set happened = now.happened, digest = decode(now.digest, 'hex')
                from %s
                where worked.place_id = places.here() and worked.device_id = now.device_id
                    and worked.happened = now.kept
                """);
    }

    private void write(List<Read> many, String sql) {
        if (many.isEmpty()) return;
        db.sql(sql.formatted("""
                unnest(string_to_array(:ids, ' ')::uuid[], string_to_array(:happened, ' ')::integer[],
                    string_to_array(:kept, ' ')::integer[], string_to_array(:digests, ' '))
                    as now (device_id, happened, kept, digest)"""))
                .param("ids", joined(many, one -> one.device().toString()))
                .param("happened", joined(many, one -> String.valueOf(one.happened())))
                .param("kept", joined(many, one -> String.valueOf(Objects.requireNonNullElse(one.kept(), 0))))
                .param("digests", joined(many, one -> Objects.requireNonNull(one.digest())))
                .update();
    }

    private static String joined(List<Read> many, Function<Read, String> part) {
        return many.stream().map(part).collect(Collectors.joining(" "));
    }
}
