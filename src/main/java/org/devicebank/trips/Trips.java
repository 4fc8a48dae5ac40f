package org.devicebank.trips;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.devicebank.areas.Areas;
import org.devicebank.devices.DeviceFilter;
import org.devicebank.devices.DeviceRow;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.Decimals;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Refused;
import org.devicebank.places.Asking;
import org.devicebank.stages.Stage;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Collections, deliveries and what was on board. No trip is ever changed: a wrong one is withdrawn and entered anew.
@Component
@Transactional
public class Trips {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final int SHOWN = 60;

    private final TripStore store;
    private final Areas areas;
    private final Devices devices;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Trips(TripStore store, Areas areas, Devices devices, ApplicationEventPublisher news, Clock clock) {
        this.store = store;
        this.areas = areas;
        this.devices = devices;
        this.news = news;
        this.clock = clock;
    }

    /// Keeps a trip and tells each device on board. Sent twice, it is kept once: its id is its key.
    public TripId record(TripForm form) {
        if (form.day().isAfter(today())) {
            throw Refused.unfit("refused.trips.day");
        }
        if (form.day().getYear() < Limits.SHIPPED.earliest()) {
            throw Refused.unfit("refused.trips.long_ago", String.valueOf(Limits.SHIPPED.earliest()));
        }
        var aboard = aboard(form);
        if (aboard.isEmpty() && form.donation() == null) {
            throw Refused.unfit("refused.trips.empty");
        }
        if (form.donation() != null && store.gift(form.donation()).isEmpty()) {
            throw Refused.missing("refused.missing");
        }
        if (store.insert(form, distance(form), weighed(form.kilograms()))) {
            store.load(form.id(), aboard);
            aboard.forEach(device -> devices.note(
                    device, "trips.carry", Map.of("trip", form.id(), "errand", form.errand(), "day", form.day())));
            news.publishEvent(new TripChanged(Asking.now().place(), form.id()));
        }
        return form.id();
    }

    private Distance distance(TripForm form) {
        if (!form.kilometres().isBlank()) {
            return Distance.entered(form.kilometres());
        }
        if (form.from().isBlank() || form.to().isBlank()) {
            throw Refused.unfit("refused.trips.no_distance");
        }
        if (letters(form.from()).equals(letters(form.to()))) {
            throw Refused.unfit("refused.trips.same_postcode");
        }
        return Distance.between(areas.metresApart(form.from(), form.to()), form.thereAndBack());
    }

    private static String letters(String postcode) {
        return postcode.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(Locale.ROOT);
    }

    /// In the order of their ids, so that two trips with the same devices do not wait for one another in a ring.
    private Set<DeviceId> aboard(TripForm form) {
        var found = new LinkedHashSet<DeviceId>();
        form.ticked().forEach(device -> found.add(devices.get(device).id()));
        for (var code : form.codes()) {
            var matches = devices.find(code).stream()
                    .map(one -> one.device())
                    .distinct()
                    .toList();
            if (matches.size() != 1) {
                throw Refused.unfit(matches.isEmpty() ? "refused.trips.unknown" : "refused.trips.several", code);
            }
            found.add(matches.getFirst());
        }
        return new LinkedHashSet<>(found.stream()
                .sorted(java.util.Comparator.comparing(DeviceId::value))
                .toList());
    }

    private static @Nullable Grams weighed(String kilograms) {
        if (kilograms.isBlank()) {
            return null;
        }
        var most = Limits.SHIPPED.heaviestKg();
        return Decimals.typed(kilograms)
                .filter(number -> number.signum() > 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0)
                .map(number -> number.movePointRight(3)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact())
                .map(grams -> new Grams(Math.max(1, grams)))
                .orElseThrow(() -> Refused.unfit("refused.trips.weight", most));
    }

    /// A trip was entered wrongly: from now on it does not count.
    public void withdraw(TripId id, String why) {
        get(id);
        if (why.isBlank()) {
            throw Refused.unfit("refused.trips.why");
        }
        if (!store.withdraw(id, why.strip())) {
            throw Refused.conflict("refused.trips.withdrawn");
        }
        news.publishEvent(new TripChanged(Asking.now().place(), id));
    }

    @Transactional(readOnly = true)
    public Trip get(TripId id) {
        return store.find(id).orElseThrow(() -> Refused.missing("refused.missing"));
    }

    /// The latest trips, those of today first.
    @Transactional(readOnly = true)
    public List<Trip> latest() {
        return store.latest(SHOWN);
    }

    /// The labels of the devices that were on board.
    @Transactional(readOnly = true)
    public List<Carried> carried(TripId id) {
        return store.carried(id);
    }

    /// Donations that a trip may be for, the newest first.
    @Transactional(readOnly = true)
    public List<Gift> gifts() {
        return store.gifts();
    }

    /// Devices that are on their way to a partner.
    @Transactional(readOnly = true)
    public List<DeviceRow> underWay() {
        return devices.list(DeviceFilter.at(Stage.DISPATCHED), SHOWN).rows();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
