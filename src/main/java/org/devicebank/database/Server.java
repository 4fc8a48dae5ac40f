package org.devicebank.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL beside the application: started by it, and gone with it even when it is killed.
public final class Server implements AutoCloseable {

    private static final String NOBODY = "65534";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=60",
            "shared_buffers=160MB",
            "jit=off",
            "wal_compression=on",
            "max_wal_size=2GB",
            "checkpoint_timeout=15min",
            "random_page_cost=1.1",
            "log_destination=stderr",
            "logging_collector=off");

    private final Process process;
    private final Access access;

    private Server(Process process, Access access) {
        this.process = process;
        this.access = access;
    }

    public Access access() {
        return access;
    }

    /// Starts the server on the data of a folder, making the folder's database the first time.
    public static Server start(Home home) {
        try {
            var programs = Binaries.unpack(home.path(""));
            var secrets = secrets(home);
            var data = home.path("data-" + Binaries.VERSION.split("\\.")[0]);
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                create(home, programs, data, secrets.getProperty("superuser"));
            }
            Former.end(data, PATIENCE);
            var port = freePort();
            var process = launch(home, programs, data, port);
            var url = "jdbc:postgresql://127.0.0.1:%d/".formatted(port);
            await(process, url + "postgres", secrets.getProperty("superuser"), home);
            var access = new Access(
                    url + "bank", "bank_owner", secrets.getProperty("owner"), secrets.getProperty("application"));
            Roles.prepare(url, "postgres", secrets.getProperty("superuser"), access);
            return new Server(process, access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The passwords of this folder's database, drawn once and readable by its owner alone.
    private static Properties secrets(Home home) throws IOException {
        var file = home.path("postgresql.secret");
        if (!Files.exists(file)) {
            var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.createFile(file, owner);
            var secrets = new Properties();
            for (var who : List.of("superuser", "owner", "application")) {
                secrets.setProperty(who, draw());
            }
            home.note("postgresql.secret", secrets);
        }
        return home.notes("postgresql.secret");
    }

    private static String draw() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void create(Home home, Path programs, Path data, String password) throws IOException {
        Files.createDirectories(data);
        var secret = Files.createTempFile(home.path(""), "first-", ".secret");
        try {
            Files.writeString(secret, password);
            if (isRoot()) {
                run(List.of("chown", "-R", NOBODY + ":" + NOBODY, data.toString(), secret.toString()), home);
            }
            var initdb = List.of(
                    programs.resolve("bin/initdb").toString(),
                    "-D",
                    data.toString(),
                    "-U",
                    "postgres",
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "-E",
                    "UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C");
            run(asNobody(initdb), home);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private static void run(List<String> command, Home home) throws IOException {
        var log = home.path("postgresql.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(
                        "%s ended with %d; see %s. When the folder lies where the user “nobody” may not go, choose another with BANK_HOME"
                                .formatted(command.getFirst(), process.exitValue(), log));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(e);
        }
    }

    /// The kernel ends the server when the thread that started it ends; so that thread must be one that lives as
    /// long as the server does, and stop only when the process does.
    private static Process launch(Home home, Path programs, Path data, int port) throws IOException {
        var command = new ArrayList<>(List.of(
                programs.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        var builder = new ProcessBuilder(asNobody(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.path("postgresql.log").toFile()));
        return Keeper.start(builder);
    }

    private static List<String> asNobody(List<String> command) {
        var whole = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
            whole.add("/usr/bin/setpriv");
            if (isRoot()) {
                whole.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            }
            whole.add("--pdeathsig=INT");
        }
        whole.addAll(command);
        return whole;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void await(Process process, String url, String password, Home home) throws IOException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < deadline) {
            try (var _ = DriverManager.getConnection(url, "postgres", password)) {
                return;
            } catch (SQLException _) {
                pause();
            }
        }
        throw new IOException("PostgreSQL did not start; see " + home.path("postgresql.log"));
    }

    private static void pause() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /// Stops the server the fast way: open transactions are undone, everything acknowledged is kept.
    @Override
    public void close() {
        try {
            Former.stop(process.toHandle());
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException | InterruptedException _) {
            process.destroy();
        }
    }

    /// Starts a process from a thread that waits for it, as long as it takes.
    private static final class Keeper {

        private final CountDownLatch started = new CountDownLatch(1);
        private @Nullable Process process;
        private @Nullable IOException fault;

        static Process start(ProcessBuilder builder) throws IOException {
            var keeper = new Keeper();
            Thread.ofPlatform().daemon().name("postgresql").start(() -> keeper.keep(builder));
            try {
                keeper.started.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (keeper.process == null) {
                throw new IOException("PostgreSQL could not be started", keeper.fault);
            }
            return keeper.process;
        }

        private void keep(ProcessBuilder builder) {
            try {
                var begun = builder.start();
                process = begun;
                started.countDown();
                begun.waitFor();
            } catch (IOException e) {
                fault = e;
                started.countDown();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
