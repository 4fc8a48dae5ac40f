package org.devicebank.locks;

import java.util.List;
import org.devicebank.devices.Noted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what a machine said of itself, in the very transaction that writes it down: no lock is missed in between.
@Component
class LockListener {

    private static final String SAID = "refurbishment.said";

    private final Locks locks;

    LockListener(Locks locks) {
        this.locks = locks;
    }

    @EventListener
    void on(Noted news) {
        if (news.what().equals(SAID) && news.facts().get("locks") instanceof List<?> named) {
            named.stream()
                    .map(String::valueOf)
                    .flatMap(name -> LockKind.named(name).stream())
                    .forEach(kind -> locks.found(news.device(), kind, Source.READING, ""));
        }
    }
}
