package org.devicebank.samples;

import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Closes the batch of every place when it is full or its day is over, so that no draw depends on anybody's memory.
@Component
class SampleJobs {

    private final Places places;
    private final Samples samples;

    SampleJobs(Places places, Samples samples) {
        this.places = places;
        this.samples = samples;
    }

    @Scheduled(fixedDelay = 5, initialDelay = 3, timeUnit = TimeUnit.MINUTES)
    void close() {
        for (var place : places.all()) {
            Asking.house(place.id(), Role.TECHNICIAN).run(samples::closeWhenDue);
        }
    }
}
