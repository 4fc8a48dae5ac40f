package org.devicebank.commands;

import java.util.Map;
import java.util.Properties;
import org.devicebank.database.Access;
import org.devicebank.database.Home;
import org.devicebank.database.Migrations;
import org.devicebank.database.Server;
import org.jspecify.annotations.Nullable;

/// What a command stands on: the data folder, and a PostgreSQL that is started here, running already, or outside.
final class Ground implements AutoCloseable {

    private final Home home;
    private final Access access;
    private final @Nullable Server server;

    private Ground(Home home, Access access, @Nullable Server server) {
        this.home = home;
        this.access = access;
        this.server = server;
    }

    /// Opens the ground for a server of pages: nobody else may have the folder.
    static Ground forServer(Line line, Map<String, String> environment) {
        var home = Home.at(line.home());
        if (!home.take()) {
            throw new Busy(
                    home.notes("running").getProperty("address", "?"),
                    home.path("").toString());
        }
        return open(home, environment);
    }

    /// Opens the ground for a command, which may share the PostgreSQL of a running server.
    static Ground forCommand(Line line, Map<String, String> environment) {
        var home = Home.at(line.home());
        if (home.take()) {
            return open(home, environment);
        }
        var notes = home.notes("running");
        var secrets = home.notes("postgresql.secret");
        var url = notes.getProperty("database");
        if (url == null) {
            throw new Busy("?", home.path("").toString());
        }
        var access = environment.containsKey("BANK_DB_URL")
                ? Outside.access(environment)
                : new Access(url, "bank_owner", secrets.getProperty("owner"), secrets.getProperty("application"));
        return new Ground(home, access, null);
    }

    private static Ground open(Home home, Map<String, String> environment) {
        var server = environment.containsKey("BANK_DB_URL") ? null : Server.start(home);
        var access = server == null ? Outside.access(environment) : server.access();
        Migrations.run(access);
        return new Ground(home, access, server);
    }

    Home home() {
        return home;
    }

    Access access() {
        return access;
    }

    /// Leaves word for other commands where this server is.
    void running(String address) {
        var notes = new Properties();
        notes.setProperty("address", address);
        notes.setProperty("database", access.url());
        notes.setProperty("process", String.valueOf(ProcessHandle.current().pid()));
        home.note("running", notes);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        home.close();
    }

    /// Another process works in the folder.
    static final class Busy extends RuntimeException {

        private final String address;
        private final String folder;

        Busy(String address, String folder) {
            super(folder);
            this.address = address;
            this.folder = folder;
        }

        String address() {
            return address;
        }

        String folder() {
            return folder;
        }
    }
}
