package org.devicebank.bookkeeping;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.devicebank.bookkeeping.Known.Event;
import org.devicebank.bookkeeping.Known.Ride;
import org.devicebank.bookkeeping.Known.Thing;
import org.devicebank.bookkeeping.Known.What;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.matches.Matcher;
import org.devicebank.nets.Stage;
import org.devicebank.support.Supported;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// What holds of the lines of any devices, whatever happened to them. All that the method says must always hold, and
/// where it is tried on histories, programmes and answers that chance draws up:
///
/// * the lines of the devices add up to the programme, and its months to its year: `NetsTest`, `SumsTest`
/// * N1 is never below N2, as a sum (`NetsTest`, `SumsTest`) and in every part of the runs (`SimulationTest`)
/// * a reject lowers both: `NetsTest`, `SumsTest`, `SimulationTest`
/// * a later edition of a factor or of the method leaves what was issued as it was: `NetsTest`, `FiguresTest`,
///   `OlderFiguresTest`, `SumsTest`
/// * shared draws are wider than draws of each device alone, and no order of devices changes them: `SimulationTest`
/// * all lives of one device together are at most one, and end with its support: here, `NetsTest`
/// * nothing is nothing, and never an undefined number: `NetsTest`, `SumsTest`, `SimulationTest`
/// * nothing is credited above its class, as a sum (here, `NetsTest`) and in every run (`SimulationTest`)
/// * the shares of a trip add up to the trip, whatever was weighed: here, `NetsTest`
/// * a line is its activity times its factor; the same history gives the same lines: here
/// * what nobody got, and what was given new, earns nothing; less power than a new one needs is no credit: here,
/// `NetsTest`
/// * more answers of one sort move the share their way, and fewer than five move nothing: `NetsTest`
/// * what is earned so far only grows and is never above the whole: `AccrualTest`
/// * all who quote one figure never quote more than it: `NetsTest`
class InvariantsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final Worths WORTHS = new Worths(Matcher.shipped());
    private static final List<List<String>> MODELS = List.of(
            List.of("LAPTOP", "Dell", "Latitude 5420"),
            List.of("LAPTOP", "Apple", "MacBook Air"),
            List.of("DESKTOP", "Dell", "OptiPlex 7060 Tower"),
            List.of("PHONE", "Apple", "iPhone 11"),
            List.of("MONITOR", "Dell", "P2419H"),
            List.of("TABLET", "Nobody", "Tablet X"),
            List.of("OTHER", "Nobody", "Charger"));

    private static Thing thing(Random chance) {
        var model = MODELS.get(chance.nextInt(MODELS.size()));
        var supported = chance.nextBoolean()
                ? List.of(new Supported(LocalDate.EPOCH, DAY.plusDays(chance.nextInt(3_000))))
                : List.<Supported>of();
        var grams = chance.nextInt(3) == 0 ? (Long) (long) (1 + chance.nextInt(9_000)) : null;
        return new Thing(
                new DeviceId(new UUID(chance.nextLong(), chance.nextLong())),
                Kind.valueOf(model.get(0)),
                chance.nextInt(9) == 0,
                model.get(1),
                model.get(2),
                List.of(),
                grams,
                supported);
    }

    /// A device that is handed over and comes back as often as chance likes.
    private static List<Event> history(Thing thing, Random chance) {
        var whats = new ArrayList<>(List.of(What.RECEIVED, What.IDENTIFIED, What.WIPED));
        for (var i = 0; i < chance.nextInt(5); i++) {
            whats.addAll(List.of(What.SENT, What.HANDED_OVER));
            if (chance.nextBoolean()) whats.add(What.CAME_BACK);
        }
        if (chance.nextInt(4) == 0) whats.add(What.RECYCLED);
        var events = new ArrayList<Event>();
        var day = DAY;
        for (var what : whats) {
            day = day.plusDays(chance.nextInt(200));
            if (day.getYear() > 2026) day = LocalDate.of(2026, 12, 31);
            events.add(new Event(thing.id(), events.size() + 1, day, what, null, null, null, "SCHOOL"));
        }
        return events;
    }

    private static List<Line> lines(Thing thing, List<Event> events) {
        return lines(new Known(List.of(thing), events, List.of()));
    }

    private static List<Line> lines(Known known) {
        return new Bookkeeping(FactorBook.shipped(), WORTHS).lines(known).lines();
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::result).reduce(ZERO, BigDecimal::add);
    }

    @RepeatedTest(100)
    void no_device_is_ever_credited_above_its_class_nor_for_more_than_one_life_nor_after_its_support(
            RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var thing = thing(chance);
        var lines = lines(thing, history(thing, chance));
        var lives = ZERO;
        for (var line : lines) {
            var credit = line.credit();
            if (credit == null || line.phase() != Phase.AVOIDED) continue;
            assertThat(thing.isNew()).isFalse();
            var benchmark = ClassBenchmark.of(credit.deviceClass());
            assertThat(line.rate().value()).isLessThanOrEqualTo(benchmark.kilograms());
            assertThat(credit.life()).isBetween(ZERO, benchmark.life());
            if (credit.supportedUntil() != null && line.formula() == Formula.HANDED_OVER) {
                var left = Math.max(
                        0, credit.supportedUntil().toEpochDay() - line.day().toEpochDay());
                var years = BigDecimal.valueOf(left / 365.25 + 0.001);
                assertThat(credit.life()).isLessThanOrEqualTo(benchmark.life(years));
            }
            lives = lives.add(credit.life().multiply(line.activity()));
        }
        assertThat(lives).isBetween(ZERO, new BigDecimal("1.00001"));
    }

    @RepeatedTest(100)
    void every_line_is_its_activity_times_its_factor_and_nothing_that_nobody_got_earns_anything(
            RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var thing = thing(chance);
        var events = history(thing, chance);
        for (var line : lines(thing, events)) {
            assertThat(line.result())
                    .isEqualByComparingTo(line.activity()
                            .multiply(line.rate().value())
                            .setScale(6, java.math.RoundingMode.HALF_EVEN));
            assertThat(line.phase().caused() && line.result().signum() < 0).isFalse();
        }
        var kept = events.stream()
                .filter(one -> one.what() != What.HANDED_OVER && one.what() != What.CAME_BACK)
                .toList();
        assertThat(lines(thing, kept)).allMatch(line -> line.phase().caused());
    }

    @RepeatedTest(50)
    void an_end_of_support_never_raises_what_is_credited(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var thing = thing(chance);
        var given = List.of(new Event(thing.id(), 1, DAY, What.HANDED_OVER, null, null, null, null));
        var open = lives(lines(thing.with(List.of()), given));
        var before = lives(lines(
                thing.with(List.of(new Supported(LocalDate.EPOCH, DAY.plusDays(chance.nextInt(900))))), given));
        assertThat(before).isLessThanOrEqualTo(open);
    }

    private static BigDecimal lives(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED)
                .map(line -> java.util.Objects.requireNonNull(line.credit()).life())
                .reduce(ZERO, BigDecimal::add);
    }

    @RepeatedTest(50)
    void the_same_history_gives_the_same_lines_and_nothing_later_changes_what_was_emitted_before(
            RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var thing = thing(chance);
        var events = history(thing, chance);
        var lines = lines(thing, events);
        assertThat(hashes(lines(thing, events))).isEqualTo(hashes(lines));
        assertThat(lines.stream().map(Line::id)).doesNotHaveDuplicates();
        var some = events.subList(0, 3 + chance.nextInt(events.size() - 2));
        assertThat(hashes(lines)).containsAll(hashes(lines(thing, some)));
    }

    private static List<String> hashes(List<Line> lines) {
        return lines.stream().map(Line::hash).toList();
    }

    @RepeatedTest(50)
    void a_trip_costs_the_same_whatever_was_weighed_and_whoever_asks(RepetitionInfo repetition) {
        var chance = new Random(repetition.getCurrentRepetition());
        var aboard = new ArrayList<Thing>();
        for (var i = 0; i <= chance.nextInt(20); i++) {
            aboard.add(thing(chance));
        }
        var metres = 1 + chance.nextInt(300_000);
        var whole = sum(lines(new Known(aboard, List.of(), List.of(ride(metres, null, aboard)))));
        var weighed = chance.nextBoolean() ? (Long) (long) (1 + chance.nextInt(90_000)) : null;
        var ride = ride(metres, weighed, aboard);
        var all = lines(new Known(aboard, List.of(), List.of(ride)));
        assertThat(sum(all)).isCloseTo(whole, org.assertj.core.api.Assertions.within(new BigDecimal("0.0001")));
        assertThat(all.stream().map(Line::activity).reduce(ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(2L * metres).movePointLeft(3));
        var each = aboard.stream()
                .flatMap(one -> lines(new Known(List.of(one), List.of(), List.of(ride))).stream())
                .collect(Collectors.toMap(Line::id, Line::hash));
        assertThat(each).isEqualTo(all.stream().collect(Collectors.toMap(Line::id, Line::hash)));
    }

    private static Ride ride(long metres, @Nullable Long weighed, List<Thing> aboard) {
        return new Ride("trip", DAY, Stage.COLLECTION, "VAN_DIESEL", metres, weighed, aboard);
    }

    @Test
    void what_a_scale_said_comes_before_the_usual_weights() {
        var own = new ArrayList<@Nullable Long>();
        own.add(4_000L);
        own.add(null);
        own.add(null);
        var usual = List.of(1_650L, 1_000L, 3_000L);
        assertThat(Load.of(own, usual, null).grams())
                .map(BigDecimal::longValue)
                .containsExactly(4_000L, 1_000L, 3_000L);
        var weighed = Load.of(own, usual, 12_000L);
        assertThat(weighed.grams()).map(BigDecimal::longValue).containsExactly(4_000L, 2_000L, 6_000L);
        assertThat(weighed.weighed()).containsExactly(true, false, false);
        var tooLight = Load.of(own, usual, 3_000L);
        assertThat(tooLight.grams()).map(BigDecimal::longValue).containsExactly(4_000L, 1_000L, 3_000L);
        assertThat(tooLight.weighed()).containsOnly(false);
    }

    @Test
    void a_load_that_is_lighter_than_what_was_weighed_of_it_is_told() {
        var heavy = new Thing(
                new DeviceId(new UUID(1, 1)),
                Kind.LAPTOP,
                false,
                "Dell",
                "Latitude 5420",
                List.of(),
                9_000L,
                List.of());
        var other = new Thing(
                new DeviceId(new UUID(1, 2)), Kind.LAPTOP, false, "Dell", "Latitude 5420", List.of(), null, List.of());
        var known = new Known(List.of(heavy), List.of(), List.of(ride(5_000, 2_000L, List.of(heavy, other))));
        var booked = new Bookkeeping(FactorBook.shipped(), WORTHS).lines(known);
        assertThat(booked.leftOut())
                .singleElement()
                .satisfies(one -> assertThat(one.why().key()).isEqualTo("bookkeeping.load_too_light"));
    }

    @Test
    void a_system_that_ends_in_a_year_ends_the_second_life_and_the_power_it_takes() {
        var tower = List.of(new Supported(LocalDate.EPOCH, DAY.plusDays(365)));
        var thing = new Thing(
                new DeviceId(new UUID(1, 1)),
                Kind.DESKTOP,
                false,
                "Dell",
                "OptiPlex 7060 Tower",
                List.of(),
                null,
                tower);
        var given = List.of(new Event(thing.id(), 1, DAY, What.HANDED_OVER, null, null, null, null));
        var capped = lines(thing, given);
        var usual = lines(thing.with(List.of()), given);
        var life = Map.of(true, life(capped), false, life(usual));
        assertThat(life.get(false)).isEqualByComparingTo("0.5");
        assertThat(life.get(true)).isBetween(new BigDecimal("0.1664"), new BigDecimal("0.1667"));
        assertThat(power(capped).doubleValue() / power(usual).doubleValue()).isBetween(0.332, 0.334);
        var later = thing.with(List.of(tower.getFirst(), new Supported(DAY.plusDays(1), null)));
        assertThat(life(lines(later, given))).isEqualTo(life.get(true));
        var over = thing.with(List.of(new Supported(LocalDate.EPOCH, DAY.minusDays(9))));
        assertThat(life(lines(over, given))).isEqualByComparingTo("0");
        assertThat(life(usual)).isLessThan(ONE);
    }

    private static BigDecimal life(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.phase() == Phase.AVOIDED)
                .map(line -> java.util.Objects.requireNonNull(line.credit()).life())
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal power(List<Line> lines) {
        return sum(lines.stream().filter(line -> line.phase() == Phase.USE).toList());
    }
}
