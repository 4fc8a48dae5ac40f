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

    /// Some devices to which something happened since a moment that is not in their lines yet.
    List<DeviceId> late(Instant since, int most) {
        return db.sql("""
                select distinct device.id
                from journal.report_entry as entry
                join devices.report_device as device
                    on device.place_id = entry.place_id and device.id = entry.subject
                left join ledger.worked as worked
                    on worked.place_id = device.place_id and worked.device_id = device.id
                where entry.place_id = places.here() and entry.at > :since
                    and worked.happened is distinct from device.happened
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

    /// Only what is another is written.
    ///
    /// @param read as it was read before
    /// @param now with what the lines come to now
    void keep(List<Read> read, List<Read> now) {
        var other = IntStream.range(0, now.size())
                .filter(i -> !now.get(i).equals(read.get(i))
                        || !Objects.equals(read.get(i).kept(), now.get(i).happened()))
                .mapToObj(now::get)
                .toList();
        if (other.isEmpty()) return;
        db.sql("""
                insert into ledger.worked (place_id, device_id, happened, digest)
                select places.here(), device_id, happened, decode(digest, 'hex')
                from unnest(string_to_array(:ids, ' ')::uuid[], string_to_array(:happened, ' ')::integer[],
                        string_to_array(:digests, ' ')) as now (device_id, happened, digest)
                on conflict (place_id, device_id) do update
                    set happened = excluded.happened, digest = excluded.digest
                """)
                .param("ids", joined(other, one -> one.device().toString()))
                .param("happened", joined(other, one -> String.valueOf(one.happened())))
                .param("digests", joined(other, one -> Objects.requireNonNull(one.digest())))
                .update();
    }

    private static String joined(List<Read> many, Function<Read, String> part) {
        return many.stream().map(part).collect(Collectors.joining(" "));
    }
}
