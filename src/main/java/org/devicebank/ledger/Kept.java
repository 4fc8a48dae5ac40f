package org.devicebank.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.devicebank.bookkeeping.Line;

/// A line as it is kept: its turn, and the method, result and hash it was written with.
///
/// @param turn 1 for the first time the line was worked out, one more each time it came out otherwise
public record Kept(
        UUID id, int turn, Line line, String method, BigDecimal result, String hash, boolean gone, Instant at) {}
