package org.devicebank.allocations;

import org.devicebank.devices.News.PromiseBroken;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hears that a promised device will not come. The place is bound before the door is called, because the door's
/// transaction needs it.
@Component
class AllocationListener {

    private final Allocations allocations;

    AllocationListener(Allocations allocations) {
        this.allocations = allocations;
    }

    @Async
    @TransactionalEventListener
    void on(PromiseBroken news) {
        Asking.house(news.place(), Role.COORDINATOR)
                .run(() -> allocations.promiseBroken(news.request(), news.device()));
    }
}
