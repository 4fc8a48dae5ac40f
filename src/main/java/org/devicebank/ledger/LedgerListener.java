package org.devicebank.ledger;

import org.devicebank.matches.Rematched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that other figures stand for some devices, in the transaction that decides so.
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
}
