package org.devicebank.ledger;

import java.util.UUID;

/// A turn of a line, and the hash it was written with.
///
/// @param number 1 for the first time the line was worked out
/// @param gone whether nothing supports the line any more
public record Turn(UUID line, int number, String hash, boolean gone) {}
