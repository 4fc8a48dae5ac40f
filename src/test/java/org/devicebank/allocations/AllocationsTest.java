package org.devicebank.allocations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.devicebank.BankTest;
import org.devicebank.TestGround;
import org.devicebank.Workshop;
import org.devicebank.areas.Areas;
import org.devicebank.devices.Devices;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.RequestId;
import org.devicebank.parties.Part;
import org.devicebank.parties.Parties;
import org.devicebank.places.Asking;
import org.devicebank.places.Role;
import org.devicebank.requests.Access;
import org.devicebank.requests.Need;
import org.devicebank.requests.Purpose;
import org.devicebank.requests.Requests;
import org.devicebank.requests.Standing;
import org.devicebank.requests.Urgency;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@BankTest
class AllocationsTest {

    @Autowired
    Asking here;

    @Autowired
    Parties parties;

    @Autowired
    Areas areas;

    @Autowired
    Requests requests;

    @Autowired
    Devices devices;

    @Autowired
    Allocations allocations;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Workshop workshop;

    private Asking partner;

    @BeforeEach
    void open() {
        here.run(areas::loadShipped);
        var of = here.call(() -> parties.addOrganisation("Open Door", Part.PARTNER, 1));
        partner = new Asking(here.place(), here.member(), of, Set.of(Role.PARTNER_WORKER));
    }

    private DeviceId ready(Kind kind, String serial) {
        return here.call(() -> workshop.ready(kind, serial));
    }

    private RequestId need(Kind kind) {
        return partner.call(
                () -> requests.ask(new Need(kind, Purpose.WORK, Access.NOTHING, Urgency.SOON, "CV1 1AH", ""))
                        .id());
    }

    private Standing standing(RequestId request) {
        return here.call(() -> requests.get(request).standing());
    }

    @Test
    void a_device_is_promised_sent_and_its_request_waits_no_longer() {
        var device = ready(Kind.LAPTOP, "PROMISE1");
        var request = need(Kind.LAPTOP);
        here.run(() -> {
            allocations.reserve(request, device);
            assertThat(allocations.ranked()).isEmpty();
            assertThat(devices.get(device).promisedTo()).isEqualTo(request);
            allocations.dispatch(device);
            assertThat(devices.get(device).heldBy()).isEqualTo(partner.organisation());
        });
        assertThat(standing(request)).isEqualTo(Standing.PROMISED);
    }

    @Test
    void a_tablet_is_not_promised_to_someone_who_needs_a_laptop() {
        var tablet = ready(Kind.TABLET, "TABLET01");
        var request = need(Kind.LAPTOP);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> allocations.reserve(request, tablet)))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.allocations.kind"));
        assertThat(standing(request)).isEqualTo(Standing.OPEN);
    }

    @Test
    void a_promise_given_up_lets_the_request_wait_again_with_its_first_date() {
        var device = ready(Kind.LAPTOP, "GIVENUP1");
        var request = need(Kind.LAPTOP);
        var asked = here.call(() -> requests.get(request));
        here.run(() -> {
            allocations.reserve(request, device);
            allocations.release(device, "");
        });
        assertThat(here.call(() -> requests.get(request))).isEqualTo(asked);
        assertThat(here.call(() -> devices.get(device).stage())).isEqualTo(Stage.READY);
    }

    @Test
    void a_promised_device_that_goes_back_to_the_bench_breaks_its_promise() {
        var device = ready(Kind.LAPTOP, "BENCHED1");
        var request = need(Kind.LAPTOP);
        here.run(() -> allocations.reserve(request, device));
        here.run(() -> devices.advance(device, new Step.SendBack("it does not start any more")));
        Awaitility.await().untilAsserted(() -> assertThat(standing(request)).isEqualTo(Standing.OPEN));
    }

    @Test
    void of_many_coordinators_with_one_device_exactly_one_promises_it() throws Exception {
        var device = ready(Kind.LAPTOP, "WANTED01");
        var wants = new ArrayList<RequestId>();
        for (var i = 0; i < 8; i++) {
            wants.add(need(Kind.LAPTOP));
        }
        assertThat(together(wants.stream()
                        .<Runnable>map(request -> () -> allocations.reserve(request, device))
                        .toList()))
                .isEqualTo(1);
        assertThat(wants.stream().filter(request -> standing(request) == Standing.PROMISED))
                .hasSize(1);
    }

    @Test
    void of_many_devices_for_one_request_exactly_one_is_promised() throws Exception {
        var request = need(Kind.LAPTOP);
        var some = new ArrayList<DeviceId>();
        for (var i = 0; i < 8; i++) {
            some.add(ready(Kind.LAPTOP, "CHOICE0" + i));
        }
        assertThat(together(some.stream()
                        .<Runnable>map(device -> () -> allocations.reserve(request, device))
                        .toList()))
                .isEqualTo(1);
        assertThat(some.stream()
                        .filter(device -> here.call(() -> devices.get(device)).stage() == Stage.RESERVED))
                .hasSize(1);
    }

    /// How many of the tasks, all begun at once, were done.
    private int together(List<Runnable> tasks) throws Exception {
        var start = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = new ArrayList<Future<Integer>>();
            for (var task : tasks) {
                tries.add(people.submit(() -> {
                    start.await();
                    try {
                        here.run(task);
                        return 1;
                    } catch (Refused | DataIntegrityViolationException _) {
                        return 0;
                    }
                }));
            }
            start.countDown();
            var done = 0;
            for (var one : tries) {
                done += one.get();
            }
            return done;
        }
    }

    @Test
    void a_device_is_never_sent_to_a_partner_it_is_not_promised_to() throws Exception {
        var other = new Asking(
                here.place(),
                here.member(),
                here.call(() -> parties.addOrganisation("Next Door", Part.PARTNER, 1)),
                Set.of(Role.PARTNER_WORKER));
        var device = ready(Kind.LAPTOP, "SWAP0001");
        var first = need(Kind.LAPTOP);
        var second = other.call(
                () -> requests.ask(new Need(Kind.LAPTOP, Purpose.WORK, Access.NOTHING, Urgency.SOON, "CV1 1AH", ""))
                        .id());
        here.run(() -> allocations.reserve(first, device));
        var changed = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sending = people.submit(() -> {
                changed.await();
                here.run(() -> allocations.dispatch(device));
                return true;
            });
            here.run(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                allocations.release(device, "");
                allocations.reserve(second, device);
                changed.countDown();
                Awaitility.await().until(AllocationsTest::somebodyWaits);
            }));
            sending.get();
        }
        here.run(() -> assertThat(devices.get(device).heldBy()).isEqualTo(other.organisation()));
    }

    private static boolean somebodyWaits() throws SQLException {
        try (var owner = TestGround.asOwner();
                var rows = owner.createStatement().executeQuery("select from pg_locks where not granted")) {
            return rows.next();
        }
    }

    @Test
    void late_news_of_a_broken_promise_does_not_break_the_next_one() {
        var broken = ready(Kind.LAPTOP, "BROKEN01");
        var next = ready(Kind.LAPTOP, "BROKEN02");
        var request = need(Kind.LAPTOP);
        here.run(() -> {
            allocations.reserve(request, broken);
            allocations.release(broken, "it does not start");
            allocations.reserve(request, next);
            allocations.promiseBroken(request, broken);
        });
        assertThat(standing(request)).isEqualTo(Standing.PROMISED);
        here.run(() -> allocations.promiseBroken(request, next));
        assertThat(standing(request)).isEqualTo(Standing.OPEN);
    }
}
