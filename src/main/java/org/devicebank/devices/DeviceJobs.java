package org.devicebank.devices;

import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Folds the tally of every place from time to time, so that the board stays quick.
@Component
class DeviceJobs {

    private static final MemberId HOUSE = MemberId.of("00000000-0000-0000-0000-000000000002");

    private final Places places;
    private final Devices devices;

    DeviceJobs(Places places, Devices devices) {
        this.places = places;
        this.devices = devices;
    }

    @Scheduled(fixedDelay = 2, initialDelay = 2, timeUnit = TimeUnit.MINUTES)
    void fold() {
        for (var place : places.all()) {
            new Asking(place.id(), HOUSE, null, EnumSet.of(Role.COORDINATOR)).run(devices::foldTally);
        }
    }
}
