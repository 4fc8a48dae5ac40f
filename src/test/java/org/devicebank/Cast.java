package org.devicebank;

import java.util.EnumSet;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.devicebank.places.Asking;
import org.devicebank.places.MemberId;
import org.devicebank.places.Place;
import org.devicebank.places.PlaceId;
import org.devicebank.places.Places;
import org.devicebank.places.Role;

/// Places and people for tests, made through the doors; every test that asks gets a place of its own.
public final class Cast {

    public static final String COVENTRY_AUTHORITY = "E08000026";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Cast() {}

    /// Opens a new place and returns somebody there who holds every role.
    public static Asking newPlace(Places places) {
        var number = NUMBER.incrementAndGet();
        var letters = "" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
        var id = new PlaceId(UUID.randomUUID());
        var asking = new Asking(id, new MemberId(UUID.randomUUID()), null, EnumSet.allOf(Role.class));
        asking.run(() -> places.open(new Place(
                id,
                "place-" + letters.toLowerCase(Locale.ROOT),
                "Place " + letters,
                "T" + letters,
                COVENTRY_AUTHORITY)));
        return asking;
    }

    public static Asking as(Asking asking, Role... roles) {
        var some = EnumSet.noneOf(Role.class);
        some.addAll(java.util.List.of(roles));
        return new Asking(asking.place(), new MemberId(UUID.randomUUID()), null, some);
    }
}
