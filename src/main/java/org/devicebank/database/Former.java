package org.devicebank.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The server of a bank that was killed: it may still be writing down what it was told.
final class Former {

    private Former() {}

    /// Whoever holds the folder asks the server that is left on it to end, as its own bank would have, and waits for
    /// it.
    static void end(Path data, Duration patience) throws IOException {
        var deadline = System.nanoTime() + patience.toNanos();
        var former = on(data);
        if (former != null) {
            stop(former);
        }
        while (former != null && System.nanoTime() < deadline) {
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            former = on(data);
        }
    }

    /// The process that works in a data folder, as PostgreSQL notes it there. A process that got its number since works
    /// elsewhere.
    private static @Nullable ProcessHandle on(Path data) {
        try {
            var number = Files.readAllLines(data.resolve("postmaster.pid"))
                    .getFirst()
                    .strip();
            return Files.isSameFile(Path.of("/proc", number, "cwd"), data)
                    ? ProcessHandle.of(Long.parseLong(number)).orElse(null)
                    : null;
        } catch (IOException | NumberFormatException | NoSuchElementException _) {
            return null;
        }
    }

    /// The fast way: open transactions are undone, everything acknowledged is kept.
    static void stop(ProcessHandle server) throws IOException {
        try {
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
