package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.devicebank.kernel.Sentence;
import org.junit.jupiter.api.Test;

class MassTest {

    private static Sentence kilograms(String text) {
        return Sentence.of("figures.kilograms", text);
    }

    @Test
    void what_is_less_than_a_gram_is_not_said_to_be_nothing() {
        assertThat(Mass.small(new BigDecimal("0.000391"))).isEqualTo(kilograms("0.000391"));
        assertThat(Mass.small(new BigDecimal("-0.000500"))).isEqualTo(kilograms("−0.0005"));
        assertThat(Mass.small(new BigDecimal("0.001000"))).isEqualTo(kilograms("0.001"));
        assertThat(Mass.small(new BigDecimal("0.000000"))).isEqualTo(kilograms("0"));
    }

    @Test
    void a_device_is_said_in_whole_kilograms_and_a_programme_in_two_figures() {
        assertThat(Mass.of(new BigDecimal("99.4"))).isEqualTo(kilograms("99"));
        assertThat(Mass.of(new BigDecimal("-0.4"))).isEqualTo(kilograms("0"));
        assertThat(Mass.of(new BigDecimal("172.6"))).isEqualTo(kilograms("170"));
        assertThat(Mass.of(new BigDecimal("-1449"))).isEqualTo(Sentence.of("figures.tonnes", "−1.4"));
        assertThat(Mass.unit("kg CO2e/kWh")).isEqualTo("kg CO₂e/kWh");
    }
}
