package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// The spreads that come with the bank are those the withheld half of the makers' figures confirms; run with
/// `-Dspreads.write=true` to write them anew.
class HoldOutTest {

    private static final Path SPREADS = Path.of("src/main/resources/reference/footprints/spreads.csv");
    private static final HoldOutScore SCORE = HoldOut.score();

    @Test
    void the_interval_of_every_tier_holds_nine_of_ten_withheld_figures() {
        assertThat(SCORE.lines())
                .allSatisfy(line -> assertThat(line.holds())
                        .as("%s held %d of %d", line.group(), line.heldWithheld(), line.judged())
                        .isTrue());
        assertThat(SCORE.lines())
                .filteredOn(line -> line.group().matches("NEAR|FAMILY|CLASS"))
                .allSatisfy(line -> assertThat(line.judged()).isGreaterThan(100));
    }

    /// Of fifteen counts that each miss their range once in twenty, one may.
    @Test
    void the_spreads_in_use_hold_of_what_other_seeds_withhold() {
        var lines = LongStream.of(1, 2, 3, 5, 8)
                .mapToObj(HoldOut::inUse)
                .flatMap(score -> score.lines().stream())
                .filter(line -> line.group().matches("NEAR|FAMILY|CLASS"))
                .toList();
        assertThat(lines).hasSize(15);
        assertThat(lines.stream().filter(line -> !line.holds())).hasSizeLessThanOrEqualTo(1);
        lines.stream().collect(Collectors.groupingBy(HoldOutScore.Line::group)).forEach((tier, of) -> {
            var held = of.stream().mapToInt(HoldOutScore.Line::heldWithheld).sum();
            var judged = of.stream().mapToInt(HoldOutScore.Line::judged).sum();
            System.out.printf(
                    Locale.ROOT,
                    "hold-out by five other seeds: %s holds %d of %d, %.1f %%%n",
                    tier,
                    held,
                    judged,
                    100.0 * held / judged);
            assertThat((double) held / judged).as(tier).isBetween(0.875, 0.925);
        });
    }

    @Test
    void the_halves_share_no_figure_and_make_up_the_table() {
        assertThat(SCORE.fitted() + SCORE.withheld())
                .isEqualTo(Footprints.shipped().figures().size())
                .isEqualTo(1651);
    }

    @Test
    void the_spreads_in_use_are_those_computed() throws IOException {
        if (Boolean.getBoolean("spreads.write")) {
            Files.writeString(SPREADS, csv());
        }
        assertThat(Files.readString(SPREADS)).isEqualTo(csv());
    }

    private static String csv() {
        var text = new StringBuilder("sort,name,gsd,n,source\n");
        for (var line : SCORE.lines()) {
            var gsd = line.gsd();
            if (gsd != null) {
                text.append(String.format(
                        Locale.ROOT,
                        "%s,%s,%.2f,%d,%s%n",
                        line.group().equals(line.group().toUpperCase(Locale.ROOT)) ? "tier" : "class",
                        line.group(),
                        gsd,
                        line.learned(),
                        line.fitted() ? "fitted on half of footprints.csv; seed " + SCORE.seed() : "carbon method"));
            }
        }
        return text.toString();
    }

    @Test
    void a_count_of_nine_in_ten_has_a_range_by_chance() {
        var line = new HoldOutScore.Line("", true, 1.3, 0, 0, 100, 90, 0);
        assertThat(line.least()).isEqualTo(84);
        assertThat(line.most()).isEqualTo(95);
        assertThat(line.holds()).isTrue();
        assertThat(new HoldOutScore.Line("", true, 1.3, 0, 0, 1000, 860, 0).holds())
                .isFalse();
        assertThat(new HoldOutScore.Line("", true, 1.3, 0, 0, 0, 0, 0).holds()).isTrue();
    }
}
