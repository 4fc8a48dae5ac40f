package org.devicebank.carbon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.kernel.Kind;
import org.devicebank.places.Places;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BankTest
class FirstEstimateTest {

    @Autowired
    Places places;

    @Autowired
    Carbon carbon;

    private List<Benchmark> benchmarks() {
        return Cast.newPlace(places).call(carbon::benchmarks);
    }

    @Test
    void a_new_device_saves_nothing_whoever_gets_it() {
        for (var kind : Kind.values()) {
            assertThat(FirstEstimate.of(kind, true, benchmarks())).isEqualTo(FirstEstimate.NONE);
        }
    }

    @Test
    void every_figure_names_its_version_and_its_source() {
        assertThat(benchmarks()).hasSize(7).allSatisfy(one -> {
            assertThat(one.version()).isNotBlank();
            assertThat(one.source()).isNotBlank();
            assertThat(one.low()).isLessThanOrEqualTo(one.central());
            assertThat(one.central()).isLessThanOrEqualTo(one.high());
        });
    }

    @Test
    void every_kind_but_the_odds_and_ends_has_a_benchmark() {
        var known = benchmarks().stream().map(Benchmark::kind).toList();
        assertThat(Arrays.stream(Kind.values()).filter(kind -> !known.contains(kind)))
                .containsExactly(Kind.OTHER);
    }
}
