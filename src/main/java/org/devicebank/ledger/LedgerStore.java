package org.devicebank.ledger;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.kernel.DeviceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerStore {

    /// In which order lines come.
    enum Order {
        OF_DEVICES("order by line.device_id, line.id"),
        OF_LINES("order by line.id");

        private final String sql;

        Order(String sql) {
            this.sql = sql;
        }
    }

    private static final String LINES = """
            select line.*
            from ledger.report_line as line
            where line.place_id = places.here()
            """;

    /// No later turn of it was added, and something supports it still. A question of its own for each line is
    /// asked with the short index of later turns, however wrongly their number is guessed.
    private static final String STANDS = """
            not line.gone
            and (
                select max(later.turn)
                from ledger.line as later
                where later.place_id = line.place_id and later.device_id = line.device_id and later.id = line.id
                    and later.turn > 1 and later.turn > line.turn) is null
            """;

    private static final int AT_ONCE = 2_000;
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
                select line.device_id, line.id, line.turn, line.hash, line.gone
                from unnest(string_to_array(:of, ' ')::uuid[]) as asked (device_id)
                join ledger.line as line on line.place_id = places.here() and line.device_id = asked.device_id
                order by line.device_id, line.id, line.turn
                """).param("of", ids).query((ResultSet row) -> {
            var turn = Rows.turn(row, 0);
            turns.put(turn.line(), turn);
        });
        return turns;
    }

    /// The lines of one device as they stand.
    List<Kept> lines(DeviceId device) {
        return db.sql(LINES + "and line.device_id = :device and " + STANDS)
                .param("device", device.value())
                .query(few()::kept)
                .list();
    }

    /// The lines as they stand, of the days between two, those of one device together; of the devices of one
    /// donation when asked. They come some at a time.
    Stream<Kept> lines(LocalDate from, LocalDate until, @Nullable UUID donation, Order order) {
        return db
                .sql(LINES + between(donation) + order.sql)
                .withFetchSize(AT_ONCE)
                .param("from", from)
                .param("until", until)
                .param("donation", donation)
                .query(all()::kept)
                .stream();
    }

    /// Of the same lines, in the order of their ids, what a hash of all is made of.
    Stream<Turn> turns(LocalDate from, LocalDate until, @Nullable UUID donation) {
        return db
                .sql("""
                select line.device_id, line.id, line.turn, line.hash, line.gone
                from ledger.line as line
                where line.place_id = places.here()
                """ + between(donation) + Order.OF_LINES.sql)
                .withFetchSize(AT_ONCE)
                .param("from", from)
                .param("until", until)
                .param("donation", donation)
                .query(Rows::turn)
                .stream();
    }

    private static String between(@Nullable UUID donation) {
        var of = donation == null ? "" : """
                and line.device_id in (
                    select line.device_id from donations.report_line as line
                    where line.place_id = places.here() and line.donation_id = :donation
                    union
                    select extra.device_id from donations.report_extra as extra
                    where extra.place_id = places.here() and extra.donation_id = :donation)
                """;
        return "and line.day between :from and :until " + of + " and " + STANDS;
    }

    /// Lines at some turn.
    List<Kept> lines(List<Turn> turns) {
        return db.sql("""
                select line.*
                from unnest(string_to_array(:devices, ' ')::uuid[], string_to_array(:lines, ' ')::uuid[],
                        string_to_array(:turns, ' ')::integer[]) as asked (device_id, id, turn)
                join ledger.report_line as line
                    on line.place_id = places.here() and line.device_id = asked.device_id and line.id = asked.id
                        and line.turn = asked.turn
                """)
                .param("devices", Turn.joined(turns, one -> one.device().toString()))
                .param("lines", Turn.joined(turns, one -> one.line().toString()))
                .param("turns", Turn.joined(turns, one -> String.valueOf(one.number())))
                .query(few()::kept)
                .list();
    }

    /// Reads many lines.
    Rows all() {
        var rates = new HashMap<UUID, Rate>();
        db.sql("""
                select id, factor, version, value, unit, spread, label, source, address
                from ledger.rate
                where place_id = places.here()
                """).query((ResultSet row) -> {
            rates.put(row.getObject("id", UUID.class), Rows.rate(row));
        });
        return new Rows(rates, this::rate);
    }

    /// Reads a few lines.
    private Rows few() {
        return new Rows(Map.of(), this::rate);
    }

    private Rate rate(UUID id) {
        return db.sql("""
                select id, factor, version, value, unit, spread, label, source, address
                from ledger.rate
                where place_id = places.here() and id = :id
                """).param("id", id).query((row, _) -> Rows.rate(row)).single();
    }

    /// What lines know of a factor that no table of factors has, such as a maker's figure.
    List<Rate> rates(String factor) {
        return db.sql("""
                select id, factor, version, value, unit, spread, label, source, address
                from ledger.rate
                where place_id = places.here() and factor = :factor
                order by version desc, value
                """)
                .param("factor", factor)
                .query((row, _) -> Rows.rate(row))
                .list();
    }

    /// Every turn of a line, the latest first.
    ///
    /// @param device the device it is of; who does not know it waits while every line is looked at
    List<Kept> turns(@Nullable DeviceId device, UUID id) {
        var of = device == null ? "" : " and line.device_id = :device";
        return db.sql(LINES + of + " and line.id = :id order by line.turn desc")
                .param("device", device == null ? null : device.value())
                .param("id", id)
                .query(few()::kept)
                .list();
    }
}
