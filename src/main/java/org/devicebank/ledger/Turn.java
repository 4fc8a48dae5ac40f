package org.devicebank.ledger;

import java.util.UUID;
import org.devicebank.kernel.DeviceId;

/// A turn of a line, and the hash it was written with.
///
/// @param number 1 for the first time the line was worked out
/// @param gone whether nothing supports the line any more
public record Turn(DeviceId device, UUID line, int number, String hash, boolean gone) {}
