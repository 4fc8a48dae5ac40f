package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Credit;
import org.devicebank.ledger.Formula;
import org.devicebank.ledger.Line;
import org.devicebank.ledger.Phase;
import org.devicebank.ledger.Rate;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Line caused(Phase phase, String kilograms) {
        var rate = new Rate("f." + phase, "1", new BigDecimal(kilograms), "kg CO2e/piece", 1.3, "", "", "");
        return new Line(
                new DeviceId(UUID.randomUUID()),
                "e",
                DAY,
                phase,
                BigDecimal.ONE,
                "piece",
                rate,
                Formula.PART,
                Line.Basis.MEASURED,
                null,
                null);
    }

    private static Line avoided(String kilograms, String life) {
        var rate = new Rate("class.laptop", "1", new BigDecimal(kilograms), "kg CO2e/piece", 1.35, "", "", "");
        var credit = new Credit("laptop", "m", "CLASS", 1.3, new BigDecimal(life), "INDIVIDUAL");
        return new Line(
                new DeviceId(UUID.randomUUID()),
                "e",
                DAY,
                Phase.AVOIDED,
                BigDecimal.ONE,
                "device",
                rate,
                Formula.HANDED_OVER,
                Line.Basis.CLASS_BENCHMARK,
                null,
                credit);
    }

    @Test
    void the_worked_device_of_the_method_nets_to_172_6_and_29_1() {
        var lines = List.of(avoided("205", "0.6"), caused(Phase.PARTS, "32.38"));
        var nets = Sums.of(lines, List.of());
        assertThat(nets.n1()).isEqualByComparingTo("172.62");
        assertThat(nets.n2()).isEqualByComparingTo("29.12");
        var harvested = Sums.of(List.of(avoided("205", "0.6"), caused(Phase.PARTS, "2.68")), List.of());
        assertThat(harvested.n1()).isEqualByComparingTo("202.32");
        assertThat(harvested.n2()).isEqualByComparingTo("58.82");
    }

    @Test
    void the_first_net_is_never_below_the_careful_one_and_a_reject_lowers_both() {
        var chance = new Random(5);
        for (var i = 0; i < 500; i++) {
            var lines = new ArrayList<Line>();
            for (var n = 0; n < chance.nextInt(8); n++) {
                lines.add(avoided(String.valueOf(chance.nextInt(300)), "0." + (1 + chance.nextInt(9))));
                lines.add(caused(Phase.PARTS, String.valueOf(chance.nextInt(60))));
            }
            var answers = List.of(new Told(
                    90,
                    new Displacement(
                            "INDIVIDUAL",
                            Map.of(Answer.BOUGHT_NEW, chance.nextInt(50), Answer.WITHOUT, chance.nextInt(50)))));
            var nets = Sums.of(lines, answers);
            assertThat(nets.n1()).isGreaterThanOrEqualTo(nets.n2());
            lines.add(caused(Phase.UNSUITABLE, "0.01"));
            var after = Sums.of(lines, answers);
            assertThat(after.n1()).isLessThan(nets.n1());
            assertThat(after.n2()).isLessThan(nets.n2());
        }
    }

    @Test
    void nothing_nets_to_nothing() {
        var nets = Sums.of(List.of(), List.of());
        assertThat(nets.n1()).isEqualByComparingTo("0");
        assertThat(Draws.of(List.of(), List.of(), 1)).isEqualTo(new Draws(Range.NOTHING, Range.NOTHING, 0));
    }

    @Test
    void one_error_in_a_class_is_shared_by_all_its_devices_so_many_devices_are_no_surer_than_one() {
        var one = Draws.of(List.of(avoided("205", "0.6")), List.of(), 7);
        var many = Draws.of(
                java.util.stream.Stream.generate(() -> avoided("205", "0.6"))
                        .limit(400)
                        .toList(),
                List.of(),
                7);
        assertThat(many.n1().high() / many.n1().middle()).isBetween(1.8, 2.2);
        assertThat(many.n1().high() / 400)
                .isBetween(one.n1().high() * 0.999, one.n1().high() * 1.001);
        assertThat(one).isEqualTo(Draws.of(List.of(avoided("205", "0.6")), List.of(), 7));
    }

    @Test
    void a_drawn_share_has_the_mean_and_the_spread_of_its_two_counts() {
        var chance = new SplittableRandom(3);
        var values = java.util.stream.DoubleStream.generate(() -> Beta.draw(chance, 2, 2))
                .limit(40_000)
                .sorted()
                .toArray();
        assertThat(java.util.Arrays.stream(values).average().orElseThrow()).isBetween(0.495, 0.505);
        assertThat(values[2_000]).isBetween(0.125, 0.145);
        assertThat(values[38_000]).isBetween(0.855, 0.875);
    }
}
