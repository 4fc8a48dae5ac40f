package org.devicebank.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Optional;

/// Where the private keys lie: files that only their owner may read, and never the database, so that a copy of the
/// database can forge nothing. The public part lies beside each, for checks without a database.
record KeyFolder(Path folder) {

    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----\n";
    private static final String END = "\n-----END PRIVATE KEY-----\n";

    void keep(PublicKeys.Known known, PrivateKey secret) {
        try {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            // created with its permissions, so that there is no moment in which others could read it
            var file = Files.createFile(
                    file(known.id()),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, BEGIN + Base64.getEncoder().encodeToString(secret.getEncoded()) + END);
            Files.writeString(folder.resolve(known.id() + ".pub"), known.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The private part of a key; empty when the file is not on this machine.
    Optional<PrivateKey> secret(String id) {
        try {
            return Files.isRegularFile(file(id)) ? read(Files.readString(file(id))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file that was cut off in writing holds no key, and another is drawn.
    private static Optional<PrivateKey> read(String text) {
        return text.startsWith(BEGIN) && text.endsWith(END)
                ? Ed25519.privateKey(
                        Base64.getDecoder().decode(text.substring(BEGIN.length(), text.length() - END.length())))
                : Optional.empty();
    }

    private Path file(String id) {
        return folder.resolve(id + ".key");
    }
}
