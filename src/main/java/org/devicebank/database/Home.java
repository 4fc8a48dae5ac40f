package org.devicebank.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The data folder of one bank; one server at a time works in it.
public final class Home implements AutoCloseable {

    private final Path folder;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    private Home(Path folder) {
        this.folder = folder;
    }

    /// Opens the folder, making it when it is not there yet.
    public static Home at(Path folder) {
        try {
            Files.createDirectories(folder);
            return new Home(folder.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes the folder for this process; false when another process has it. The operating system lets go of
    /// the lock when the process ends, however it ends.
    public boolean take() {
        try {
            var opened = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel = opened;
            lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    /// Notes for other commands on this folder, such as where the server listens.
    public Properties notes(String name) {
        var notes = new Properties();
        try (var in = Files.newInputStream(folder.resolve(name))) {
            notes.load(in);
        } catch (IOException _) {
            return new Properties();
        }
        return notes;
    }

    public void note(String name, Properties notes) {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            notes.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.release();
            }
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
