package org.devicebank.scanning;

import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Forgets old scans once a day.
@Component
class ScanJobs {

    private final Places places;
    private final Scans scans;

    ScanJobs(Places places, Scans scans) {
        this.places = places;
        this.scans = scans;
    }

    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    void forget() {
        for (var place : places.all()) {
            Asking.house(place.id(), Role.COORDINATOR).run(scans::forget);
        }
    }
}
