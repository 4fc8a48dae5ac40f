package org.devicebank.ledger;

import org.devicebank.matches.Rematched;
import org.devicebank.trips.TripChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that other figures stand for some devices, or that they were on a trip, in the
/// transaction that says so: whoever looks next has them worked out again.
@Component
class LedgerListener {

    private final WorkedStore worked;

    LedgerListener(WorkedStore worked) {
        this.worked = worked;
    }

    @EventListener
    void on(Rematched news) {
        worked.forget(news.names());
    }

    @EventListener
    void on(TripChanged news) {
        worked.forget(news.trip());
    }
}
