package org.devicebank.locks;

import java.util.List;
import org.devicebank.devices.News.FlagRaised;
import org.devicebank.devices.News.Noted;
import org.devicebank.stages.Flag;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears that a device is locked, from a machine, a document or somebody at the bench, in the very transaction that
/// writes it down: no lock is missed in between. That a lock is gone it never hears: somebody must have seen it.
@Component
class LockListener {

    private static final String SAID = "refurbishment.said";

    private final Locks locks;

    LockListener(Locks locks) {
        this.locks = locks;
    }

    @EventListener
    void on(Noted news) {
        if (!(news.facts().get("locks") instanceof List<?> named)) return;
        var source = news.what().equals(SAID) ? Source.READING : Source.RECORD;
        var note = news.facts().get("note") instanceof String said ? said : "";
        named.stream()
                .map(String::valueOf)
                .flatMap(name -> LockKind.named(name).stream())
                .forEach(kind -> locks.found(news.device(), kind, source, note));
    }

    @EventListener
    void on(FlagRaised news) {
        if (news.flag() == Flag.LOCKED) locks.flagged(news.device(), news.note());
    }
}
