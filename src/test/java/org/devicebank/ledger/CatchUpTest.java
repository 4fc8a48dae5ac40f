package org.devicebank.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.Workshop;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.devices.Devices;
import org.devicebank.donations.DonationId;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.trips.Errand;
import org.devicebank.trips.TripForm;
import org.devicebank.trips.TripId;
import org.devicebank.trips.Trips;
import org.devicebank.trips.Vehicle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class CatchUpTest {

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    Trips trips;

    @Autowired
    Ledger ledger;

    @Autowired
    DueStore due;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Workshop workshop;

    private TripId drive(@Nullable DonationId donation, List<DeviceId> aboard) {
        return trips.record(new TripForm(
                new TripId(UUID.randomUUID()),
                trips.today(),
                Errand.COLLECTION,
                Vehicle.VAN_DIESEL,
                "",
                "",
                true,
                "24",
                donation == null ? null : donation.value(),
                aboard,
                "",
                ""));
    }

    private long rides(DeviceId id) {
        return ledger.lines(id).stream()
                .filter(kept -> kept.line().event().startsWith("trip "))
                .count();
    }

    @Test
    void whatever_happened_is_in_the_lines_when_somebody_looks_next() {
        here.run(() -> {
            var one = workshop.wiped(Kind.LAPTOP, "CATCH-1");
            assertThat(ledger.catchUp().written()).isPositive();
            assertThat(ledger.catchUp()).isEqualTo(new Worked(0, 0, 0));
            devices.note(one, "parts.fit", Map.of("part", "ram.8", "origin", "NEW"));
            assertThat(ledger.catchUp().written()).isPositive();
            assertThat(ledger.lines(one)).anyMatch(kept -> kept.line().phase() == Phase.PARTS);
            assertThat(ledger.workOut().written()).isZero();
        });
    }

    @Test
    void a_trip_for_a_whole_donation_and_one_that_is_withdrawn_show_when_somebody_looks_next() {
        here.run(() -> {
            var donor = parties.addOrganisation("Council", Part.DONOR, 1);
            var list = "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,CATCH-2\n";
            var donation = donations.load(donor, "list.csv", list.getBytes(StandardCharsets.UTF_8));
            var came = donations.receive(donation, 1, null);
            ledger.catchUp();
            var trip = drive(donation, List.of());
            ledger.catchUp();
            assertThat(rides(came)).isPositive();
            trips.withdraw(trip, "It was Tuesday's trip again");
            ledger.catchUp();
            assertThat(rides(came)).isZero();
        });
    }

    private BigDecimal kilometres(DeviceId id) {
        return ledger.lines(id).stream()
                .map(Kept::line)
                .filter(line -> line.event().startsWith("trip "))
                .map(Line::activity)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void news_that_comes_while_a_device_is_worked_out_keeps_it_due() {
        here.run(() -> {
            var one = workshop.received(Kind.LAPTOP, "CATCH-3");
            var trip = drive(null, List.of(one));
            together(() -> {
                assertThat(due.take(10)).containsExactly(one);
                due.add(trip);
            });
            together(() -> assertThat(due.take(10)).containsExactly(one));
        });
    }

    @Test
    void whoever_brings_news_does_not_wait_for_whoever_works_the_lines_out() {
        here.run(() -> {
            var one = workshop.received(Kind.LAPTOP, "CATCH-4");
            var trip = drive(null, List.of(one));
            together(() -> {
                assertThat(ledger.workOut().written()).isPositive();
                var other = Thread.ofVirtual().start(() -> here.run(() -> trips.withdraw(trip, "It was another van")));
                assertThat(ended(other)).isTrue();
            });
            assertThat(rides(one)).isPositive();
            ledger.catchUp();
            assertThat(rides(one)).isZero();
        });
    }

    @Test
    void a_dozen_who_work_everything_out_at_once_are_served_or_told_to_come_back() throws Exception {
        here.run(() -> workshop.wiped(Kind.LAPTOP, "CATCH-5"));
        Callable<Boolean> work = () -> {
            try {
                here.run(ledger::workOut);
                return true;
            } catch (Refused refused) {
                assertThat(refused.sentence().key()).isEqualTo("refused.ledger.busy");
                return false;
            }
        };
        var served = 0;
        try (var dozen = Executors.newFixedThreadPool(12)) {
            for (var one : dozen.invokeAll(Collections.nCopies(12, work))) {
                served += one.get() ? 1 : 0;
            }
        }
        assertThat(served).isPositive();
        here.run(() -> assertThat(ledger.workOut().written()).isZero());
    }

    private void together(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void who_joins_a_trip_later_makes_the_shares_of_the_others_smaller_and_the_trip_stays_whole() {
        here.run(() -> {
            var donor = parties.addOrganisation("Council", Part.DONOR, 1);
            var list = "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,JOIN-1\nLaptop,Dell,Latitude 5490,JOIN-2\n";
            var donation = donations.load(donor, "list.csv", list.getBytes(StandardCharsets.UTF_8));
            var first = donations.receive(donation, 1, null);
            drive(donation, List.of());
            ledger.catchUp();
            var alone = kilometres(first);
            var second = donations.receive(donation, 2, null);
            ledger.catchUp();
            assertThat(kilometres(first)).isLessThan(alone);
            assertThat(kilometres(first).add(kilometres(second))).isEqualByComparingTo(alone);
            assertThat(ledger.workOut().written()).isZero();
        });
    }
}
