package org.devicebank.allocations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.OrganisationId;
import org.devicebank.kernel.RequestId;
import org.devicebank.requests.Access;
import org.devicebank.requests.PersonCode;
import org.devicebank.requests.Purpose;
import org.devicebank.requests.Request;
import org.devicebank.requests.Standing;
import org.devicebank.requests.Urgency;
import org.junit.jupiter.api.Test;

class RankedTest {

    private static final Instant NOW = Instant.parse("2026-11-01T09:00:00Z");
    private static final Points POINTS = Points.shared();

    private static Request asked(Urgency urgency, Access access, int decile, int daysAgo) {
        return new Request(
                RequestId.next(),
                OrganisationId.next(),
                new PersonCode("R-10001-W"),
                Kind.LAPTOP,
                Purpose.WORK,
                access,
                urgency,
                "E01009522",
                decile,
                "IMD2025",
                Standing.OPEN,
                NOW.minus(Duration.ofDays(daysAgo)));
    }

    @Test
    void a_crisis_comes_before_what_can_wait_a_while() {
        var calm = asked(Urgency.CAN_WAIT, Access.NOTHING, 1, 0);
        var crisis = asked(Urgency.CRISIS, Access.NOTHING, 1, 0);
        assertThat(Ranked.order(java.util.List.of(calm, crisis), POINTS, NOW)
                        .getFirst()
                        .request())
                .isEqualTo(crisis);
    }

    @Test
    void nobody_waits_for_ever() {
        var old = asked(Urgency.CAN_WAIT, Access.SHARED, 10, 365);
        var crisis = asked(Urgency.CRISIS, Access.NOTHING, 1, 0);
        assertThat(Ranked.order(java.util.List.of(crisis, old), POINTS, NOW)
                        .getFirst()
                        .request())
                .isEqualTo(old);
    }

    @Test
    void the_order_does_not_depend_on_the_order_they_came_in_and_every_point_has_its_reason() {
        var chance = new Random(3);
        var all = new ArrayList<Request>();
        for (var i = 0; i < 60; i++) {
            all.add(asked(
                    Urgency.values()[chance.nextInt(3)],
                    Access.values()[chance.nextInt(4)],
                    1 + chance.nextInt(10),
                    chance.nextInt(90)));
        }
        var order = Ranked.order(all, POINTS, NOW);
        Collections.shuffle(all, chance);
        assertThat(Ranked.order(all, POINTS, NOW)).isEqualTo(order);
        assertThat(order)
                .allSatisfy(one -> assertThat(one.reasons().stream()
                                .mapToInt(reason -> ((Number) reason.args().getFirst()).intValue())
                                .sum())
                        .isEqualTo(one.points()));
    }
}
