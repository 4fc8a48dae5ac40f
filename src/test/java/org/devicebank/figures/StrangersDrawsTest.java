package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.Guess;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.intervals.Interval;
import org.devicebank.kernel.DeviceId;
import org.devicebank.ledger.Kept;
import org.devicebank.ledger.Turn;
import org.devicebank.nets.Answer;
import org.devicebank.nets.Displacement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Programmes of all sorts: towers that take more power, lives that end with their system, devices that came back,
/// makers'
/// figures near their class and far from it, and two sorts of recipients, of whom one sort hardly answered.
class StrangersDrawsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final List<Told> TOLD = List.of(
            new Told(20, new Displacement("INDIVIDUAL", Map.of(Answer.BOUGHT_NEW, 5, Answer.WITHOUT, 10))),
            new Told(3, Displacement.unasked("SCHOOL")));

    private final List<Kept> kept = new ArrayList<>();

    private void line(
            DeviceId device,
            int event,
            Phase phase,
            String count,
            Rate rate,
            Formula formula,
            Guess guess,
            Credit credit) {
        var line = new Line(
                device,
                "journal " + event,
                DAY,
                phase,
                new BigDecimal(count),
                rate.unit().replaceFirst(".*/", ""),
                rate,
                formula,
                Line.Basis.CLASS_DEFAULT,
                guess,
                credit);
        kept.add(new Kept(line.id(), 1, line, Line.METHOD, line.result(), line.hash(), false, Instant.EPOCH));
    }

    private static Rate factor(String id) {
        return Rate.of(FactorBook.shipped().on(new FactorId(id), DAY));
    }

    private void device(Random chance) {
        var device = new DeviceId(new UUID(chance.nextLong(), chance.nextLong()));
        var name = List.of("desktop.tower", "laptop.standard", "smartphone").get(chance.nextInt(3));
        var benchmark = ClassBenchmark.of(name);
        var exact = chance.nextBoolean();
        var ratio = 0.5 + chance.nextDouble();
        var maker = new Rate(
                "maker.X" + chance.nextInt(3) + name,
                "1",
                benchmark.kilograms().multiply(BigDecimal.valueOf(Math.round(ratio * 100), 2)),
                "kg CO2e/piece",
                1.25,
                "X",
                "",
                "");
        var life = chance.nextInt(3) == 0 ? new BigDecimal("0.200000") : benchmark.life();
        var credit = new Credit(
                name,
                exact ? maker.id() : "class." + name,
                exact ? "EXACT" : "CLASS",
                exact ? 1.05 : benchmark.factor().spread().model(),
                life,
                chance.nextInt(3) == 0 ? "SCHOOL" : "INDIVIDUAL",
                benchmark.factor().version(),
                null);
        var classRate = Rate.of(benchmark.factor());
        var lower = exact && ratio < 1 ? maker : classRate;
        var came = chance.nextInt(4) == 0;
        for (var event = 1; event <= (came ? 2 : 1); event++) {
            var count = event == 1 ? "1" : "-0.7";
            var formula = event == 1 ? Formula.HANDED_OVER : Formula.CAME_BACK;
            line(device, event, Phase.AVOIDED, count, lower, formula, null, credit);
            line(device, event, Phase.SAME_MODEL, count, exact ? maker : classRate, formula, null, credit);
            if (name.equals("desktop.tower")) {
                var more = event == 1 ? "186" : "-130.2";
                line(
                        device,
                        event,
                        Phase.USE,
                        more,
                        factor("UK.ELEC.GEN"),
                        Formula.USE_DIFFERENCE,
                        new Guess("use.desktop.tower", 1.3),
                        null);
            }
        }
        var gas = new Guess("overhead.gas 2026.1", 2.2);
        line(device, 9, Phase.TESTING, "3.7", factor("UK.ELEC.GEN"), Formula.WORKSHOP, gas, null);
        line(device, 10, Phase.PARTS, "1", factor("part.ssd.256"), Formula.PART, null, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_stranger_draws_the_same_ranges_of_any_programme_from_its_bundle(int seed) throws Exception {
        var chance = new Random(seed);
        for (var i = 0; i < 8; i++) {
            device(chance);
        }
        kept.sort(Comparator.comparing((Kept one) -> one.line().device().toString())
                .thenComparing(one -> one.id().toString()));
        var hash = Figure.hash(kept.stream().map(one -> new Turn(one.line().device(), one.id(), 1, one.hash(), false)));
        var figure = Figure.of(
                Scope.between(DAY, DAY),
                Line.METHOD,
                new Tally(Way.NOW, TOLD, List.of()).add(kept.stream()),
                hash,
                TOLD,
                new Figure.FirstTime(0, 0),
                null,
                List.of());
        var files = Stranger.unzip(Bundle.of(Statement.text(figure, List.of()), kept.stream(), null));
        var again = Stranger.work(files);
        assertThat(again.n1()).isEqualByComparingTo(figure.nets().n1());
        assertThat(again.n2()).isEqualByComparingTo(figure.nets().n2());
        assertThat(again.n3()).isEqualByComparingTo(figure.nets().n3());
        var drawn = StrangersDraws.of(files);
        near(drawn.n1(), figure.n1().drawn());
        near(drawn.n2(), figure.n2().drawn());
    }

    static void near(StrangersDraws.Range own, Interval theirs) {
        var width = theirs.high() - theirs.low();
        assertThat(own.low()).isCloseTo(theirs.low(), within(width / 20));
        assertThat(own.middle()).isCloseTo(theirs.middle(), within(width / 20));
        assertThat(own.high()).isCloseTo(theirs.high(), within(width / 20));
    }
}
