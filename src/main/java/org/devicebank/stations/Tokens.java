package org.devicebank.stations;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stations of a place and their tokens. A token is drawn by chance from 2^160, so its plain SHA-256 is enough.
@Component
@Transactional
class Tokens {

    static final String BEGIN = "bench.";
    private static final int BYTES = 20;
    private static final Duration SEEN_AGAIN_AFTER = Duration.ofSeconds(30);

    /// A new station, with the one chance to see its token.
    record Made(Station station, String token) {}

    private final StationStore store;
    private final Places places;
    private final RandomGenerator chance;
    private final Clock clock;

    Tokens(StationStore store, Places places, RandomGenerator chance, Clock clock) {
        this.store = store;
        this.places = places;
        this.chance = chance;
        this.clock = clock;
    }

    Made make(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > 80) {
            throw Refused.unfit("refused.stations.name");
        }
        var secret = new byte[BYTES];
        chance.nextBytes(secret);
        var token = BEGIN + places.current().slug() + "." + HexFormat.of().formatHex(secret);
        var id = new MemberId(UUID.randomUUID());
        if (!store.insert(id, plain, hash(token))) {
            throw Refused.conflict("refused.stations.name_taken", plain);
        }
        return new Made(new Station(id, plain, clock.instant(), null, null, null), token);
    }

    void revoke(MemberId id) {
        if (!store.revoke(id, clock.instant())) {
            throw Refused.missing("refused.missing");
        }
    }

    @Transactional(readOnly = true)
    public List<Station> all() {
        return store.all();
    }

    /// Who a token speaks for, in the place that asks; notes that the station was there, and what its clock said.
    Optional<Asking> recognise(String token, @Nullable Long clockSaid) {
        var known = store.withToken(hash(token));
        known.ifPresent(station -> seen(station, clockSaid));
        return known.map(station -> new Asking(Asking.now().place(), station.id(), null, Set.of(Role.STATION)));
    }

    private void seen(Station station, @Nullable Long clockSaid) {
        var now = clock.instant();
        if (station.seenAt() == null || station.seenAt().plus(SEEN_AGAIN_AFTER).isBefore(now)) {
            store.seen(station.id(), now, clockSaid == null ? null : (Long) (clockSaid - now.getEpochSecond()));
        }
    }

    private static byte[] hash(String token) {
        return HexFormat.of()
                .parseHex(EvidenceId.ofContent(token.getBytes(StandardCharsets.UTF_8))
                        .sha256());
    }
}
