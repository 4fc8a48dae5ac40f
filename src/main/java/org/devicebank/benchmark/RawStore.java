package org.devicebank.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.devicebank.database.Access;
import org.postgresql.PGConnection;

/// Bare statements on the same server as the owner of the tables: no walls, no rules, no objects.
final class RawStore implements AutoCloseable {

    private final Access access;
    private final Connection connection;

    RawStore(Access access) throws SQLException {
        this.access = access;
        this.connection = open();
        run("create schema if not exists bench");
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword());
    }

    /// Rows a second that COPY brings into tables with the same columns, checks and indexes.
    double copyRate() throws SQLException, IOException {
        var rows = 0L;
        var seconds = 0.0;
        for (var table : List.of("devices.device", "devices.number", "journal.entry")) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var out = new ByteArrayOutputStream();
            copy.copyOut("copy (select * from " + table + " limit 60000) to stdout", out);
            run("drop table if exists bench.raw_copy");
            run("create table bench.raw_copy (like " + table + " including all)");
            var content = out.toByteArray();
            var begun = System.nanoTime();
            rows += copy.copyIn("copy bench.raw_copy from stdin", new ByteArrayInputStream(content));
            seconds += (System.nanoTime() - begun) / 1e9;
        }
        run("drop table bench.raw_copy");
        return rows / seconds;
    }

    /// Brings the statistics up to date, as autovacuum would after a while.
    void settle() throws SQLException {
        run("vacuum analyze");
    }

    void prepareMoves(int count) throws SQLException {
        run("drop table if exists bench.raw_move");
        run("drop table if exists bench.raw_entry");
        run("create table bench.raw_move (like devices.device including all)");
        run("create table bench.raw_entry (like journal.entry including all)");
        run("insert into bench.raw_move select * from devices.device limit " + count);
    }

    List<UUID> moves() throws SQLException {
        var ids = new java.util.ArrayList<UUID>();
        try (var rows = connection.createStatement().executeQuery("select id from bench.raw_move")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /// One client that updates a row and inserts an entry in one transaction, over and over.
    long moveAll(List<UUID> ids, int rounds) throws SQLException {
        try (var client = open();
                var update = client.prepareStatement(
                        "update bench.raw_move set stage_since = clock_timestamp(), happened = happened + 1 where id = ?");
                var insert = client.prepareStatement("""
                        insert into bench.raw_entry (place_id, subject, number, at, by, what, body, previous, hash)
                        select place_id, id, ?, now(), id, 'raw.move', '{"a": 1}', sha256('a'), sha256('b') from bench.raw_move where id = ?
                        """)) {
            client.setAutoCommit(false);
            for (var round = 1; round <= rounds; round++) {
                for (var id : ids) {
                    move(update, insert, id, round);
                    client.commit();
                }
            }
        }
        return (long) ids.size() * rounds;
    }

    private static void move(PreparedStatement update, PreparedStatement insert, UUID id, int round)
            throws SQLException {
        update.setObject(1, id);
        update.executeUpdate();
        insert.setInt(1, round);
        insert.setObject(2, id);
        insert.executeUpdate();
    }

    /// A bare question, read to its last column.
    int ask(String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql);
                var rows = statement.executeQuery()) {
            var count = 0;
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
                count++;
            }
            return count;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /// Gives devices of a place eight events each, as the journal tells them.
    void tellStories(UUID place) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into journal.entry (place_id, subject, number, at, by, what, body, previous, hash)
                select device.place_id, device.id, 1000 + event.number, now() - interval '40 days', device.id, event.what,
                    event.body, sha256('a'), sha256('b')
                from devices.device as device
                cross join (values
                    (1, 'devices.receive', '{}'),
                    (2, 'devices.identify', '{}'),
                    (3, 'devices.close_wipe', '{}'),
                    (4, 'parts.fit', '{"part": "ram.8", "origin": "NEW"}'),
                    (5, 'devices.dispatch', '{}'),
                    (6, 'devices.hand_over', '{}'),
                    (7, 'devices.take_back', '{}'),
                    (8, 'devices.hand_over', '{}')) as event (number, what, body)
                where device.place_id = ?
                """)) {
            insert.setObject(1, place);
            insert.executeUpdate();
        }
    }
}
