package org.devicebank.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.devicebank.places.MemberId;
import org.devicebank.places.PlaceId;
import org.jspecify.annotations.Nullable;

/// How the entries of one subject hold together: each carries the hash of the one before.
/// The hash is SHA-256 over the previous hash (32 bytes) and, in UTF-8 and parted by line feeds, the place,
/// the subject, the number, the time in UTC to the microsecond, the member, the verb and the body.
final class Chain {

    static final String START = "0".repeat(64);
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Chain() {}

    static Entry link(
            PlaceId place, UUID subject, @Nullable Head last, Instant at, MemberId by, String what, String body) {
        var number = last == null ? 1 : last.number() + 1;
        var previous = last == null ? START : last.hash();
        var hash = hash(place, subject, number, at, by, what, body, previous);
        return new Entry(place, subject, number, at, by, what, body, previous, hash);
    }

    /// Says what is wrong with an entry that should follow another; empty when nothing is.
    static Optional<String> fault(@Nullable Entry last, Entry entry) {
        var before = last != null && last.subject().equals(entry.subject()) ? last : null;
        var number = before == null ? 1 : before.number() + 1;
        if (entry.number() != number) {
            return Optional.of("number");
        }
        if (!entry.previous().equals(before == null ? START : before.hash())) {
            return Optional.of("link");
        }
        var hash = hash(
                entry.place(),
                entry.subject(),
                number,
                entry.at(),
                entry.by(),
                entry.what(),
                entry.body(),
                entry.previous());
        return entry.hash().equals(hash) ? Optional.empty() : Optional.of("content");
    }

    private static String hash(
            PlaceId place,
            UUID subject,
            int number,
            Instant at,
            MemberId by,
            String what,
            String body,
            String previous) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(previous));
        var text = String.join(
                "\n",
                place.toString(),
                subject.toString(),
                Integer.toString(number),
                MICROSECONDS.format(at),
                by.toString(),
                what,
                body);
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
