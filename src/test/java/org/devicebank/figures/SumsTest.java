package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.intervals.Interval;
import org.devicebank.kernel.DeviceId;
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
        var rate = new Rate("class.laptop.standard", "1", new BigDecimal(kilograms), "kg CO2e/piece", 1.35, "", "", "");
        var credit = new Credit("laptop.standard", "m", "CLASS", 1.3, new BigDecimal(life), "INDIVIDUAL", null, null);
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
        assertThat(Chance.of(Way.NOW, List.of(), List.of(), 1).n1().drawn()).isEqualTo(new Interval(0, 0, 0));
    }

    @Test
    void one_error_in_a_class_is_shared_by_all_its_devices_so_many_devices_are_no_surer_than_one() {
        var one = Chance.of(Way.NOW, List.of(avoided("205", "0.6")), List.of(), 7)
                .n1()
                .drawn();
        var devices = Stream.generate(() -> avoided("205", "0.6")).limit(400).toList();
        var many = Chance.of(Way.NOW, devices, List.of(), 7).n1().drawn();
        assertThat(many.high() / many.middle()).isBetween(1.8, 2.2);
        assertThat(many.high() / 400).isBetween(one.high() * 0.999, one.high() * 1.001);
    }

    @Test
    void the_doubt_of_a_careful_figure_comes_most_from_what_nobody_was_asked() {
        var drawn = Chance.of(Way.NOW, List.of(avoided("205", "0.6"), caused(Phase.PARTS, "3")), List.of(), 7)
                .n2();
        assertThat(drawn.reasons().getFirst().key()).isEqualTo("displacement INDIVIDUAL");
        assertThat(drawn.drawn().middle()).isBetween(50.0, 65.0);
    }

    private static List<Line> sheetOf(String sheet) {
        var handover = avoided(new BigDecimal(sheet).min(new BigDecimal("205")).toPlainString(), "0.6");
        var credit = new Credit("laptop.standard", "m", "EXACT", 1.13, new BigDecimal("0.6"), "SCHOOL", "2026.1", null);
        var rate = new Rate("maker.m", "1", new BigDecimal(sheet), "kg CO2e/piece", 1.25, "", "", "");
        var credited = new BigDecimal(sheet).compareTo(new BigDecimal("205")) < 0
                ? rate
                : new Rate("class.laptop.standard", "1", new BigDecimal("205"), "", 1.35, "", "", "");
        return List.of(line(handover, Phase.AVOIDED, credited, credit), line(handover, Phase.SAME_MODEL, rate, credit));
    }

    private static Line line(Line like, Phase phase, Rate rate, Credit credit) {
        return new Line(
                like.device(),
                like.event(),
                like.day(),
                phase,
                like.activity(),
                like.unit(),
                rate,
                like.formula(),
                like.basis(),
                null,
                credit);
    }

    /// The numbers are those of edition 2026.1, so that what was issued by it is drawn for ever as it was.
    @Test
    void a_figure_of_an_older_edition_is_drawn_as_it_was_and_a_new_one_is_capped_in_each_run() {
        var before = Map.of("150", "98 149 226", "200", "131 199 301", "320", "120 204 347");
        for (var sheet : before.keySet()) {
            var once = Chance.of(Way.of("2026.1/2026.1"), sheetOf(sheet), List.of(), 7)
                    .n1()
                    .drawn();
            var now = Chance.of(Way.of(Line.METHOD), sheetOf(sheet), List.of(), 7)
                    .n1()
                    .drawn();
            assertThat(now.high()).isLessThan(once.high());
            assertThat(now.middle()).isLessThanOrEqualTo(once.middle() * 1.02);
            assertThat("%.0f %.0f %.0f".formatted(once.low(), once.middle(), once.high()))
                    .isEqualTo(before.get(sheet));
        }
    }

    @Test
    void a_year_is_the_sum_of_its_months_and_no_order_of_lines_changes_it() {
        var chance = new Random(11);
        var lines = new ArrayList<Line>();
        for (var i = 0; i < 200; i++) {
            lines.add(avoided(String.valueOf(1 + chance.nextInt(300)), "0." + (1 + chance.nextInt(9))));
            lines.add(caused(Phase.PARTS, "0." + (1 + chance.nextInt(999_999))));
        }
        var answers = List.of(new Told(90, new Displacement("INDIVIDUAL", Map.of(Answer.BOUGHT_NEW, 7))));
        var months = lines.stream().collect(java.util.stream.Collectors.groupingBy(_ -> chance.nextInt(12)));
        var n1 = months.values().stream()
                .map(some -> Sums.of(some, answers).n1())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var n2 = months.values().stream()
                .map(some -> Sums.of(some, answers).n2())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        java.util.Collections.shuffle(lines, chance);
        assertThat(Sums.of(lines, answers).n1()).isEqualByComparingTo(n1);
        assertThat(Sums.of(lines, answers).n2()).isEqualByComparingTo(n2);
    }
}
