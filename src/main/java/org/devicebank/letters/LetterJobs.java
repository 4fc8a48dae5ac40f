package org.devicebank.letters;

import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Empties the outbox of every place, twice a minute.
@Component
class LetterJobs {

    private final Places places;
    private final Letters letters;

    LetterJobs(Places places, Letters letters) {
        this.places = places;
        this.letters = letters;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void send() {
        for (var place : places.all()) {
            Asking.house(place.id(), Role.COORDINATOR).call(letters::send);
        }
    }
}
