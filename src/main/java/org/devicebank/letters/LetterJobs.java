package org.devicebank.letters;

import java.util.EnumSet;
import java.util.concurrent.TimeUnit;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Empties the outbox of every place, twice a minute.
@Component
class LetterJobs {

    private static final MemberId HOUSE = MemberId.of("00000000-0000-0000-0000-000000000002");

    private final Places places;
    private final Letters letters;

    LetterJobs(Places places, Letters letters) {
        this.places = places;
        this.letters = letters;
    }

    @Scheduled(fixedDelay = 30, initialDelay = 30, timeUnit = TimeUnit.SECONDS)
    void send() {
        for (var place : places.all()) {
            new Asking(place.id(), HOUSE, null, EnumSet.of(Role.COORDINATOR)).call(letters::send);
        }
    }
}
