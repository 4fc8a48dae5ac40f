package org.devicebank.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/// Identifiers that sort by the time they were made (UUID version 7, RFC 9562 section 5.7), so that
/// new rows land side by side in their index.
final class TimeOrdered {

    private static final SecureRandom CHANCE = new SecureRandom();

    private TimeOrdered() {}

    static UUID next() {
        var milliseconds = System.currentTimeMillis();
        var high = (milliseconds << 16) | 0x7000L | CHANCE.nextInt(1 << 12);
        var low = (CHANCE.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
