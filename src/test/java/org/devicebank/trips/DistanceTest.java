package org.devicebank.trips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistanceTest {

    @ParameterizedTest
    @CsvSource({"24, 24000", "12.5, 12500", "'12,5', 12500", "0.0015, 2", "' 7 ', 7000", "1500, 1500000"})
    void kilometres_are_taken_as_people_write_them(String typed, long metres) {
        assertThat(Distance.entered(typed).metres()).isEqualTo(metres);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40000", "40 000", "1500.001", "0", "-3", "1e300", "1e-9", "far", "", "NaN", "12..5"})
    void what_no_trip_can_be_is_refused_with_a_sentence(String typed) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Distance.entered(typed));
    }

    @Test
    void forty_thousand_kilometres_are_told_back_to_who_entered_them() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Distance.entered("40000"))
                .satisfies(refused -> {
                    assertThat(refused.sentence().key()).isEqualTo("refused.trips.distance");
                    assertThat(refused.sentence().args()).hasToString("[40000.0, 1500]");
                });
    }

    @Test
    void a_way_from_postcodes_is_the_straight_line_times_the_road_factor_and_twice_with_the_way_back() {
        assertThat(Distance.between(10_000, false).metres()).isEqualTo(13_000);
        assertThat(Distance.between(10_000, true).metres()).isEqualTo(26_000);
        assertThat(Distance.between(0, true).metres()).isEqualTo(1);
        var chance = new Random(7);
        for (var i = 0; i < 1000; i++) {
            var straight = 10 + chance.nextLong(300_000);
            var one = Distance.between(straight, false);
            assertThat(one.metres()).isGreaterThanOrEqualTo(straight);
            assertThat(Distance.between(straight, true).metres()).isBetween(2 * one.metres() - 1, 2 * one.metres() + 1);
        }
    }
}
