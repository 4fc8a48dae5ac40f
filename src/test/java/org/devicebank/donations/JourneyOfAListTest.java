package org.devicebank.donations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.devicebank.BankTest;
import org.devicebank.devices.Registration;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.reports.Reports;
import org.devicebank.stages.Origin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class JourneyOfAListTest {

    private static final byte[] LIST =
            "Type,Make,Model,Serial\nLaptop,Dell,Latitude 5490,H7YK2M2\nLaptop,HP,ProBook 450,5CD8123ABC\nPC,Dell,OptiPlex 3050,GX11AA2\n"
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Reports reports;

    private DonationId donation;

    @BeforeEach
    void load() {
        donation = here.call(() -> donations.load(parties.addOrganisation("Council", Part.DONOR, 1), "list.csv", LIST));
    }

    @Test
    void what_was_sent_always_adds_up() {
        here.run(() -> {
            donations.receive(donation, 1, null);
            donations.receiveUnlisted(
                    new Registration(Kind.LAPTOP, Origin.REUSED, null, null, java.util.List.of()),
                    Optional.of(donation),
                    null);
            assertThat(reports.reconciliation(donation)).satisfies(report -> {
                assertThat(report.sent()).isEqualTo(3);
                assertThat(report.inWork()).isEqualTo(3);
                assertThat(report.extra()).isEqualTo(1);
            });
            donations.close(donation);
            assertThat(reports.reconciliation(donation)).satisfies(report -> {
                assertThat(report.inWork()).isEqualTo(1);
                assertThat(report.notFound()).isEqualTo(2);
            });
        });
    }

    @Test
    void the_same_list_is_loaded_once() {
        here.run(() -> {
            var donor = donations.get(donation).donor();
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> donations.load(donor, "again.csv", LIST));
            assertThat(donations.list()).hasSize(1);
        });
    }

    @Test
    void another_donor_sees_nothing_of_it() {
        var donor = here.call(() -> parties.addOrganisation("Someone else", Part.DONOR, 1));
        var stranger = new Asking(here.place(), here.member(), donor, java.util.Set.of(Role.DONOR));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> stranger.run(() -> donations.get(donation)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> stranger.run(() -> reports.reconciliation(donation)));
        assertThat(stranger.call(donations::list)).isEmpty();
    }

    @Test
    void a_line_received_by_many_at_once_becomes_one_device() throws Exception {
        var start = new CountDownLatch(1);
        var received = new ArrayList<java.util.concurrent.Future<Boolean>>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < 8; i++) {
                received.add(people.submit(() -> {
                    start.await();
                    try {
                        here.call(() -> donations.receive(donation, 2, null));
                        return true;
                    } catch (Refused _) {
                        return false;
                    }
                }));
            }
            start.countDown();
        }
        assertThat(received).extracting(java.util.concurrent.Future::get).containsOnlyOnce(true);
        assertThat(here.call(() -> donations.get(donation)).found()).isEqualTo(1);
    }
}
