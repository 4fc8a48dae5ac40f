package org.devicebank.journal;

import java.time.Instant;
import java.util.UUID;
import org.devicebank.places.MemberId;
import org.devicebank.places.PlaceId;

/// One thing that happened to one subject, as the book keeps it.
///
/// @param subject the device, donation or request it happened to
/// @param number 1 for the first entry of the subject, then without gaps
/// @param what the room and the verb, such as `devices.receive`
/// @param body the facts of the step as JSON with sorted keys: exactly the text that was hashed
/// @param previous the hash of the entry before, in hexadecimal; sixty-four zeros for the first
/// @param hash the hash of this entry, in hexadecimal, see [Chain]
record Entry(
        PlaceId place,
        UUID subject,
        int number,
        Instant at,
        MemberId by,
        String what,
        String body,
        String previous,
        String hash) {

    public Head head() {
        return new Head(number, hash);
    }
}
