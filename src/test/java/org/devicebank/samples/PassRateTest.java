package org.devicebank.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PassRateTest {

    @Test
    void the_interval_is_the_one_wilson_gave() {
        // Newcombe 1998, Statistics in Medicine 17, table I, method 3: 81/263 and 15/148 and 0/20
        assertInterval(new PassRate(263, 81), 0.2553, 0.3662);
        assertInterval(new PassRate(148, 15), 0.0624, 0.1605);
        assertInterval(new PassRate(20, 0), 0.0000, 0.1611);
        assertInterval(new PassRate(29, 1), 0.0061, 0.1718);
    }

    @Test
    void who_looked_at_nothing_knows_nothing() {
        assertInterval(new PassRate(0, 0), 0, 1);
    }

    @Test
    void passing_every_time_is_not_the_same_as_certainty() {
        assertThat(new PassRate(10, 10).high()).isCloseTo(1, within(1e-9));
        assertThat(new PassRate(10, 10).low()).isLessThan(0.75);
        assertThat(new PassRate(1000, 1000).low()).isGreaterThan(0.99);
    }

    private static void assertInterval(PassRate rate, double low, double high) {
        assertThat(rate.low()).isCloseTo(low, within(0.00005));
        assertThat(rate.high()).isCloseTo(high, within(0.00005));
    }
}
