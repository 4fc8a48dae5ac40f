package org.devicebank.intervals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.devicebank.nets.Nets;
import org.devicebank.nets.Reused;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {

    private static final long SEED = 20_260_504L;
    private static final int DEVICES = 4_049;
    private static final Map<Answer, Integer> UNASKED = Map.of();
    private static final Map<Answer, Integer> HUNDRED = Map.of(Answer.BOUGHT_NEW, 60, Answer.WITHOUT, 40);

    private static List<Displacement> routes(Map<Answer, Integer> answers) {
        return List.of(
                new Displacement("INDIVIDUAL", answers),
                new Displacement("SCHOOL", answers),
                new Displacement("CHARITY", answers));
    }

    private static List<Programme.Device> phones(int count, Map<Answer, Integer> answers) {
        return Programme.devices(count, Programme.PHONE_LED, 40, routes(answers));
    }

    private static Simulation of(List<Programme.Device> devices) {
        return Simulation.of(Programme.exposure(devices), SEED);
    }

    private static double tonnes(double kilograms) {
        return kilograms / 1000;
    }

    /// How wide an interval is above its middle: 0.02 is plus two per cent.
    private static double width(Interval interval) {
        return interval.high() / interval.middle() - 1;
    }

    @Test
    void a_programme_of_4049_devices_keeps_the_wide_interval_of_what_all_devices_share() {
        var n1 = of(phones(DEVICES, UNASKED)).n1().drawn();
        assertThat(width(n1)).isBetween(0.25, 0.40);
        assertThat(tonnes(n1.low())).isCloseTo(183, within(10.0));
        assertThat(tonnes(n1.middle())).isCloseTo(236, within(13.0));
        assertThat(tonnes(n1.high())).isCloseTo(306, within(22.0));
    }

    /// The draft of the method drew shared errors that are 1 on average, and reckoned a phone's first life as 2.5
    /// years.
    @Test
    void with_the_two_choices_of_the_draft_its_figures_come_out_within_five_tonnes() {
        var unasked = Simulation.of(Programme.drafted(phones(DEVICES, UNASKED)), SEED);
        near(unasked.n1().drawn(), 183, 236, 306);
        near(unasked.n2().drawn(), 35, 73, 126);
        near(
                Simulation.of(Programme.drafted(phones(DEVICES, HUNDRED)), SEED)
                        .n2()
                        .drawn(),
                63,
                90,
                127);
    }

    private static void near(Interval interval, double low, double middle, double high) {
        assertThat(tonnes(interval.low())).isCloseTo(low, within(5.0));
        assertThat(tonnes(interval.middle())).isCloseTo(middle, within(5.0));
        assertThat(tonnes(interval.high())).isCloseTo(high, within(5.0));
    }

    @Test
    void errors_drawn_for_each_device_alone_would_claim_two_per_cent() {
        var n1 = Simulation.of(Programme.apart(phones(DEVICES, UNASKED)), SEED, 500)
                .n1()
                .drawn();
        assertThat(width(n1)).isLessThan(0.03);
        assertThat(tonnes(n1.low())).isCloseTo(234, within(3.0));
        assertThat(tonnes(n1.middle())).isCloseTo(239, within(3.0));
        assertThat(tonnes(n1.high())).isCloseTo(244, within(3.0));
        assertThat(width(of(phones(DEVICES, UNASKED)).n1().drawn())).isGreaterThan(10 * width(n1));
    }

    @RepeatedTest(5)
    void shared_draws_are_wider_than_draws_of_each_device_alone_whatever_the_programme(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var devices = phones(50 + chance.nextInt(300), chance.nextBoolean() ? HUNDRED : UNASKED);
        var seed = chance.nextLong();
        var shared = Simulation.of(Programme.exposure(devices), seed, 500).n1().drawn();
        var alone = Simulation.of(Programme.apart(devices), seed, 500).n1().drawn();
        assertThat(width(shared)).isGreaterThan(width(alone));
    }

    @Test
    void the_size_of_a_programme_hardly_changes_how_sure_it_is() {
        assertThat(width(of(phones(40_490, UNASKED)).n1().drawn()))
                .isCloseTo(width(of(phones(DEVICES, UNASKED)).n1().drawn()), within(0.005));
    }

    @Test
    void the_careful_figure_is_surer_after_a_hundred_answers() {
        var before = of(phones(DEVICES, UNASKED)).n2().drawn();
        var after = of(phones(DEVICES, HUNDRED)).n2().drawn();
        assertThat(tonnes(before.middle())).isCloseTo(73, within(8.0));
        assertThat(tonnes(after.middle())).isCloseTo(90, within(8.0));
        assertThat(after.high() / after.low()).isLessThan(before.high() / before.low());
    }

    @Test
    void the_formula_and_the_runs_agree_as_far_as_a_first_order_goes() {
        for (var answers : List.of(UNASKED, HUNDRED)) {
            var simulation = of(phones(DEVICES, answers));
            for (var estimate : List.of(simulation.n1(), simulation.n2())) {
                var drawn = estimate.drawn();
                var closed = estimate.closed();
                assertThat(closed.low() / drawn.low()).isCloseTo(1, within(0.30));
                assertThat(closed.middle() / drawn.middle()).isCloseTo(1, within(0.06));
                assertThat(closed.high() / drawn.high()).isCloseTo(1, within(0.06));
            }
        }
    }

    @Test
    void five_reasons_are_named_the_weightiest_first() {
        var reasons = of(phones(DEVICES, UNASKED)).n1().reasons();
        assertThat(reasons).hasSize(5);
        assertThat(reasons.getFirst().key()).isEqualTo("class smartphone");
        assertThat(reasons).isSortedAccordingTo((one, other) -> Double.compare(other.share(), one.share()));
        assertThat(reasons.stream().mapToDouble(Estimate.Reason::share).sum()).isBetween(0.9, 1.0);
        assertThat(of(phones(DEVICES, UNASKED)).n2().reasons().getFirst().key()).startsWith("displacement");
    }

    private static double correlation(double[] some, double[] others) {
        var mean = Arrays.stream(some).average().orElseThrow();
        var other = Arrays.stream(others).average().orElseThrow();
        var both = 0.0;
        var one = 0.0;
        var two = 0.0;
        for (var i = 0; i < some.length; i++) {
            both += (some[i] - mean) * (others[i] - other);
            one += Math.pow(some[i] - mean, 2);
            two += Math.pow(others[i] - other, 2);
        }
        return both * both / one / two;
    }

    /// Five laptops whose maker's figure is near that of their class, and a workshop of which little is known.
    @Test
    void what_is_said_of_the_doubt_is_what_the_runs_show() {
        var asked = new Displacement("INDIVIDUAL", Map.of(Answer.BOUGHT_NEW, 10, Answer.WITHOUT, 15));
        var exposure = new Exposure();
        for (var i = 0; i < 5; i++) {
            exposure.add(
                    new Backing(
                            List.of(
                                    new Backing.Side(1, "class x", 1.35, "instead of m" + i, 1.3),
                                    new Backing.Side(1.08, "sheets of x", 1.25, "model m" + i, 1.05)),
                            asked,
                            "x",
                            new BigDecimal("0.6"),
                            new BigDecimal("0.6")),
                    205);
        }
        exposure.add(new Spending("gas", 1.05, "workshop", 2.2, false), 40);
        var simulation = Simulation.of(exposure, SEED);
        var runs = simulation.carefulRuns();
        var draws = new Draws(SEED, Simulation.RUNS);
        var shares = new java.util.HashMap<String, Double>();
        simulation.n2().reasons().forEach(one -> shares.put(one.key(), one.share()));
        assertThat(shares).containsKeys("class x", "factor workshop", "years x", "displacement INDIVIDUAL");
        for (var unknown : List.of(
                Unknown.Figure.around("class x", 1.35),
                Unknown.Figure.around("factor workshop", 2.2),
                new Unknown.Years("years x"),
                Unknown.Share.of(asked))) {
            assertThat(shares.get(unknown.key()))
                    .as(unknown.key())
                    .isCloseTo(correlation(draws.once(unknown), runs), within(0.05));
        }
    }

    @Test
    void the_same_seed_gives_the_same_runs_in_whatever_order_devices_come() {
        var devices = new ArrayList<>(phones(500, HUNDRED));
        var one = of(devices).n2();
        assertThat(of(devices).n2()).isEqualTo(one);
        Collections.shuffle(devices, new Random(3));
        var other = of(devices).n2();
        assertThat(other.drawn().middle()).isCloseTo(one.drawn().middle(), within(1e-6));
        assertThat(Simulation.of(Programme.exposure(devices), SEED + 1)
                        .n2()
                        .drawn()
                        .middle())
                .isNotEqualTo(one.drawn().middle());
    }

    @Test
    void one_more_device_changes_the_runs_by_its_own_share_only() {
        var devices = phones(300, HUNDRED);
        var last = List.of(devices.getLast());
        var whole = of(devices);
        var grown = of(devices.subList(0, 299)).plus(Programme.exposure(last));
        assertThat(grown.n1().drawn().low()).isCloseTo(whole.n1().drawn().low(), within(1e-6));
        assertThat(grown.n2().drawn().high()).isCloseTo(whole.n2().drawn().high(), within(1e-6));
        assertThat(grown.n2().closed().high()).isCloseTo(whole.n2().closed().high(), within(1e-6));
    }

    @Test
    void no_device_is_nothing_and_never_an_undefined_number() {
        var nothing = Simulation.of(new Exposure(), SEED);
        for (var estimate : List.of(nothing.n1(), nothing.n2())) {
            assertThat(estimate.drawn()).isEqualTo(new Interval(0, 0, 0));
            assertThat(estimate.closed()).isEqualTo(new Interval(0, 0, 0));
            assertThat(estimate.aboveZero()).isZero();
            assertThat(estimate.reasons()).isEmpty();
        }
    }

    @Test
    void a_reject_lowers_both_figures() {
        var devices = phones(100, UNASKED);
        var without = of(devices);
        var with = without.plus(new Exposure().add(Programme.reject()));
        assertThat(with.n1().drawn().middle()).isLessThan(without.n1().drawn().middle());
        assertThat(with.n2().drawn().middle()).isLessThan(without.n2().drawn().middle());
    }

    @Test
    void a_device_given_new_earns_nothing_and_still_costs() {
        var made = new Reused(
                null, Displacement.unasked("SCHOOL"), BigDecimal.ONE, BigDecimal.ZERO, new BigDecimal("2.5"));
        var simulation = Simulation.of(new Exposure().add(made, List.of()), SEED);
        assertThat(simulation.n1().drawn().high()).isEqualTo(-2.5);
        assertThat(simulation.n2().aboveZero()).isZero();
    }

    @Test
    void the_middle_of_the_runs_is_near_the_exact_figure() {
        var devices = phones(DEVICES, HUNDRED);
        var exact = devices.stream().map(one -> Nets.of(one.reused())).reduce(Nets.NONE, Nets::plus);
        assertThat(of(devices).n1().drawn().middle() / exact.n1().doubleValue()).isCloseTo(1, within(0.06));
        assertThat(of(devices).n2().drawn().middle() / exact.n2().doubleValue()).isCloseTo(1, within(0.06));
    }

    @Test
    void draws_lie_as_their_distributions_say() {
        var draws = new Draws(SEED, 20_000);
        var figure = Interval.of(sorted(draws.once(Unknown.Figure.around("figure", 1.30))));
        assertThat(figure.middle()).isCloseTo(1, within(0.01));
        assertThat(figure.high()).isCloseTo(1.54, within(0.02));
        assertThat(Arrays.stream(draws.once(new Unknown.Figure("model", 1.30, true)))
                        .average())
                .hasValueCloseTo(1.0, within(0.01));
        var prior = Interval.of(sorted(draws.once(Unknown.Share.of(Displacement.unasked("X")))));
        assertThat(prior.low()).isCloseTo(0.14, within(0.01));
        assertThat(prior.high()).isCloseTo(0.86, within(0.01));
        var asked = Interval.of(sorted(draws.once(Unknown.Share.of(new Displacement("X", HUNDRED)))));
        assertThat(asked.low()).isCloseTo(0.52, within(0.01));
        assertThat(asked.high()).isCloseTo(0.67, within(0.01));
        var years = sorted(draws.once(new Unknown.Years("years")));
        assertThat(years[0]).isBetween(0.6, 0.62);
        assertThat(years[years.length - 1]).isBetween(1.38, 1.4);
        assertThat(Unknown.Years.deviation(0.5, 1)).isCloseTo(0.1633, within(0.001));
        assertThat(Unknown.Years.deviation(2, 1)).isLessThan(0.0001);
    }

    private static Credit.Side classSide() {
        return Credit.Side.of(1, "class laptop.standard", 1.35, "instead of M", 1.30);
    }

    private static Credit.Side sheet(double ratio) {
        return Credit.Side.of(ratio, "sheets of laptop.standard", 1.25, "model M", 1.13);
    }

    private static Simulation credited(Credit.Side... figures) {
        var exposure = new Exposure();
        var credit = new Credit(
                List.of(figures), Unknown.Share.of(Displacement.unasked("X")), new Unknown.Years("y"), 0.6, 1);
        exposure.credits().put(credit, 1000.0 * credit.lowest().ratio());
        return Simulation.of(exposure, SEED);
    }

    /// The draws of the class are the same with a sheet and without one, so what holds of each run holds of its share.
    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.5, 0.8, 0.99, 1, 1.01, 1.5, 4})
    void no_run_credits_more_than_the_class_nor_more_than_the_sheet(double ratio) {
        var both = credited(
                        Credit.Side.of(1 / Math.min(1, ratio), "class laptop.standard", 1.35, "instead of M", 1.30),
                        sheet(ratio / Math.min(1, ratio)))
                .n1();
        var scale = 1 / Math.min(1, ratio);
        notAbove(both.drawn(), credited(classSide()).n1().drawn(), scale);
        notAbove(both.drawn(), credited(sheet(1)).n1().drawn(), Math.max(1, ratio));
    }

    private static void notAbove(Interval one, Interval other, double times) {
        var little = 1e-6;
        assertThat(one.low()).isLessThanOrEqualTo(other.low() * times + little);
        assertThat(one.middle()).isLessThanOrEqualTo(other.middle() * times + little);
        assertThat(one.high()).isLessThanOrEqualTo(other.high() * times + little);
    }

    @Test
    void a_sheet_far_below_its_class_is_hardly_capped_and_one_beside_it_is_in_half_of_the_runs() {
        var far = credited(Credit.Side.of(5, "class laptop.standard", 1.35, "instead of M", 1.30), sheet(1));
        var alone = credited(sheet(1));
        assertThat(far.n1().drawn().middle() / alone.n1().drawn().middle()).isCloseTo(1, within(0.002));
        var beside = credited(classSide(), sheet(1)).n1().drawn();
        assertThat(beside.middle()).isBetween(750.0, 900.0);
        assertThat(beside.high()).isLessThan(alone.n1().drawn().high());
    }

    @RepeatedTest(10)
    void the_careful_figure_is_below_the_first_in_every_part_of_the_runs(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var devices = phones(40 + chance.nextInt(200), chance.nextBoolean() ? HUNDRED : UNASKED);
        var simulation = Simulation.of(Programme.exposure(devices), chance.nextLong(), 1000);
        var first = simulation.n1().drawn();
        var careful = simulation.n2().drawn();
        assertThat(careful.low()).isLessThan(first.low());
        assertThat(careful.middle()).isLessThan(first.middle());
        assertThat(careful.high()).isLessThan(first.high());
    }

    private static double[] sorted(double[] values) {
        Arrays.sort(values);
        return values;
    }

    @Test
    void a_second_handover_never_replaces_more_than_is_left() {
        var standard = ClassBenchmark.of("laptop.standard");
        var device =
                Programme.device(standard, "one", Displacement.unasked("X")).reused();
        var second = new Reused(
                device.avoided(), device.displacement(), new BigDecimal("0.4"), BigDecimal.ZERO, BigDecimal.ZERO);
        var credit = Credit.of(second, second.avoided());
        assertThat(credit.life(1.4)).isEqualTo(0.4);
        assertThat(credit.life(0.6)).isCloseTo(0.36, within(1e-9));
    }
}
