package org.devicebank.seals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The keys that certificates are checked with, as they are published: each with the place it signs for.
public record PublicKeys(List<Known> all) {

    private static final Pattern ENTRY = Pattern.compile(
            "([A-Z]{2,4}) ([0-9a-f]{16}) (\\S+)\\R-----BEGIN PUBLIC KEY-----\\R([A-Za-z0-9+/=\\r\\n]+?)\\R-----END PUBLIC KEY-----");

    public PublicKeys {
        all = List.copyOf(all);
    }

    /// One key.
    ///
    /// @param prefix the letters that the numbers of its place begin with
    /// @param id derived from the key, so that it cannot be another's
    public record Known(String prefix, String id, PublicKey key, Instant since) {

        static Known of(String prefix, PublicKey key, Instant since) {
            return new Known(prefix, Ed25519.id(key), key, since);
        }

        /// A key as the database keeps it; empty when it is none.
        public static Optional<Known> of(String prefix, byte[] coded, Instant since) {
            return Ed25519.publicKey(coded).map(key -> of(prefix, key, since));
        }

        String text() {
            var coded = Base64.getEncoder().encodeToString(key.getEncoded());
            return "%s %s %s\n-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                    .formatted(prefix, id, since, coded);
        }
    }

    /// Reads a published file; what is no entry in it is passed over, and so is a key under a name that is not its own.
    public static PublicKeys read(String text) {
        var found = new ArrayList<Known>();
        var entries = ENTRY.matcher(text);
        while (entries.find()) {
            entry(entries).ifPresent(found::add);
        }
        return new PublicKeys(found);
    }

    private static Optional<Known> entry(Matcher entry) {
        try {
            var since = Instant.parse(entry.group(3));
            return Ed25519.publicKey(Base64.getMimeDecoder().decode(entry.group(4)))
                    .map(key -> Known.of(entry.group(1), key, since))
                    .filter(known -> known.id().equals(entry.group(2)));
        } catch (IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    /// The keys that lie in the data folder of a bank, retired ones among them.
    public static PublicKeys inFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new PublicKeys(List.of());
        }
        try (var files = Files.list(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(one -> one.toString().endsWith(".pub"))
                    .sorted()
                    .toList()) {
                text.append(Files.readString(file));
            }
            return read(text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file as it is published.
    public String text() {
        return all.stream().map(Known::text).collect(Collectors.joining("\n"));
    }

    Optional<Known> find(String id) {
        return all.stream().filter(known -> known.id().equals(id)).findFirst();
    }
}
