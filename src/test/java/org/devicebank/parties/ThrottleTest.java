package org.devicebank.parties;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private static Duration wait(int wrong) {
        return Throttle.wait(new Throttle.Failures(wrong, wrong, NOW), NOW);
    }

    @Test
    void a_few_slips_cost_nothing_and_guessing_costs_more_and_more() {
        assertThat(wait(4)).isZero();
        assertThat(wait(5)).isPositive();
        for (var wrong = 5; wrong < 40; wrong++) {
            assertThat(wait(wrong + 1)).isGreaterThanOrEqualTo(wait(wrong));
            assertThat(wait(wrong)).isLessThanOrEqualTo(Duration.ofMinutes(15));
        }
    }

    @Test
    void waiting_ends() {
        assertThat(Throttle.wait(new Throttle.Failures(30, 30, NOW.minus(Duration.ofMinutes(16))), NOW))
                .isZero();
    }

    @Test
    void a_password_is_long_and_not_obvious() {
        for (var weak : new String[] {"short", "aaaaaaaaaaaaaaaa", "carol.hughes-2026", "passwordpassword"}) {
            assertThatExceptionOfType(Refused.class)
                    .as(weak)
                    .isThrownBy(() -> Passwords.check(weak, "carol.hughes@example.org"));
        }
        Passwords.check("borrow a bright kettle", "carol.hughes@example.org");
    }
}
