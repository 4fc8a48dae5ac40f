package org.devicebank.stations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// Counts different wrong tokens by the address they came from. One station that was revoked and asks on is one wrong
/// token, and does not shut the door on its neighbours.
final class Knocks {

    static final int ALLOWED = 10;
    static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST_ADDRESSES = 4096;

    private record Wrong(Instant since, Set<Integer> tokens) {}

    private final Map<String, Wrong> addresses = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    synchronized boolean tooMany(String address, Instant now) {
        var wrong = addresses.get(address);
        if (wrong != null && wrong.since().plus(MEMORY).isBefore(now)) {
            addresses.remove(address);
            return false;
        }
        return wrong != null && wrong.tokens().size() >= ALLOWED;
    }

    synchronized void wrong(String address, String token, Instant now) {
        var wrong = addresses.computeIfAbsent(address, _ -> new Wrong(now, new HashSet<>()));
        if (wrong.tokens().size() < ALLOWED) {
            wrong.tokens().add(token.hashCode());
        }
    }
}
