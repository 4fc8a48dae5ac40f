package org.devicebank.ledger;

import org.devicebank.matches.Rematched;
import org.devicebank.trips.TripChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that other figures stand for some devices, or that they were on a trip, in the transaction that says so.
@Component
class LedgerListener {

    private final Ledger ledger;

    LedgerListener(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(Rematched news) {
        ledger.forget(news.names());
    }

    @EventListener
    void on(TripChanged news) {
        ledger.forget(news.trip());
    }
}
