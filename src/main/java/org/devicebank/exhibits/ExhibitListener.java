package org.devicebank.exhibits;

import org.devicebank.devices.News.DrivesFound;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears of drives in the very transaction that makes them known: there is no moment in which a drive is known and
/// its proof is forgotten.
@Component
class ExhibitListener {

    private final Exhibits exhibits;

    ExhibitListener(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    @EventListener
    void on(DrivesFound news) {
        exhibits.found(news.device());
    }
}
