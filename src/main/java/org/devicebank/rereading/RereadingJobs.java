package org.devicebank.rereading;

import java.util.concurrent.TimeUnit;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Reads again what older readers read, after the bank was brought to a newer version; nobody has to think of it.
@Component
class RereadingJobs {

    private static final Logger LOG = LoggerFactory.getLogger(RereadingJobs.class);

    private final Places places;
    private final Rereading rereading;

    RereadingJobs(Places places, Rereading rereading) {
        this.places = places;
        this.rereading = rereading;
    }

    @Scheduled(fixedDelay = 60, initialDelay = 4, timeUnit = TimeUnit.MINUTES)
    void again() {
        for (var place : places.all()) {
            Asking.house(place.id(), Role.TECHNICIAN)
                    .run(() -> rereading.outdated().forEach(this::again));
        }
    }

    /// One file that cannot be read again keeps no other from it.
    private void again(EvidenceId id) {
        try {
            rereading.again(id, false);
        } catch (RuntimeException e) {
            LOG.warn("document {} could not be read again", id, e);
        }
    }
}
