package org.devicebank.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Lays and extends the tables of every room, lower rooms first, as the owner of the database.
public final class Migrations {

    /// The rooms that have tables, in the order in which they may refer to one another.
    public static final List<String> ROOMS = List.of(
            "framework",
            "places",
            "areas",
            "journal",
            "evidence",
            "parties",
            "letters",
            "policies",
            "devices",
            "scanning",
            "requests",
            "donations",
            "wipes",
            "exhibits",
            "rereading",
            "samples",
            "refurbishment",
            "handovers",
            "trips",
            "factors",
            "permits",
            "waste",
            "parts",
            "repairs",
            "locks",
            "seasons",
            "recycling",
            "receipts",
            "support",
            "certificates",
            "incidents",
            "stations",
            "matches",
            "ledger",
            "figures");

    private static final int OLDEST = 18;

    private Migrations() {}

    /// Brings the database to the state this version of the bank needs; does nothing when it is there.
    public static void run(Access access) {
        try (var connection = DriverManager.getConnection(access.url(), access.owner(), access.ownerPassword())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) {
                throw new IllegalStateException(
                        "the bank needs PostgreSQL %d or newer; this one is %d".formatted(OLDEST, version));
            }
            Roles.application(connection, access);
            var source = new SingleConnectionDataSource(connection, true);
            ROOMS.forEach(room -> migrate(source, room));
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void migrate(SingleConnectionDataSource source, String room) {
        Flyway.configure()
                .dataSource(source)
                .schemas(room)
                .defaultSchema(room)
                .table("laid")
                .locations("classpath:db/migration/" + room)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }
}
