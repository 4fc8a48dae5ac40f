package org.devicebank.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.devicebank.places.MemberId;
import org.devicebank.places.PlaceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JournalStore {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient db;
    private final JdbcTemplate bulk;

    JournalStore(JdbcClient db, JdbcTemplate bulk) {
        this.db = db;
        this.bulk = bulk;
    }

    @Nullable
    Head last(UUID subject) {
        return db.sql("""
                select number, hash
                from journal.entry
                where place_id = places.here() and subject = :subject
                order by number desc
                limit 1
                """)
                .param("subject", subject)
                .query((row, _) -> new Head(row.getInt("number"), HEX.formatHex(row.getBytes("hash"))))
                .optional()
                .orElse(null);
    }

    List<Entry> of(UUID subject) {
        return db.sql("""
                select place_id, subject, number, at, by, what, body, previous, hash
                from journal.entry
                where place_id = places.here() and subject = :subject
                order by number
                """).param("subject", subject).query(JournalStore::entry).list();
    }

    void append(Entry entry) {
        db.sql("""
                insert into journal.entry (place_id, subject, number, at, by, what, body, previous, hash)
                values (:place, :subject, :number, :at, :by, :what, :body, :previous, :hash)
                """)
                .param("place", entry.place().value())
                .param("subject", entry.subject())
                .param("number", entry.number())
                .param("at", utc(entry.at()))
                .param("by", entry.by().value())
                .param("what", entry.what())
                .param("body", entry.body())
                .param("previous", HEX.parseHex(entry.previous()))
                .param("hash", HEX.parseHex(entry.hash()))
                .update();
    }

    void appendAll(List<Entry> entries) {
        bulk.execute("""
                insert into journal.entry (place_id, subject, number, at, by, what, body, previous, hash)
                select places.here(), subject, number, at, by, what, body, previous, hash
                from unnest(?::uuid[], ?::int[], ?::timestamptz[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[])
                    as row (subject, number, at, by, what, body, previous, hash)
                """, (java.sql.PreparedStatement insert) -> {
            var connection = insert.getConnection();
            insert.setArray(1, connection.createArrayOf("uuid", column(entries, Entry::subject)));
            insert.setArray(2, connection.createArrayOf("int4", column(entries, Entry::number)));
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "timestamptz", column(entries, e -> utc(e.at()).toString())));
            insert.setArray(4, connection.createArrayOf("uuid", column(entries, e -> e.by().value())));
            insert.setArray(5, connection.createArrayOf("text", column(entries, Entry::what)));
            insert.setArray(6, connection.createArrayOf("text", column(entries, Entry::body)));
            insert.setArray(7, connection.createArrayOf("bytea", bytes(entries, Entry::previous)));
            insert.setArray(8, connection.createArrayOf("bytea", bytes(entries, Entry::hash)));
            return insert.executeUpdate();
        });
    }

    /// Walks the whole book in the order of its chains, a piece at a time.
    void walk(Consumer<Entry> reader) {
        db.sql("""
                select place_id, subject, number, at, by, what, body, previous, hash
                from journal.entry
                where place_id = places.here()
                order by subject, number
                """).withFetchSize(2_000).query((ResultSet row) -> reader.accept(entry(row, 0)));
    }

    private static Object[] column(List<Entry> entries, Function<Entry, Object> value) {
        return entries.stream().map(value).toArray();
    }

    /// The driver takes bytes in an array of arrays, and in no other.
    private static byte[][] bytes(List<Entry> entries, Function<Entry, String> hex) {
        return entries.stream().map(entry -> HEX.parseHex(hex.apply(entry))).toArray(byte[][]::new);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Entry entry(ResultSet row, int index) throws SQLException {
        return new Entry(
                new PlaceId(row.getObject("place_id", UUID.class)),
                row.getObject("subject", UUID.class),
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new MemberId(row.getObject("by", UUID.class)),
                row.getString("what"),
                row.getString("body"),
                HEX.formatHex(row.getBytes("previous")),
                HEX.formatHex(row.getBytes("hash")));
    }
}
