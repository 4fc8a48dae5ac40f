package org.devicebank.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once from the library that carries them.
final class Binaries {

    static final String VERSION = "18.6";

    private Binaries() {}

    /// Unpacks beside the final folder and renames, so that a kill in the middle leaves nothing half there.
    static Path unpack(Path home) throws IOException {
        var folder = home.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var partial = Files.createTempDirectory(home, "unpacking-");
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var packed = Binaries.class.getResourceAsStream("/postgres-linux-" + architecture() + ".txz")) {
            if (packed == null) {
                throw new IOException("no PostgreSQL for this kind of machine: " + System.getProperty("os.arch"));
            }
            var archive = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                write(archive, entry, partial);
            }
        }
        Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
        return folder;
    }

    private static void write(TarArchiveInputStream archive, TarArchiveEntry entry, Path folder) throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("an entry that leads outside its archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(archive, target);
            var runs = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(runs ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String architecture() {
        return "aarch64".equals(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
    }
}
