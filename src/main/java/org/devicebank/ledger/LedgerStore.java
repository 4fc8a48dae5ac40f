package org.devicebank.ledger;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerStore {

    /// The latest turn of a line.
    record Turn(int number, String hash, boolean gone) {}

    /// No later turn of it was added, and something supports it still.
    private static final String STANDS = """
            not line.gone
            and not exists (
                select 1
                from ledger.line as later
                where later.place_id = line.place_id and later.id = line.id and later.turn > 1
                    and later.turn > line.turn)
            """;

    private static final HexFormat HEX = HexFormat.of();
    private final JdbcClient db;

    LedgerStore(JdbcClient db) {
        this.db = db;
    }

    /// Whoever works the lines out does it alone; the next one sees what came of it.
    void lock() {
        db.sql("select pg_advisory_xact_lock(hashtextextended('ledger.line' || places.here()::text, 0))")
                .query((_, _) -> true)
                .single();
    }

    boolean tryLock() {
        return db.sql("select pg_try_advisory_xact_lock(hashtextextended('ledger.line' || places.here()::text, 0))")
                .query(Boolean.class)
                .single();
    }

    /// The latest turn of each line of some devices.
    Map<UUID, Turn> turns(Collection<DeviceId> of) {
        var turns = new HashMap<UUID, Turn>();
        var ids = of.stream().map(DeviceId::toString).collect(Collectors.joining(" "));
        db.sql("""
                select line.id, line.turn, line.hash, line.gone
                from unnest(string_to_array(:of, ' ')::uuid[]) as asked (device_id)
                join ledger.line as line on line.place_id = places.here() and line.device_id = asked.device_id
                order by line.device_id, line.id, line.turn
                """).param("of", ids).query((ResultSet row) -> {
            turns.put(
                    row.getObject("id", UUID.class),
                    new Turn(row.getInt("turn"), HEX.formatHex(row.getBytes("hash")), row.getBoolean("gone")));
        });
        return turns;
    }

    /// The lines as they stand, of the days between two; of one device or of the devices of one donation when asked.
    List<Kept> lines(LocalDate from, LocalDate until, @Nullable DeviceId device, @Nullable UUID donation) {
        var of = device != null ? "and line.device_id = :device" : donation != null ? """
                        and line.device_id in (
                            select line.device_id from donations.report_line as line
                            where line.place_id = places.here() and line.donation_id = :donation
                            union
                            select extra.device_id from donations.report_extra as extra
                            where extra.place_id = places.here() and extra.donation_id = :donation)
                        """ : "";
        return db.sql(Rows.LINES + """
                where line.place_id = places.here() and line.day between :from and :until and %s %s
                order by line.id
                """.formatted(STANDS, of))
                .param("from", from)
                .param("until", until)
                .param("device", device == null ? null : device.value())
                .param("donation", donation)
                .query(Rows::kept)
                .list();
    }

    List<Kept> lines(Map<UUID, Integer> turns) {
        return db.sql(Rows.LINES + """
                join unnest(string_to_array(nullif(:turns, ''), ',')) as asked (turn)
                    on line.id = split_part(asked.turn, ' ', 1)::uuid
                        and line.turn = split_part(asked.turn, ' ', 2)::integer
                where line.place_id = places.here()
                order by line.id
                """)
                .param(
                        "turns",
                        turns.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(",")))
                .query(Rows::kept)
                .list();
    }

    /// What lines know of a factor that no table of factors has, such as a maker's figure.
    List<Rate> rates(String factor) {
        return db.sql("""
                select factor, version, value, unit as rate_unit, spread as rate_spread, label, source, address
                from ledger.rate
                where place_id = places.here() and factor = :factor
                order by version desc, value
                """)
                .param("factor", factor)
                .query((row, _) -> Rows.rate(row))
                .list();
    }

    /// Every turn of a line, the latest first.
    List<Kept> turns(UUID id) {
        return db.sql(Rows.LINES + """
                where line.place_id = places.here() and line.id = :id
                order by line.turn desc
                """).param("id", id).query(Rows::kept).list();
    }
}
