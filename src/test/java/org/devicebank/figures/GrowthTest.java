package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.figures.Growth.Look;
import org.devicebank.kernel.DeviceId;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final ClassBenchmark LAPTOP = ClassBenchmark.of("laptop.standard");
    private static final LocalDate GIVEN = LocalDate.of(2025, 1, 1);
    private static final Displacement SHARE = new Displacement("INDIVIDUAL", Map.of(Answer.BOUGHT_NEW, 4));

    private static Line credit() {
        var credit = new Credit(LAPTOP.name(), "x", "CLASS", 1.1, LAPTOP.life(), "INDIVIDUAL", null, null);
        return new Line(
                new DeviceId(UUID.randomUUID()),
                "journal 8",
                GIVEN,
                Phase.AVOIDED,
                BigDecimal.ONE,
                "piece",
                Rate.of(LAPTOP.factor()),
                Formula.values()[0],
                Line.Basis.CLASS_BENCHMARK,
                null,
                credit);
    }

    private static Growth growth(Look... looks) {
        return Growth.of(credit(), SHARE, List.of(looks));
    }

    private static Look look(int days, String use) {
        return new Look(GIVEN, GIVEN.plusDays(days), use);
    }

    @Test
    void nothing_is_earned_before_somebody_looks() {
        assertThat(growth().earned()).isZero();
        assertThat(growth().whole()).isPositive();
    }

    @Test
    void what_is_earned_grows_with_every_look_that_finds_it_in_use_and_with_no_other() {
        var growth =
                growth(look(90, "IN_USE"), look(180, "COULD_NOT_REACH"), look(365, "IN_USE"), look(400, "NOT_IN_USE"));
        var earned = growth.points().stream().map(Growth.Point::earned).toList();
        assertThat(earned.get(0)).isPositive().isEqualTo(earned.get(1));
        assertThat(earned.get(2)).isGreaterThan(earned.get(1)).isEqualTo(earned.get(3));
        assertThat(growth.earned()).isLessThan(growth.whole());
    }

    @Test
    void no_more_is_earned_than_the_whole_second_life_however_long_it_is_used() {
        var growth = growth(look(9000, "IN_USE"));
        assertThat(growth.earned()).isEqualByComparingTo(growth.whole());
        assertThat(growth.curve()).isEqualTo("0,120 600,0");
    }
}
