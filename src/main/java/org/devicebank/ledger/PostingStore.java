package org.devicebank.ledger;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Guess;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.places.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/// Adds lines, column by column, many at once; what is said of their factors is added once.
@Repository
class PostingStore {

    /// What is to be added: a line, its turn, and whether nothing supports it any more.
    record Addition(UUID id, int turn, String hash, Line line, boolean gone) {}

    /// A column of the table: its type, and what a line has there.
    private record Column(String name, String type, Function<Addition, @Nullable Object> value) {}

    private static final int AT_ONCE = 5_000;
    private static final HexFormat HEX = HexFormat.of();

    private static final List<Column> COLUMNS = List.of(
            new Column("id", "uuid", Addition::id),
            new Column("turn", "int4", Addition::turn),
            new Column("device_id", "uuid", one -> one.line().device().value()),
            new Column("event", "text", one -> one.line().event()),
            new Column("day", "date", one -> one.line().day()),
            new Column("phase", "text", one -> one.line().phase().name()),
            new Column("formula", "text", one -> one.line().formula().name()),
            new Column("activity", "numeric", one -> one.line().activity()),
            new Column("unit", "text", one -> one.line().unit()),
            new Column("basis", "text", one -> one.line().basis().name()),
            new Column("guess", "text", one -> guess(one, Guess::id)),
            new Column("guess_spread", "float8", one -> guess(one, Guess::spread)),
            new Column("device_class", "text", one -> credit(one, Credit::deviceClass)),
            new Column("model", "text", one -> credit(one, Credit::model)),
            new Column("tier", "text", one -> credit(one, Credit::tier)),
            new Column("spread", "float8", one -> credit(one, Credit::spread)),
            new Column("life", "numeric", one -> credit(one, Credit::life)),
            new Column("recipient", "text", one -> credit(one, Credit::recipient)),
            new Column("class_version", "text", one -> credit(one, Credit::classVersion)),
            new Column("supported_until", "date", one -> credit(one, Credit::supportedUntil)),
            new Column("result", "numeric", one -> one.line().result()),
            new Column("gone", "bool", Addition::gone));

    private static final String RATES = """
            insert into ledger.rate (place_id, factor, version, value, unit, spread, label, source, address)
            select places.here(), factor, version, value, unit, spread, label, source, address
            from unnest(?::text[], ?::text[], ?::numeric[], ?::text[], ?::float8[], ?::text[], ?::text[], ?::text[])
                as row (factor, version, value, unit, spread, label, source, address)
            on conflict (place_id, id) do nothing
            """;

    private static final String LINES = """
            with rates as materialized (
                select number, ledger.rate_id(factor, version, value, unit, spread, label, source, address) as id
                from unnest(?::text[], ?::text[], ?::numeric[], ?::text[], ?::float8[], ?::text[], ?::text[], ?::text[])
                    with ordinality as row (factor, version, value, unit, spread, label, source, address, number))
            insert into ledger.line (place_id, worked_out_by, method, rate_id, hash, %s)
            select places.here(), ?, ?, rates.id, row.hash, %s
            from unnest(?::int4[], ?::bytea[], %s) as row (rate, hash, %s)
            join rates on rates.number = row.rate
            """.formatted(
            names(""),
            names("row."),
            String.join(
                    ", ", COLUMNS.stream().map(one -> "?::" + one.type() + "[]").toList()),
            names(""));

    private final JdbcTemplate db;

    PostingStore(JdbcTemplate db) {
        this.db = db;
    }

    private static String names(String prefix) {
        return String.join(
                ", ", COLUMNS.stream().map(one -> prefix + one.name()).toList());
    }

    private static @Nullable Object guess(Addition one, Function<Guess, Object> part) {
        var guess = one.line().guess();
        return guess == null ? null : part.apply(guess);
    }

    private static @Nullable Object credit(Addition one, Function<Credit, @Nullable Object> part) {
        var credit = one.line().credit();
        return credit == null ? null : part.apply(credit);
    }

    void add(List<Addition> additions) {
        for (var from = 0; from < additions.size(); from += AT_ONCE) {
            addSome(additions.subList(from, Math.min(additions.size(), from + AT_ONCE)));
        }
    }

    private void addSome(List<Addition> some) {
        var numbers = new LinkedHashMap<Rate, Integer>();
        some.forEach(one -> numbers.computeIfAbsent(one.line().rate(), _ -> numbers.size() + 1));
        var rates = List.copyOf(numbers.keySet());
        db.execute(RATES, (PreparedStatement insert) -> {
            setRates(insert, rates);
            return insert.executeUpdate();
        });
        db.execute(LINES, (PreparedStatement insert) -> {
            var connection = insert.getConnection();
            var next = setRates(insert, rates);
            insert.setObject(next++, Asking.now().member().value());
            insert.setString(next++, Line.METHOD);
            insert.setArray(next++, array(connection, "int4", some, one -> number(numbers, one)));
            // the driver takes bytes in an array of arrays, and in no other
            insert.setArray(
                    next++,
                    connection.createArrayOf(
                            "bytea",
                            some.stream().map(one -> HEX.parseHex(one.hash())).toArray(byte[][]::new)));
            for (var column : COLUMNS) {
                insert.setArray(next++, array(connection, column.type(), some, column.value()));
            }
            return insert.executeUpdate();
        });
    }

    private static int number(Map<Rate, Integer> numbers, Addition one) {
        return Objects.requireNonNull(numbers.get(one.line().rate()));
    }

    /// @return the number of the parameter after them
    private static int setRates(PreparedStatement insert, List<Rate> rates) throws SQLException {
        var connection = insert.getConnection();
        insert.setArray(1, array(connection, "text", rates, Rate::id));
        insert.setArray(2, array(connection, "text", rates, Rate::version));
        insert.setArray(3, array(connection, "numeric", rates, Rate::value));
        insert.setArray(4, array(connection, "text", rates, Rate::unit));
        insert.setArray(5, array(connection, "float8", rates, Rate::spread));
        insert.setArray(6, array(connection, "text", rates, Rate::label));
        insert.setArray(7, array(connection, "text", rates, Rate::source));
        insert.setArray(8, array(connection, "text", rates, Rate::address));
        return 9;
    }

    private static <T> Array array(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
