package org.devicebank.ledger;

import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Works the lines of every place out from time to time, so that its figures follow what happens.
@Component
class LedgerJobs {

    private static final MemberId HOUSE = MemberId.of("00000000-0000-0000-0000-000000000002");

    private final Places places;
    private final Ledger ledger;

    LedgerJobs(Places places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    void workOut() {
        for (var place : places.all()) {
            new Asking(place.id(), HOUSE, null, EnumSet.of(Role.COORDINATOR)).run(ledger::workOut);
        }
    }
}
