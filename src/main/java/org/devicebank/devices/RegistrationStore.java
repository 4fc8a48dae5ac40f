package org.devicebank.devices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.devicebank.journal.Head;
import org.devicebank.kernel.Identifiers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RegistrationStore {

    private record NumberRow(UUID device, NumberKind what, String shown) {}

    private static final HexFormat HEX = HexFormat.of();
    private final JdbcClient db;
    private final JdbcTemplate bulk;

    RegistrationStore(JdbcClient db, JdbcTemplate bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    /// The next tag numbers of the place: the counter's row is held until the registration is done or undone,
    /// so that no number is given twice and none is lost.
    long takeNumbers(int count) {
        return db.sql("""
                insert into devices.counter (place_id, next)
                values (places.here(), 1 + :count)
                on conflict (place_id) do update set next = devices.counter.next + :count
                returning next - :count as first
                """).param("count", count).query(Long.class).single();
    }

    void insertAll(List<Entered> entered, List<Head> heads) {
        bulk.execute("""
                insert into devices.device (place_id, id, tag_prefix, tag_number, kind, origin, maker, model, serial, assurance,
                    head, data_class)
                select places.here(), id, ?, tag_number, kind, origin, maker, model, serial, assurance, head, data_class
                from unnest(?::uuid[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[],
                    ?::bytea[], ?::text[]) as row (id, tag_number, kind, origin, maker, model, serial, assurance, head,
                    data_class)
                """, (PreparedStatement insert) -> {
            var connection = insert.getConnection();
            insert.setString(1, entered.getFirst().tag().prefix());
            insert.setArray(
                    2, array(connection, "uuid", entered, device -> device.id().value()));
            insert.setArray(
                    3, array(connection, "int8", entered, device -> device.tag().number()));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            entered,
                            device -> device.registration().kind().name()));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            entered,
                            device -> device.registration().origin().name()));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "text",
                            entered,
                            device -> device.registration().maker()));
            insert.setArray(
                    7,
                    array(
                            connection,
                            "text",
                            entered,
                            device -> device.registration().model()));
            insert.setArray(
                    8,
                    array(
                            connection,
                            "text",
                            entered,
                            device -> device.registration().serial()));
            insert.setArray(
                    9,
                    array(
                            connection,
                            "int4",
                            entered,
                            device -> device.registration().assurance()));
            // the driver takes bytes in an array of arrays, and in no other
            insert.setArray(
                    10,
                    connection.createArrayOf(
                            "bytea",
                            heads.stream()
                                    .map(head -> HEX.parseHex(head.hash()))
                                    .toArray(byte[][]::new)));
            insert.setArray(
                    11,
                    array(
                            connection,
                            "text",
                            entered,
                            device -> device.registration().data().name()));
            return insert.executeUpdate();
        });
        insertNumbers(numbers(entered));
    }

    private void insertNumbers(List<NumberRow> numbers) {
        bulk.execute("""
                insert into devices.number (place_id, value, what, device_id, shown)
                select places.here(), value, what, device_id, shown
                from unnest(?::text[], ?::text[], ?::uuid[], ?::text[]) as row (value, what, device_id, shown)
                on conflict (place_id, value, what, device_id) do nothing
                """, (PreparedStatement insert) -> {
            var connection = insert.getConnection();
            insert.setArray(1, array(connection, "text", numbers, number -> Identifiers.normal(number.shown())));
            insert.setArray(
                    2,
                    array(connection, "text", numbers, number -> number.what().name()));
            insert.setArray(3, array(connection, "uuid", numbers, NumberRow::device));
            insert.setArray(4, array(connection, "text", numbers, NumberRow::shown));
            return insert.executeUpdate();
        });
    }

    private static List<NumberRow> numbers(List<Entered> entered) {
        var numbers = new ArrayList<NumberRow>(entered.size() * 2);
        for (var device : entered) {
            var id = device.id().value();
            numbers.add(new NumberRow(id, NumberKind.TAG, device.tag().text()));
            device.registration().numbers().stream()
                    .filter(number -> !Identifiers.isPlaceholder(number.text()))
                    .map(number -> new NumberRow(id, number.kind(), number.text()))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static <T> java.sql.Array array(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /// Compares what is said twice: tally and devices, drives and their counts, journal and stage.
    List<String> disagreements() {
        return db.sql("""
                select 'tally ' || coalesce(said.stage, there.stage) || ' ' || coalesce(said.kind, there.kind) as fault
                from (select stage, kind, origin, sum(n) as n from devices.tally
                      where place_id = places.here() group by stage, kind, origin having sum(n) <> 0) as said
                full join (select stage, kind, origin, count(id) as n from devices.device
                      where place_id = places.here() group by stage, kind, origin) as there
                    on there.stage = said.stage and there.kind = said.kind and there.origin = said.origin
                where said.n is distinct from there.n
                union all
                select 'drives of ' || device.id
                from devices.device as device
                left join (select device_id, count(id) as n, count(id) filter (where state = 'UNPROVEN') as unproven
                      from devices.drive where place_id = places.here() group by device_id) as drive
                    on drive.device_id = device.id
                where device.place_id = places.here()
                    and (device.drives, device.drives_unproven) <> (coalesce(drive.n, 0), coalesce(drive.unproven, 0))
                union all
                select 'journal of ' || device.id
                from devices.device as device
                left join devices.report_last_move as move on move.device_id = device.id
                where device.place_id = places.here()
                    and (move.stage is distinct from device.stage or move.entries is distinct from device.happened
                        or move.head is distinct from device.head)
                limit 100
                """).query(String.class).list();
    }
}
