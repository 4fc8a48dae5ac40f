package org.devicebank.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/// The two roles of a bank's database: one owns the tables, the other only works with them.
final class Roles {

    private Roles() {}

    /// Makes the roles and the database on a server of our own, when they are not there yet.
    static void prepare(String url, String superuser, String password, Access access) {
        try (var connection = DriverManager.getConnection(url + "postgres", superuser, password);
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = 'bank_owner'")) {
                statement.execute("create role bank_owner login password " + quoted(access.ownerPassword()));
            }
            application(statement, access);
            if (!exists(statement, "select 1 from pg_database where datname = 'bank'")) {
                statement.execute("create database bank owner bank_owner");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the roles of the database could not be made", e);
        }
    }

    /// Makes the application's role on a server that others look after.
    static void application(Connection owner, Access access) throws SQLException {
        try (var statement = owner.createStatement()) {
            application(statement, access);
        }
    }

    private static void application(Statement statement, Access access) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = 'bank_app'")) {
            statement.execute("create role bank_app login nosuperuser nobypassrls password "
                    + quoted(access.applicationPassword()));
        }
    }

    private static boolean exists(Statement statement, String question) throws SQLException {
        try (var row = statement.executeQuery(question)) {
            return row.next();
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
