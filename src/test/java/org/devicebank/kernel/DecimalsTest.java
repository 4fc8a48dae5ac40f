package org.devicebank.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({
        "'1,250',1250",
        "'12,345.5',12345.5",
        "'1,25',1.25",
        "'0,125',0.125",
        "' 3.4 ',3.4",
        "'.5',0.5",
        "'7.',7"
    })
    void a_number_is_read_as_a_person_here_types_it(String typed, BigDecimal number) {
        assertThat(Decimals.typed(typed))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Test
    void below_nothing_is_read_too_so_that_whoever_asks_can_say_why_not() {
        assertThat(Decimals.typed("-1")).contains(new BigDecimal("-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "1e3", "1e-999999999", "1E+999999999", "1,25,3", "1.250,5", "NaN", "0x10", "."})
    void what_is_no_plain_number_is_none(String typed) {
        assertThat(Decimals.typed(typed)).isEmpty();
    }
}
