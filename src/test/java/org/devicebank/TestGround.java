package org.devicebank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.devicebank.database.Access;
import org.devicebank.database.Home;
import org.devicebank.database.Migrations;
import org.devicebank.database.Server;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/// Starts PostgreSQL once for all tests, on a folder that is new for every run.
public final class TestGround implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Access ACCESS = start();

    private static Access start() {
        try {
            Files.createDirectories(Path.of("target"));
            clear(Path.of("target"));
            var folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-home-");
            Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            var server = Server.start(Home.at(folder));
            Migrations.run(server.access());
            return server.access();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A home is some hundred megabytes: those of earlier runs go, unless their PostgreSQL still runs.
    private static void clear(Path target) throws IOException {
        try (var all = Files.newDirectoryStream(target, "*-home-*")) {
            for (var home : all) {
                var old = Files.getLastModifiedTime(home)
                        .toInstant()
                        .isBefore(Instant.now().minus(Duration.ofHours(1)));
                if (old && !runs(home)) FileSystemUtils.deleteRecursively(home);
            }
        }
    }

    private static boolean runs(Path home) throws IOException {
        try (var data = Files.newDirectoryStream(home, "data-*")) {
            for (var one : data) {
                var pid = one.resolve("postmaster.pid");
                if (Files.exists(pid)
                        && ProcessHandle.of(
                                        Long.parseLong(Files.readAllLines(pid).getFirst()))
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
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
