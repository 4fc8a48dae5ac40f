package org.devicebank.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.areas.Areas;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.factors.FactorBook;
import org.devicebank.journal.Happening;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class TripsTest {

    @Autowired
    Asking here;

    @Autowired
    Areas areas;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    Trips trips;

    @Autowired
    Workshop workshop;

    private DeviceId one;
    private DeviceId other;

    @BeforeEach
    void open() {
        here.run(() -> {
            areas.loadShipped();
            one = workshop.received(Kind.LAPTOP, "TRIP-1");
            other = workshop.received(Kind.MONITOR, "TRIP-2");
        });
    }

    private TripForm form(String from, String to, String kilometres, String scanned) {
        return new TripForm(
                new TripId(UUID.randomUUID()),
                trips.today(),
                Errand.COLLECTION,
                Vehicle.VAN_DIESEL,
                from,
                to,
                true,
                kilometres,
                null,
                List.of(one),
                scanned,
                "");
    }

    @Test
    void a_trip_between_two_postcodes_is_worked_out_from_their_middles() {
        here.run(() -> {
            // 433469 279255 and 431757 277832 on the national grid: 1712 and 1423 metres, so 2226 as the crow flies
            var trip = trips.get(trips.record(form("CV1 1AH", "cv56aa", "", "TRIP-2")));
            assertThat(trip.distance().straightMetres()).isEqualTo(2226);
            assertThat(trip.distance().metres()).isEqualTo(5788);
            assertThat(trip.from()).isEqualTo("CV1");
            assertThat(trips.carried(trip.id())).extracting(Carried::device).containsExactlyInAnyOrder(one, other);
            assertThat(devices.journey(one)).extracting(Happening::what).contains("trips.carry");
        });
    }

    @Test
    void a_postcode_without_a_middle_asks_for_kilometres_and_then_takes_them() {
        here.run(() -> {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> trips.record(form("CV1 1AH", "LS1 1UR", "", "")))
                    .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.areas.no_distance"));
            var trip = trips.get(trips.record(form("CV1 1AH", "LS1 1UR", "382", "")));
            assertThat(trip.distance().metres()).isEqualTo(382_000);
            assertThat(trip.to()).isEqualTo("LS1");
        });
    }

    @Test
    void forty_thousand_kilometres_and_unknown_labels_are_refused_and_nothing_is_kept() {
        here.run(() -> {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> trips.record(form("", "", "40000", "")));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> trips.record(form("", "", "4", "NO-SUCH")));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> trips.record(form("", "", "", "")));
            assertThat(trips.latest()).isEmpty();
            assertThat(devices.journey(one)).extracting(Happening::what).doesNotContain("trips.carry");
        });
    }

    @Test
    void a_trip_within_one_postcode_asks_for_its_kilometres() {
        here.run(() -> {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> trips.record(form("CV1 1AH", "cv11ah", "", "")))
                    .satisfies(
                            refused -> assertThat(refused.sentence().key()).isEqualTo("refused.trips.same_postcode"));
            assertThat(trips.get(trips.record(form("CV1 1AH", "cv11ah", "0.2", "")))
                            .distance()
                            .metres())
                    .isEqualTo(200);
        });
    }

    @Test
    void a_day_to_come_and_a_year_long_ago_are_refused() {
        here.run(() -> {
            for (var day : List.of(
                    LocalDate.of(1066, 10, 14),
                    LocalDate.of(2014, 12, 31),
                    trips.today().plusDays(1))) {
                assertThatExceptionOfType(Refused.class).as(day.toString()).isThrownBy(() -> trips.record(on(day)));
            }
            assertThat(trips.latest()).isEmpty();
            trips.record(on(LocalDate.of(2015, 1, 1)));
        });
    }

    private TripForm on(LocalDate day) {
        return with(Vehicle.VAN_DIESEL, day);
    }

    private TripForm with(Vehicle vehicle, LocalDate day) {
        var id = new TripId(UUID.randomUUID());
        return new TripForm(id, day, Errand.RETURN, vehicle, "", "", true, "24", null, List.of(one), "", "");
    }

    @Test
    void every_vehicle_of_the_form_can_be_kept_and_has_its_factors() {
        here.run(() -> {
            for (var vehicle : Vehicle.values()) {
                assertThat(trips.get(trips.record(with(vehicle, trips.today()))).vehicle())
                        .isEqualTo(vehicle);
                assertThat(org.devicebank.nets.Vehicle.valueOf(vehicle.name()).factors())
                        .allMatch(FactorBook.shipped()::has);
            }
        });
    }

    @Test
    void a_trip_for_a_donation_carries_all_that_came_of_it() {
        here.run(() -> {
            var donor = parties.addOrganisation("Council", Part.DONOR, 1);
            var list = "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,AAA1\nLaptop,Dell,Latitude 5490,AAA2\n";
            var donation = donations.load(donor, "list.csv", list.getBytes(StandardCharsets.UTF_8));
            var form = new TripForm(
                    new TripId(UUID.randomUUID()),
                    trips.today(),
                    Errand.COLLECTION,
                    Vehicle.VAN_ELECTRIC,
                    "",
                    "",
                    true,
                    "24",
                    donation.value(),
                    List.of(),
                    "",
                    "3,4");
            var id = trips.record(form);
            assertThat(trips.carried(id)).isEmpty();
            var came = donations.receive(donation, 1, null);
            assertThat(trips.carried(id)).extracting(Carried::device).containsExactly(came);
            assertThat(trips.get(id).weighed()).isEqualTo(new Grams(3400));
            assertThat(trips.get(id).donor()).isEqualTo("Council");
            assertThat(trips.gifts()).extracting(Gift::devices).containsExactly(2);
        });
    }

    @Test
    void a_withdrawn_trip_does_not_count_and_is_withdrawn_once() {
        here.run(() -> {
            var id = trips.record(form("", "", "12.5", ""));
            trips.withdraw(id, "It was Tuesday's trip again");
            assertThat(trips.get(id).withdrawn()).isEqualTo("It was Tuesday's trip again");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> trips.withdraw(id, "again"));
        });
    }

    @Test
    void a_trip_sent_by_several_threads_at_once_is_one_trip() throws Exception {
        var form = here.call(() -> form("", "", "12.5", "TRIP-2"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(
                    java.util.Collections.nCopies(4, (Callable<TripId>) () -> here.call(() -> trips.record(form))));
            for (var each : all) {
                assertThat(each.get()).isEqualTo(form.id());
            }
        }
        here.run(() -> {
            assertThat(trips.latest()).hasSize(1);
            assertThat(devices.journey(one)).extracting(Happening::what).containsOnlyOnce("trips.carry");
        });
    }
}
