package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Kept;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// The worked laptop: 205 kg, one half displaced, three of five years, so 61.5 kg for the whole second life.
class AccrualTest {

    private static final ClassBenchmark LAPTOP = ClassBenchmark.of("laptop.standard");
    private static final LocalDate GIVEN = LocalDate.of(2025, 1, 10);

    private final List<Kept> kept = new ArrayList<>();
    private final List<Accrual.Seen> seen = new ArrayList<>();

    private DeviceId give() {
        var device = new DeviceId(UUID.randomUUID());
        line(device, "journal 8", GIVEN, "1", Formula.HANDED_OVER);
        return device;
    }

    private void line(DeviceId device, String event, LocalDate day, String count, Formula formula) {
        var credit = new Credit(LAPTOP.name(), "x", "CLASS", 1.3, LAPTOP.life(), "INDIVIDUAL", "2026.1", null);
        var line = new Line(
                device,
                event,
                day,
                Phase.AVOIDED,
                new BigDecimal(count),
                "piece",
                Rate.of(LAPTOP.factor()),
                formula,
                Line.Basis.CLASS_BENCHMARK,
                null,
                credit);
        kept.add(new Kept(line.id(), 1, line, Line.METHOD, line.result(), line.hash(), false, Instant.EPOCH));
    }

    private void look(DeviceId device, int days, String use) {
        seen.add(new Accrual.Seen(device, new Growth.Look(GIVEN, GIVEN.plusDays(days), use)));
    }

    /// So many others that were seen on the day they were given, and earn nothing, that what is found may be told.
    private void others() {
        for (var i = 0; i < 5; i++) {
            look(give(), 0, "IN_USE");
        }
    }

    private List<Accrual.Row> rows(DeviceId device) {
        return accrual().rows().stream()
                .filter(row -> row.device().equals(device))
                .toList();
    }

    private Accrual accrual() {
        var lines = kept.stream().map(Kept::line).toList();
        var sum = new Accrual.Sum(List.of(), seen);
        sum.add(kept);
        return sum.accrual(Sums.of(lines, List.of()));
    }

    @Test
    void nothing_is_earned_before_anybody_looks_and_the_whole_stands_beside_it() {
        give();
        var accrual = accrual();
        assertThat(accrual.earned()).isEqualByComparingTo("0");
        assertThat(accrual.looked()).isZero();
        assertThat(accrual.whole()).isEqualByComparingTo("61.5");
    }

    @Test
    void a_year_in_use_earns_a_fifth_of_a_new_life_and_what_nobody_saw_earns_nothing() {
        var one = give();
        give();
        look(one, 365, "IN_USE");
        others();
        var accrual = accrual();
        assertThat(accrual.earned().doubleValue()).isBetween(20.48, 20.5);
        assertThat(accrual.whole()).isEqualByComparingTo("430.5");
        assertThat(accrual.looked()).isEqualTo(6);
        assertThat(accrual.handovers()).isEqualTo(7);
        assertThat(accrual.months()).containsOnlyKeys(YearMonth.of(2025, 1), YearMonth.of(2026, 1));
        assertThat(accrual.curve()).isEqualTo("0,120 46,120 600,114");
    }

    @Test
    void what_fewer_than_five_were_found_in_use_is_neither_told_nor_counted_and_the_fifth_counts_for_all() {
        for (var i = 0; i < 4; i++) {
            look(give(), 365, "IN_USE");
        }
        var few = accrual();
        assertThat(few.enough()).isFalse();
        assertThat(few.looked()).isZero();
        assertThat(few.rows()).isEmpty();
        assertThat(few.months()).isEmpty();
        assertThat(few.earned()).isEqualByComparingTo("0");
        assertThat(few.net()).isEqualByComparingTo("0");
        look(give(), 365, "IN_USE");
        var enough = accrual();
        assertThat(enough.looked()).isEqualTo(5);
        assertThat(enough.earned().doubleValue()).isBetween(5 * 20.48, 5 * 20.5);
        assertThat(enough.net()).isEqualByComparingTo(enough.earned());
    }

    @Test
    void the_time_after_it_was_found_unused_does_not_count_until_it_is_used_again() {
        var device = give();
        look(device, 100, "IN_USE");
        look(device, 200, "NOT_IN_USE");
        look(device, 300, "IN_USE");
        look(device, 350, "COULD_NOT_REACH");
        look(device, 400, "IN_USE");
        others();
        assertThat(rows(device)).extracting(Accrual.Row::days).containsExactly(100L, 100L, 200L);
    }

    @Test
    void a_hand_over_written_down_at_midnight_keeps_what_was_found_and_one_of_the_day_before_keeps_its_own() {
        var late = give();
        seen.add(new Accrual.Seen(late, new Growth.Look(GIVEN.minusDays(1), GIVEN.plusDays(99), "IN_USE")));
        var twice = give();
        line(twice, "journal 4", GIVEN.minusDays(1), "1", Formula.HANDED_OVER);
        seen.add(new Accrual.Seen(twice, new Growth.Look(GIVEN.minusDays(1), GIVEN.plusDays(9), "IN_USE")));
        others();
        assertThat(rows(late)).extracting(Accrual.Row::days).containsExactly(100L);
        assertThat(rows(twice)).extracting(Accrual.Row::days).containsExactly(10L);
    }

    @Test
    void what_came_back_earns_no_more_than_the_time_until_then() {
        var device = give();
        look(device, 200, "IN_USE");
        line(device, "journal 12", GIVEN.plusDays(100), "-0.9", Formula.CAME_BACK);
        others();
        assertThat(rows(device).getFirst().life()).isBetween(new BigDecimal("0.054"), new BigDecimal("0.055"));
    }

    @RepeatedTest(50)
    void what_is_earned_only_grows_and_is_never_more_than_the_whole(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        others();
        for (var i = 0; i < 1 + chance.nextInt(6); i++) {
            var device = give();
            var day = 0;
            for (var n = 0; n < chance.nextInt(9); n++) {
                day += 1 + chance.nextInt(400);
                look(
                        device,
                        day,
                        List.of("IN_USE", "NOT_IN_USE", "COULD_NOT_REACH").get(chance.nextInt(3)));
            }
        }
        var accrual = accrual();
        assertThat(accrual.earned()).isBetween(BigDecimal.ZERO, accrual.whole());
        assertThat(List.copyOf(accrual.months().values())).isSorted();
        var last = new java.util.HashMap<UUID, BigDecimal>();
        accrual.rows().forEach(row -> last.put(row.line(), row.earned()));
        assertThat(last.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(accrual.earned());
    }
}
