package org.devicebank.stations;

import java.time.Instant;
import java.util.UUID;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// What a station sent, known by a number the station drew.
///
/// @param what where it was sent, so that one number cannot stand for two things
/// @param content the hash of what was in it
/// @param sent when, by the clock of the station, which may be wrong
record Message(
        UUID id, String what, EvidenceId content, @Nullable Instant sent) {

    static Message of(@Nullable String id, String what, byte[] body, @Nullable String sent) {
        if (id == null) {
            throw Refused.unfit("refused.stations.no_number");
        }
        try {
            return new Message(UUID.fromString(id), what, EvidenceId.ofContent(body), time(sent));
        } catch (IllegalArgumentException _) {
            throw Refused.unfit("refused.stations.no_number");
        }
    }

    /// Seconds since 1970; a clock that is beyond sense has said nothing.
    private static @Nullable Instant time(@Nullable String sent) {
        return sent == null || !sent.matches("[0-9]{1,10}") ? null : Instant.ofEpochSecond(Long.parseLong(sent));
    }

    /// What a station is told, and how it went, as a status of HTTP.
    record Answer(int status, String text) {}
}
