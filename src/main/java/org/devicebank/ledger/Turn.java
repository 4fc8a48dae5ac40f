package org.devicebank.ledger;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.kernel.DeviceId;

/// A turn of a line, and the hash it was written with.
///
/// @param number 1 for the first time the line was worked out
/// @param gone whether nothing supports the line any more
public record Turn(DeviceId device, UUID line, int number, String hash, boolean gone) {

    /// One part of many turns, as a question to the database takes it.
    public static String joined(List<Turn> turns, Function<Turn, String> part) {
        return turns.stream().map(part).collect(Collectors.joining(" "));
    }
}
