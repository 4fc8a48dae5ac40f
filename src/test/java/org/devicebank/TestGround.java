package org.devicebank;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.devicebank.database.Access;
import org.devicebank.database.Home;
import org.devicebank.database.Migrations;
import org.devicebank.database.Server;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/// Starts PostgreSQL once for all tests, on a folder that is new for every run.
public final class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Access ACCESS = start();

    private static Access start() {
        try {
            Files.createDirectories(Path.of("target"));
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-home-");
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            var server = Server.start(Home.at(folder));
            Migrations.run(server.access());
            return server.access();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test-ground",
                        Map.of(
                                "spring.datasource.url", ACCESS.url(),
                                "spring.datasource.username", Access.APPLICATION,
                                "spring.datasource.password", ACCESS.applicationPassword())));
    }

    /// A raw connection as the application's role, with no place bound.
    public static Connection asApplication() throws SQLException {
        return DriverManager.getConnection(ACCESS.url(), Access.APPLICATION, ACCESS.applicationPassword());
    }

    /// A raw connection as the owner of the tables, whom row-level security does not bind.
    public static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(ACCESS.url(), ACCESS.owner(), ACCESS.ownerPassword());
    }
}
