package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final Map<String, String> LABELS =
            Map.of("maker.own.1.R12", "Dell Latitude 5420", "UK.ELEC.GEN", "Electricity generated");

    @Test
    void a_reason_is_told_in_words_and_not_by_a_bare_code() {
        assertThat(Reasons.what("model maker.own.1.R12", LABELS)).isEqualTo("Dell Latitude 5420");
        assertThat(Reasons.what("factor UK.ELEC.GEN", LABELS)).isEqualTo("Electricity generated");
        assertThat(Reasons.what("class laptop.standard", LABELS)).startsWith("Laptop");
        assertThat(Reasons.what("use difference", LABELS)).isEmpty();
    }

    @Test
    void a_reason_leads_to_the_page_of_what_it_is_of_where_there_is_one() {
        assertThat(Reasons.code("model maker.own.1.R12", LABELS)).isEqualTo("maker.own.1.R12");
        assertThat(Reasons.code("class laptop.standard", LABELS)).isEqualTo("class.laptop.standard");
        assertThat(Reasons.code("displacement SCHOOL", LABELS)).isEmpty();
    }
}
