package org.devicebank.allocations;

import java.util.EnumSet;
import org.devicebank.devices.PromiseBroken;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hears that a promised device will not come. The place is bound before the door is called, because the door's
/// transaction needs it.
@Component
class AllocationListener {

    private static final MemberId HOUSE = MemberId.of("00000000-0000-0000-0000-000000000002");

    private final Allocations allocations;

    AllocationListener(Allocations allocations) {
        this.allocations = allocations;
    }

    @Async
    @TransactionalEventListener
    void on(PromiseBroken news) {
        new Asking(news.place(), HOUSE, null, EnumSet.of(Role.COORDINATOR))
                .run(() -> allocations.promiseBroken(news.request(), news.device()));
    }
}
