package org.devicebank.ledger;

import org.devicebank.matches.Rematched;
import org.devicebank.trips.TripChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that other figures stand for some devices, or that they were on a trip, in the
/// transaction that says so: whoever looks next has them worked out again.
@Component
class LedgerListener {

    private final DueStore due;

    LedgerListener(DueStore due) {
        this.due = due;
    }

    @EventListener
    void on(Rematched news) {
        due.add(news.names());
    }

    @EventListener
    void on(TripChanged news) {
        due.add(news.trip());
    }
}
