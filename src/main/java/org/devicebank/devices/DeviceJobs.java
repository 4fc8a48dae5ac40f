package org.devicebank.devices;

import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Folds the tally of every place from time to time, so that the board stays quick.
@Component
class DeviceJobs {

    private final Places places;
    private final Devices devices;

    DeviceJobs(Places places, Devices devices) {
        this.places = places;
        this.devices = devices;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void fold() {
        for (var place : places.all()) {
            Asking.house(place.id(), Role.COORDINATOR).run(devices::foldTally);
        }
    }
}
