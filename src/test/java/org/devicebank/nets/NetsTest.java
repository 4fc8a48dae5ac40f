package org.devicebank.nets;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;
import org.devicebank.factors.Unit;
import org.devicebank.kernel.Sentence;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class NetsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Accounting ACCOUNTING = new Accounting(FactorBook.shipped());
    private static final List<ClassBenchmark> CLASSES =
            List.copyOf(ClassBenchmark.shipped().values());
    private static final int DEVICES = 60;

    private static BigDecimal number(double value) {
        return BigDecimal.valueOf(value).setScale(Quantity.PLACES, java.math.RoundingMode.HALF_EVEN);
    }

    private static Displacement answers(Random chance) {
        return new Displacement(
                "INDIVIDUAL",
                Map.of(
                        Answer.BOUGHT_NEW, chance.nextInt(50),
                        Answer.BOUGHT_USED, chance.nextInt(50),
                        Answer.BORROWED, chance.nextInt(50),
                        Answer.WITHOUT, chance.nextInt(50),
                        Answer.DO_NOT_KNOW, chance.nextInt(50)));
    }

    private static Reused device(Random chance, Displacement answers, BigDecimal burden) {
        var benchmark = CLASSES.get(chance.nextInt(CLASSES.size()));
        var embodied = number(benchmark.kilograms().doubleValue() * (0.3 + chance.nextDouble() * 1.5));
        var avoided = Avoided.of(benchmark, "model " + chance.nextInt(9), embodied, chance.nextBoolean(), 1.3);
        var account = ACCOUNTING.of(activities(chance), null);
        return new Reused(
                chance.nextInt(8) == 0 ? null : avoided,
                answers,
                benchmark.life(),
                number(chance.nextDouble() * 20 - 10),
                account.emitted().add(burden));
    }

    private static List<Activity> activities(Random chance) {
        var vehicle = Vehicle.values()[chance.nextInt(Vehicle.values().length)];
        var condition = Condition.values()[chance.nextInt(Condition.values().length)];
        return List.of(
                new Activity.Ride(DAY, Stage.COLLECTION, vehicle, kilometres(chance.nextDouble() * 40)),
                new Activity.Bench(DAY, new FactorId("energy.laptop"), chance.nextInt(4)),
                new Activity.Workshop(DAY),
                new Activity.Part(DAY, new FactorId("part.ram.8"), condition),
                new Activity.Box(DAY, chance.nextInt(2)),
                new Activity.Ride(DAY, Stage.DELIVERY, vehicle, kilometres(chance.nextDouble() * 40)));
    }

    private static Quantity kilometres(double value) {
        return new Quantity(BigDecimal.valueOf(value), Unit.KM);
    }

    private static Nets sum(List<Reused> devices) {
        return devices.stream().map(Nets::of).reduce(Nets.NONE, Nets::plus);
    }

    @RepeatedTest(20)
    void what_holds_for_any_programme(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var answers = answers(chance);
        var rejects = number(chance.nextDouble() * 200);
        var burdens = Shares.evenly(rejects, DEVICES);
        assertThat(burdens.stream().reduce(ZERO, BigDecimal::add)).isEqualByComparingTo(rejects);
        var devices =
                burdens.stream().map(share -> device(chance, answers, share)).toList();
        var programme = sum(devices);

        var n1 = devices.stream().map(one -> Nets.of(one).n1()).reduce(ZERO, BigDecimal::add);
        var n2 = devices.stream().map(one -> Nets.of(one).n2()).reduce(ZERO, BigDecimal::add);
        assertThat(programme.n1()).isEqualByComparingTo(n1);
        assertThat(programme.n2()).isEqualByComparingTo(n2);
        assertThat(programme.n1()).isGreaterThanOrEqualTo(programme.n2());
        assertThat(programme.n3()).isGreaterThanOrEqualTo(programme.n1());
        assertThat(devices)
                .allSatisfy(one -> assertThat(Nets.of(one).n1())
                        .isGreaterThanOrEqualTo(Nets.of(one).n2()));
        assertThat(programme.n1().scale()).isEqualTo(Quantity.PLACES);
        assertThat(programme.n2().scale()).isEqualTo(Quantity.PLACES);

        var reject = ACCOUNTING.of(
                List.of(
                        new Activity.Workshop(DAY),
                        new Activity.Unsuitable(DAY, Quantity.of("1.65", Unit.KILOGRAM), WasteRoute.RECYCLING)),
                DAY);
        var worse = programme.plus(Nets.burden(reject.emitted()));
        assertThat(worse.n1()).isLessThan(programme.n1());
        assertThat(worse.n2()).isLessThan(programme.n2());
    }

    @Test
    void a_time_without_devices_is_nothing() {
        assertThat(sum(List.of()).n1()).isEqualByComparingTo("0");
        assertThat(sum(List.of()).n2()).isEqualByComparingTo("0");
        assertThat(Shares.evenly(ONE, 0)).isEmpty();
    }

    @RepeatedTest(20)
    void shares_of_a_trip_add_up_to_the_trip(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var whole = number(chance.nextDouble() * 500);
        var weights = new ArrayList<BigDecimal>();
        for (var i = 0; i <= chance.nextInt(200); i++) {
            weights.add(BigDecimal.valueOf(chance.nextInt(20_000), 3));
        }
        var shares = Shares.of(whole, weights);
        assertThat(shares.stream().reduce(ZERO, BigDecimal::add)).isEqualByComparingTo(whole);
        assertThat(shares).allSatisfy(share -> assertThat(share).isNotNegative());
        for (var i = 0; i < weights.size(); i++) {
            for (var j = 0; j < weights.size(); j++) {
                if (weights.get(i).compareTo(weights.get(j)) > 0) {
                    assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
                }
            }
        }
    }

    @Test
    void a_load_of_things_without_weight_is_shared_evenly() {
        assertThat(Shares.of(ONE, List.of(ZERO, ZERO, ZERO, ZERO)))
                .allSatisfy(share -> assertThat(share).isEqualByComparingTo("0.25"));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Shares.of(ONE, List.of(ONE, ONE.negate())));
    }

    @Test
    void a_new_factor_leaves_what_was_worked_out_before_as_it_was() {
        var ride = new Activity.Metered(DAY, Quantity.of(1, Unit.KWH));
        var before = ACCOUNTING.lines(ride);
        var kept = List.copyOf(before);
        var grid = FactorBook.shipped().in(new FactorId("UK.ELEC.GEN"), 2026);
        var newer = new org.devicebank.factors.Factor(
                grid.id(),
                2026,
                2,
                1,
                new BigDecimal("0.2"),
                grid.gives(),
                grid.per(),
                grid.basis(),
                grid.label(),
                grid.geography(),
                grid.source(),
                grid.grade(),
                grid.spread(),
                null,
                null,
                null);
        var after = new Accounting(FactorBook.shipped().with(List.of(newer))).lines(ride);
        assertThat(before).isEqualTo(kept);
        assertThat(ACCOUNTING.lines(ride)).isEqualTo(kept);
        assertThat(after.getFirst().kilograms()).isEqualByComparingTo("0.2");
        assertThat(after.getFirst().factor().version()).isEqualTo("2026.2");
    }

    @Test
    void a_wrong_match_never_credits_more_than_the_class() {
        var standard = ClassBenchmark.of("laptop.standard");
        assertThat(Avoided.of(standard, "huge", new BigDecimal("900"), true, 1.3)
                        .kilograms())
                .isEqualByComparingTo("205");
        assertThat(Avoided.of(standard, "small", new BigDecimal("120"), true, 1.3)
                        .kilograms())
                .isEqualByComparingTo("120");
        assertThat(Avoided.of(standard, "family", new BigDecimal("120"), false, 1.58)
                        .kilograms())
                .isEqualByComparingTo("205");
    }

    @Test
    void the_spread_of_a_sheet_is_split_and_comes_together_again() {
        var spread = Avoided.of(ClassBenchmark.of("laptop.standard"), "one", new BigDecimal("120"), true, 1.40)
                .sheet();
        assertThat(spread.systematic()).isEqualTo(1.25);
        assertThat(spread.whole()).isCloseTo(1.40, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void what_somebody_entered_wrongly_is_left_out_and_told_and_never_stops_the_rest() {
        var good = new Activity.Box(DAY, 1);
        var wrong = List.of(
                new Activity.Ride(DAY, Stage.COLLECTION, Vehicle.VAN_DIESEL, Quantity.of(40_000, Unit.KM)),
                new Activity.Ride(DAY, Stage.COLLECTION, Vehicle.CAR, Quantity.of(-1, Unit.KM)),
                new Activity.Ride(DAY, Stage.COLLECTION, Vehicle.CAR, Quantity.of(1, Unit.KILOGRAM)),
                new Activity.Ride(LocalDate.of(2019, 1, 1), Stage.DELIVERY, Vehicle.CAR, Quantity.of(1, Unit.KM)),
                new Activity.Metered(DAY, Quantity.of("-0.1", Unit.KWH)),
                new Activity.Metered(DAY, Quantity.of(5_000, Unit.KWH)),
                new Activity.Bench(DAY, new FactorId("energy.laptop"), -1),
                new Activity.Bench(DAY, new FactorId("energy.toaster"), 1),
                new Activity.Bills(DAY, Quantity.of(1, Unit.KWH), Quantity.of(-1, Unit.KWH)),
                new Activity.Part(DAY, new FactorId("part.flux.capacitor"), Condition.NEW),
                new Activity.Part(DAY.plusDays(1), new FactorId("part.ram.8"), Condition.NEW),
                new Activity.Box(DAY, 5_000),
                new Activity.Unsuitable(DAY, Quantity.of(-3, Unit.KILOGRAM), WasteRoute.RECYCLING),
                new Activity.Unsuitable(DAY, Quantity.of(5_000, Unit.KILOGRAM), WasteRoute.RECYCLING));
        for (var one : wrong) {
            var account = ACCOUNTING.of(List.of(one, good), DAY);
            assertThat(account.leftOut()).as(one.toString()).hasSize(1);
            assertThat(account.emitted()).isEqualByComparingTo("0.55");
        }
        var part = new Activity.Part(DAY.plusDays(1), new FactorId("part.ram.8"), Condition.NEW);
        assertThat(ACCOUNTING.of(List.of(part), DAY).leftOut().getFirst().key())
                .isEqualTo("refused.nets.part_of_recycled");
    }

    @Test
    void a_part_fitted_before_a_device_was_given_up_stays_on_the_books() {
        var part = new Activity.Part(DAY, new FactorId("part.ram.8"), Condition.NEW);
        assertThat(ACCOUNTING.of(List.of(part), DAY.plusDays(9)).emitted()).isEqualByComparingTo("13");
    }

    @Test
    void parts_count_in_full_in_part_or_not_at_all() {
        for (var expected : Map.of(Condition.NEW, "26", Condition.REFURBISHED, "5.2", Condition.HARVESTED, "0")
                .entrySet()) {
            var part = new Activity.Part(DAY, new FactorId("part.ssd.256"), expected.getKey());
            assertThat(ACCOUNTING.of(List.of(part), null).emitted()).isEqualByComparingTo(expected.getValue());
        }
    }

    @RepeatedTest(20)
    void all_hand_overs_of_one_device_never_replace_more_than_one_life(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var benchmark = CLASSES.get(chance.nextInt(CLASSES.size()));
        var lives = new ArrayList<BigDecimal>();
        for (var i = 0; i < 6; i++) {
            var life = Life.remaining(benchmark, lives);
            lives.add(chance.nextBoolean() ? life : Life.used(benchmark, chance.nextInt(2_000), life));
        }
        assertThat(lives.stream().reduce(ZERO, BigDecimal::add)).isBetween(ZERO, ONE);
        assertThat(lives).allSatisfy(life -> assertThat(life).isNotNegative());
    }

    @Test
    void a_device_that_came_back_keeps_what_was_used() {
        var standard = ClassBenchmark.of("laptop.standard");
        assertThat(Life.used(standard, 0, standard.life())).isEqualByComparingTo("0");
        assertThat(Life.used(standard, 731, standard.life())).isBetween(new BigDecimal("0.4"), new BigDecimal("0.401"));
        assertThat(Life.used(standard, 9_000, standard.life())).isEqualByComparingTo("0.6");
        assertThat(Life.used(standard, -3, standard.life())).isEqualByComparingTo("0");
    }

    @Test
    void power_an_old_device_saves_is_never_a_credit() {
        var standard = ClassBenchmark.of("laptop.standard");
        var device = new Reused(
                Avoided.of(standard), Displacement.unasked("X"), standard.life(), new BigDecimal("-40"), ZERO);
        assertThat(device.useDifference()).isEqualByComparingTo("0");
        assertThat(Nets.of(device).n2()).isEqualByComparingTo("61.5");
    }

    @Test
    void what_stands_beside_a_figure_tells_how_many_answered_unless_they_are_few() {
        assertThat(Claim.guard(17, "2026-05")).hasSize(5).contains(Sentence.of("nets.claim.n2", 17));
        assertThat(Claim.guard(17, "")).contains(Sentence.of("nets.claim.not_issued"));
        assertThat(Claim.guard(4, "2026-05")).contains(Sentence.of("nets.claim.n2_few", 5));
    }

    @RepeatedTest(20)
    void who_would_have_bought_new_raises_the_share_and_who_would_have_gone_without_lowers_it(
            RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var told = answers(chance);
        assertThat(told.mean()).isBetween(ZERO, ONE);
        assertThat(one(told, Answer.BOUGHT_NEW).mean()).isGreaterThan(told.mean());
        assertThat(one(told, Answer.WITHOUT).mean()).isLessThan(told.mean());
        assertThat(one(told, Answer.BORROWED).mean()).isLessThan(told.mean());
        assertThat(one(told, Answer.DO_NOT_KNOW).mean()).isEqualTo(told.mean());
    }

    private static Displacement one(Displacement told, Answer more) {
        var counts = new EnumMap<Answer, Integer>(told.answers());
        counts.merge(more, 1, Integer::sum);
        return new Displacement(told.route(), counts);
    }

    @RepeatedTest(20)
    void no_maker_s_figure_however_wrong_credits_more_than_the_class(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var benchmark = CLASSES.get(chance.nextInt(CLASSES.size()));
        var embodied = number(benchmark.kilograms().doubleValue() * chance.nextDouble() * 5);
        var avoided = Avoided.of(benchmark, "m", embodied, chance.nextBoolean(), 1 + chance.nextDouble());
        assertThat(avoided.kilograms()).isLessThanOrEqualTo(benchmark.kilograms());
        if (avoided.sheet() != null) {
            assertThat(avoided.kilograms()).isLessThanOrEqualTo(embodied);
        }
    }

    @RepeatedTest(20)
    void so_few_answers_that_somebody_might_know_who_gave_them_change_nothing(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var told = new EnumMap<Answer, Integer>(Answer.class);
        for (var i = 0; i < chance.nextInt(12); i++) {
            told.merge(Answer.values()[chance.nextInt(Answer.values().length)], 1, Integer::sum);
        }
        var counted = new Displacement("SCHOOL", told).counted();
        assertThat(counted.n() == 0 || counted.n() >= 5).isTrue();
        var same = Displacement.of("SCHOOL", counted.n(), counted.score());
        assertThat(same.mean()).isEqualTo(counted.mean());
        assertThat(same.alpha()).isEqualByComparingTo(counted.alpha());
        assertThat(same.beta()).isEqualByComparingTo(counted.beta());
        if (counted.plain()) {
            assertThat(counted.answers().values()).allMatch(count -> count == 0 || count >= 5);
        }
        if (new Displacement("SCHOOL", told).n() < 5) {
            assertThat(counted).isEqualTo(Displacement.unasked("SCHOOL"));
        }
    }
}
