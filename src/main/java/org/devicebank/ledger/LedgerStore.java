package org.devicebank.ledger;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class LedgerStore {

    /// The latest turn of a line.
    record Turn(int number, String hash, boolean gone) {}

    /// What is to be added: a line, its turn, and whether nothing supports it any more.
    record Addition(UUID id, int turn, Line line, boolean gone) {}

    private static final int AT_ONCE = 1_000; // a line is most of a kilobyte on its way, and memory is small
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS = """
            id, turn, device_id, event, day, phase, formula, activity, unit, factor, factor_version, factor_value,
            factor_unit, factor_spread, factor_label, factor_source, factor_address, basis, guess, guess_spread,
            device_class, model, tier, spread, life, recipient, method, result, hash, gone""";

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
                    new Turn(row.getInt("turn"), row.getString("hash"), row.getBoolean("gone")));
        });
        return turns;
    }

    void add(List<Addition> additions) {
        for (var from = 0; from < additions.size(); from += AT_ONCE) {
            addSome(additions.subList(from, Math.min(additions.size(), from + AT_ONCE)));
        }
    }

    private void addSome(List<Addition> additions) {
        db.sql("""
                insert into ledger.line (place_id, worked_out_by, %1$s)
                select places.here(), :by, %1$s
                from json_to_recordset(:lines::json) as row (id uuid, turn integer, device_id uuid, event text, day date,
                    phase text, formula text, activity numeric, unit text, factor text, factor_version text,
                    factor_value numeric, factor_unit text, factor_spread double precision, factor_label text,
                    factor_source text, factor_address text, basis text, guess text, guess_spread double precision, device_class text, model text, tier text, spread double precision,
                    life numeric, recipient text, method text, result numeric, hash text, gone boolean)
                """.formatted(COLUMNS))
                .param("by", Asking.now().member().value())
                .param(
                        "lines",
                        JSON.writeValueAsString(
                                additions.stream().map(LedgerStore::columns).toList()))
                .update();
    }

    private static Map<String, @Nullable Object> columns(Addition addition) {
        var line = addition.line();
        var credit = line.credit();
        var guess = line.guess();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", addition.id().toString());
        row.put("turn", addition.turn());
        row.put("device_id", line.device().toString());
        row.put("event", line.event());
        row.put("day", line.day().toString());
        row.put("phase", line.phase().name());
        row.put("formula", line.formula().name());
        row.put("activity", line.activity().toPlainString());
        row.put("unit", line.unit());
        row.put("factor", line.rate().id());
        row.put("factor_version", line.rate().version());
        row.put("factor_value", line.rate().value().toPlainString());
        row.put("factor_unit", line.rate().unit());
        row.put("factor_spread", line.rate().spread());
        row.put("factor_label", line.rate().label());
        row.put("factor_source", line.rate().source());
        row.put("factor_address", line.rate().address());
        row.put("basis", line.basis().name());
        row.put("guess", guess == null ? null : guess.id());
        row.put("guess_spread", guess == null ? null : guess.spread());
        row.put("device_class", credit == null ? null : credit.deviceClass());
        row.put("model", credit == null ? null : credit.model());
        row.put("tier", credit == null ? null : credit.tier());
        row.put("spread", credit == null ? null : credit.spread());
        row.put("life", credit == null ? null : credit.life().toPlainString());
        row.put("recipient", credit == null ? null : credit.recipient());
        row.put("method", Line.METHOD);
        row.put("result", line.result().toPlainString());
        row.put("hash", line.hash());
        row.put("gone", addition.gone());
        return row;
    }

    /// The lines as they stand, of the days between two; of one device or of the devices of one donation when asked.
    List<Kept> lines(LocalDate from, LocalDate until, @Nullable DeviceId device, @Nullable UUID donation) {
        return db.sql("""
                select %s, worked_out_at
                from ledger.report_line
                where place_id = places.here() and day between :from and :until
                    and (:device::uuid is null or device_id = :device::uuid)
                    and (:donation::uuid is null or device_id in (
                        select line.device_id from donations.report_line as line
                        where line.place_id = places.here() and line.donation_id = :donation::uuid
                        union
                        select extra.device_id from donations.report_extra as extra
                        where extra.place_id = places.here() and extra.donation_id = :donation::uuid))
                order by id
                """.formatted(COLUMNS))
                .param("from", from)
                .param("until", until)
                .param("device", device == null ? null : device.value())
                .param("donation", donation)
                .query(LedgerStore::kept)
                .list();
    }

    List<Kept> lines(Map<UUID, Integer> turns) {
        return db.sql("""
                select %s, worked_out_at
                from ledger.line
                join unnest(string_to_array(nullif(:turns, ''), ',')) as asked (turn)
                    on id = split_part(asked.turn, ' ', 1)::uuid and line.turn = split_part(asked.turn, ' ', 2)::integer
                where place_id = places.here()
                order by id
                """.formatted(COLUMNS.replace(" turn,", " line.turn,")))
                .param(
                        "turns",
                        turns.entrySet().stream()
                                .map(one -> one.getKey() + " " + one.getValue())
                                .collect(Collectors.joining(",")))
                .query(LedgerStore::kept)
                .list();
    }

    /// What lines know of a factor that no table of factors has, such as a maker's figure.
    List<Rate> rates(String factor) {
        return db.sql("""
                select distinct on (factor_version, factor_value) factor, factor_version, factor_value, factor_unit,
                    factor_spread, factor_label, factor_source, factor_address
                from ledger.line
                where place_id = places.here() and factor = :factor
                order by factor_version desc, factor_value
                """).param("factor", factor).query((row, _) -> rate(row)).list();
    }

    /// Every turn of a line, the latest first.
    List<Kept> turns(UUID id) {
        return db.sql("""
                select %s, worked_out_at
                from ledger.line
                where place_id = places.here() and id = :id
                order by turn desc
                """.formatted(COLUMNS))
                .param("id", id)
                .query(LedgerStore::kept)
                .list();
    }

    static Kept kept(ResultSet row, int number) throws SQLException {
        var line = new Line(
                new DeviceId(row.getObject("device_id", UUID.class)),
                row.getString("event"),
                row.getObject("day", LocalDate.class),
                Phase.valueOf(row.getString("phase")),
                row.getBigDecimal("activity"),
                row.getString("unit"),
                rate(row),
                Formula.valueOf(row.getString("formula")),
                Line.Basis.valueOf(row.getString("basis")),
                row.getString("guess") == null
                        ? null
                        : new Guess(row.getString("guess"), row.getDouble("guess_spread")),
                credit(row));
        return new Kept(
                row.getObject("id", UUID.class),
                row.getInt("turn"),
                line,
                row.getString("method"),
                row.getBigDecimal("result"),
                row.getString("hash"),
                row.getBoolean("gone"),
                row.getObject("worked_out_at", OffsetDateTime.class).toInstant());
    }

    private static Rate rate(ResultSet row) throws SQLException {
        return new Rate(
                row.getString("factor"),
                row.getString("factor_version"),
                row.getBigDecimal("factor_value"),
                row.getString("factor_unit"),
                row.getDouble("factor_spread"),
                row.getString("factor_label"),
                row.getString("factor_source"),
                row.getString("factor_address"));
    }

    private static @Nullable Credit credit(ResultSet row) throws SQLException {
        return row.getString("device_class") == null
                ? null
                : new Credit(
                        row.getString("device_class"),
                        row.getString("model"),
                        row.getString("tier"),
                        row.getDouble("spread"),
                        row.getObject("life", BigDecimal.class),
                        row.getString("recipient"));
    }
}
