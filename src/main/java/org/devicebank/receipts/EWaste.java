package org.devicebank.receipts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.places.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Kilograms responsibly handled: what receiving sites confirmed, never what is only on its way, and never mixed with
/// savings of carbon.
@Component
@Transactional(readOnly = true)
class EWaste {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final HandledStore store;
    private final Clock clock;

    EWaste(HandledStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// By donor and treatment, weighed and estimated apart; a donor sees its own.
    List<Handled> between(LocalDate first, LocalDate last) {
        if (last.isBefore(first)) {
            throw Refused.unfit("refused.receipts.period");
        }
        var asking = Asking.now();
        if (asking.may(Permission.SEE_REPORTS) || asking.may(Permission.RECYCLE)) {
            return store.between(first, last, null);
        }
        var own = asking.organisation();
        return own == null ? List.of() : store.between(first, last, own.value());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
