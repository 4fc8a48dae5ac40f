package org.devicebank.certificates;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.devicebank.places.Places;
import org.devicebank.seals.Seals;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The key a place seals with on this machine. Where several machines share a database each has its own, since no
/// private key travels; all of them are published. A retired key seals nothing more, and what it sealed still
/// verifies.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Signing {

    private final CertificateStore store;
    private final Seals seals;
    private final Places places;
    private final Clock clock;

    Signing(CertificateStore store, Seals seals, Places places, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.places = places;
        this.clock = clock;
    }

    /// The key in use here; one is drawn when this machine has none.
    String inUse() {
        store.lockKeys();
        return store.keysInUse().stream().filter(seals::has).findFirst().orElseGet(this::draw);
    }

    /// Retires the keys of every machine; the others draw theirs when they next seal.
    void rotate() {
        store.lockKeys();
        store.retireKeys(clock.instant());
        draw();
    }

    private String draw() {
        var since = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var known = seals.draw(places.current().tagPrefix(), since);
        store.insertKey(known);
        return known.id();
    }
}
