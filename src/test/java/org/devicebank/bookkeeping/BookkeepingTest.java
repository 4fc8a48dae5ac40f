package org.devicebank.bookkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.devicebank.bookkeeping.Known.Event;
import org.devicebank.bookkeeping.Known.Ride;
import org.devicebank.bookkeeping.Known.Thing;
import org.devicebank.bookkeeping.Known.What;
import org.devicebank.factors.FactorBook;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.matches.Matcher;
import org.devicebank.nets.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookkeepingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Worths WORTHS = new Worths(Matcher.shipped());

    private final Thing laptop = thing(Kind.LAPTOP, "Dell", "Latitude 5420");
    private final List<Event> events = new ArrayList<>();

    private static Thing thing(Kind kind, String maker, String model) {
        return new Thing(new DeviceId(UUID.randomUUID()), kind, false, maker, model, List.of(), null, List.of());
    }

    private Event then(Thing thing, What what, LocalDate day, @Nullable String part, @Nullable String origin) {
        var event = new Event(thing.id(), events.size() + 1, day, what, part, origin, null, null);
        events.add(event);
        return event;
    }

    private void then(What what) {
        then(laptop, what, DAY, null, null);
    }

    private List<Line> lines(Ride... rides) {
        return new Bookkeeping(FactorBook.shipped(), WORTHS)
                .lines(new Known(List.of(laptop), events, List.of(rides)))
                .lines();
    }

    private static BigDecimal sum(List<Line> lines, Phase phase) {
        return lines.stream()
                .filter(line -> line.phase() == phase)
                .map(Line::result)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Ride ride(Stage stage, long metres, List<Thing> aboard) {
        return new Ride(UUID.randomUUID().toString(), DAY, stage, "VAN_DIESEL", metres, null, aboard);
    }

    /// The worked device of the method: a Latitude 5420 with a new drive and a new charger.
    @Test
    void the_worked_device_comes_out_as_the_method_says() {
        then(What.RECEIVED);
        then(What.IDENTIFIED);
        then(What.WIPED);
        then(laptop, What.FITTED, DAY, "part.ssd.256", "NEW");
        then(laptop, What.FITTED, DAY, "part.charger.laptop", "NEW");
        then(What.SENT);
        then(What.HANDED_OVER);
        var eighteen = new ArrayList<>(Collections.nCopies(17, thing(Kind.LAPTOP, "Dell", "Latitude 5420")));
        eighteen.add(laptop);
        var lines = lines(ride(Stage.COLLECTION, 24_000, eighteen));
        assertThat(sum(lines, Phase.COLLECTION).doubleValue()).isBetween(0.4241, 0.4243);
        assertThat(sum(lines, Phase.TESTING).doubleValue()).isBetween(1.25, 1.28);
        assertThat(sum(lines, Phase.PARTS)).isEqualByComparingTo("29.7");
        assertThat(sum(lines, Phase.PACKAGING)).isEqualByComparingTo("0.55");
        assertThat(sum(lines, Phase.AVOIDED)).isEqualByComparingTo("205");
        assertThat(sum(lines, Phase.SAME_MODEL).doubleValue()).isBetween(319.0, 320.0);
    }

    @Test
    void a_part_entered_after_the_device_went_to_a_recycler_is_left_out_with_its_reason() {
        then(laptop, What.RECYCLED, DAY, null, null);
        then(laptop, What.FITTED, DAY, "part.ssd.256", "NEW");
        var booked = new Bookkeeping(FactorBook.shipped(), WORTHS).lines(new Known(List.of(laptop), events, List.of()));
        assertThat(booked.lines()).noneMatch(line -> line.phase() == Phase.PARTS);
        assertThat(booked.leftOut())
                .singleElement()
                .satisfies(one -> assertThat(one.why().key()).isEqualTo("refused.nets.part_of_recycled"));
    }

    @Test
    void harvested_parts_are_nothing_refurbished_ones_a_fifth_and_each_is_a_line() {
        then(laptop, What.FITTED, DAY, "part.ssd.256", "HARVESTED");
        assertThat(lines()).hasSize(1);
        assertThat(sum(lines(), Phase.PARTS)).isEqualByComparingTo("0");
        then(laptop, What.FITTED, DAY, "part.ssd.256", "REFURBISHED");
        assertThat(sum(lines(), Phase.PARTS)).isEqualByComparingTo("5.2");
    }

    @Test
    void a_device_that_comes_back_gives_back_what_was_not_used_and_replaces_no_more_than_one_life() {
        then(laptop, What.HANDED_OVER, DAY, null, null);
        then(laptop, What.CAME_BACK, DAY, null, null);
        assertThat(sum(lines(), Phase.AVOIDED)).isEqualByComparingTo("0");
        var day = DAY;
        for (var i = 0; i < 6; i++) {
            then(laptop, What.HANDED_OVER, day, null, null);
            day = day.plusYears(2);
            then(laptop, What.CAME_BACK, day, null, null);
            var lives = lines().stream()
                    .filter(line -> line.phase() == Phase.AVOIDED)
                    .map(line -> line.activity().multiply(line.credit().life()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(lives).isBetween(BigDecimal.ZERO, new BigDecimal("1.00001"));
        }
    }

    @Test
    void a_tower_pays_for_the_power_it_needs_above_a_new_machine_and_a_laptop_does_not() {
        then(What.HANDED_OVER);
        assertThat(sum(lines(), Phase.USE)).isEqualByComparingTo("0");
        var tower = thing(Kind.DESKTOP, "Dell", "OptiPlex 7060 Tower");
        then(tower, What.HANDED_OVER, DAY, null, null);
        var lines = new Bookkeeping(FactorBook.shipped(), WORTHS)
                .lines(new Known(List.of(tower), events.subList(1, 2), List.of()))
                .lines();
        assertThat(sum(lines, Phase.USE).doubleValue()).isBetween(34.2, 34.4);
    }

    @Test
    void a_recycled_device_that_nobody_weighed_counts_with_the_weight_of_its_class() {
        then(What.RECYCLED);
        var line = lines().getFirst();
        assertThat(line.activity()).isEqualByComparingTo("0.00165");
        assertThat(line.unit()).isEqualTo("tonne");
        assertThat(line.basis()).isEqualTo(Line.Basis.CLASS_DEFAULT);
    }

    @Test
    void a_line_keeps_its_id_when_its_factor_changes_and_its_hash_tells() {
        then(What.SENT);
        var before = lines().getFirst();
        var dearer = new Rate("pack.box", "2026.2", new BigDecimal("0.6"), "kg CO2e/piece", 1.4, "", "", "");
        assertThat(before.with(dearer).id()).isEqualTo(before.id());
        assertThat(before.with(dearer).hash()).isNotEqualTo(before.hash());
        assertThat(lines().getFirst().hash()).isEqualTo(before.hash());
    }

    @Test
    void what_cannot_be_counted_is_left_out_with_its_reason_and_stops_nothing() {
        then(laptop, What.SENT, LocalDate.of(2019, 1, 1), null, null);
        then(laptop, What.FITTED, DAY, "part.unheard.of", "NEW");
        then(laptop, What.RECEIVED, LocalDate.of(2019, 1, 1), null, null);
        var booked = new Bookkeeping(FactorBook.shipped(), WORTHS).lines(new Known(List.of(laptop), events, List.of()));
        assertThat(booked.lines()).extracting(Line::phase).containsExactly(Phase.PACKAGING);
        assertThat(booked.leftOut()).hasSize(2);
    }
}
