package org.devicebank.ledger;

import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
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
                    life numeric, recipient text, class_version text, supported_until date, method text,
                    result numeric, hash text, gone boolean)
                """.formatted(Rows.COLUMNS))
                .param("by", Asking.now().member().value())
                .param(
                        "lines",
                        JSON.writeValueAsString(
                                additions.stream().map(Rows::columns).toList()))
                .update();
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
                """.formatted(Rows.COLUMNS))
                .param("from", from)
                .param("until", until)
                .param("device", device == null ? null : device.value())
                .param("donation", donation)
                .query(Rows::kept)
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
                """.formatted(Rows.COLUMNS.replace(" turn,", " line.turn,")))
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
                select distinct on (factor_version, factor_value) factor, factor_version, factor_value, factor_unit,
                    factor_spread, factor_label, factor_source, factor_address
                from ledger.line
                where place_id = places.here() and factor = :factor
                order by factor_version desc, factor_value
                """)
                .param("factor", factor)
                .query((row, _) -> Rows.rate(row))
                .list();
    }

    /// Every turn of a line, the latest first.
    List<Kept> turns(UUID id) {
        return db.sql("""
                select %s, worked_out_at
                from ledger.line
                where place_id = places.here() and id = :id
                order by turn desc
                """.formatted(Rows.COLUMNS))
                .param("id", id)
                .query(Rows::kept)
                .list();
    }
}
