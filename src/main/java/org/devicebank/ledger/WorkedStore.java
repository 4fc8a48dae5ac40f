package org.devicebank.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.devicebank.bookkeeping.LeftOut;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WorkedStore {

    /// How many entries the journal of a device has, and what its lines came to when they were last worked out.
    ///
    /// @param kept how many it had then
    /// @param leftOut what could not be counted, as JSON
    record Read(
            DeviceId device,
            int happened,
            @Nullable Integer kept,
            @Nullable String digest,
            String leftOut) {

        Read with(String other, String otherLeftOut) {
            return new Read(device, happened, kept, other, otherLeftOut);
        }
    }

    private static final JsonMapper JSON = JsonMapper.builder().build();

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
                select device.id, device.happened, worked.happened as kept, encode(worked.digest, 'hex') as digest,
                    coalesce(worked.left_out, '[]') as left_out
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
                        row.getString("digest"),
                        row.getString("left_out")))
                .list();
    }

    /// What could not be counted of some days; of the devices of one donation when asked.
    List<LeftOut> leftOut(LocalDate from, LocalDate until, @Nullable UUID donation) {
        return db.sql("""
                select worked.device_id, (one.value ->> 'day')::date as day, one.value ->> 'key' as key,
                    one.value ->> 'args' as args
                from ledger.worked as worked
                cross join lateral jsonb_array_elements(worked.left_out::jsonb) as one (value)
                where worked.place_id = places.here() and worked.left_out <> '[]'
                    and (one.value ->> 'day')::date between :from and :until
                    and (:donation::uuid is null or worked.device_id in (
                        select line.device_id from donations.report_line as line
                        where line.place_id = places.here() and line.donation_id = :donation::uuid
                        union
                        select extra.device_id from donations.report_extra as extra
                        where extra.place_id = places.here() and extra.donation_id = :donation::uuid))
                order by day, key, args, worked.device_id
                """)
                .param("from", from)
                .param("until", until)
                .param("donation", donation)
                .query((row, _) -> new LeftOut(
                        new DeviceId(row.getObject("device_id", UUID.class)),
                        row.getObject("day", LocalDate.class),
                        new Sentence(
                                row.getString("key"),
                                JSON.readValue(row.getString("args"), new TypeReference<List<Object>>() {}))))
                .list();
    }

    /// As it is kept.
    static String said(List<LeftOut> leftOut) {
        return JSON.writeValueAsString(leftOut.stream()
                .map(one -> Map.of(
                        "day",
                        one.day().toString(),
                        "key",
                        one.why().key(),
                        "args",
                        one.why().args()))
                .map(TreeMap::new)
                .toList());
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
                insert into ledger.worked (place_id, device_id, happened, digest, left_out)
                select places.here(), device_id, happened, decode(digest, 'hex'), left_out
                from unnest(string_to_array(:ids, ' ')::uuid[], string_to_array(:happened, ' ')::integer[],
                        string_to_array(:digests, ' '), :leftOut::text[]) as now (device_id, happened, digest, left_out)
                on conflict (place_id, device_id) do update
                    set happened = excluded.happened, digest = excluded.digest, left_out = excluded.left_out
                """)
                .param("ids", joined(other, one -> one.device().toString()))
                .param("happened", joined(other, one -> String.valueOf(one.happened())))
                .param("leftOut", other.stream().map(Read::leftOut).toArray(String[]::new))
                .param("digests", joined(other, one -> Objects.requireNonNull(one.digest())))
                .update();
    }

    private static String joined(List<Read> many, Function<Read, String> part) {
        return many.stream().map(part).collect(Collectors.joining(" "));
    }
}
