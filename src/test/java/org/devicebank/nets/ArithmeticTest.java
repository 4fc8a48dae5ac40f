package org.devicebank.nets;

import static java.math.RoundingMode.HALF_EVEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.factors.Chips;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.factors.Quantity;
import org.devicebank.factors.Unit;
import org.junit.jupiter.api.Test;

/// The figures the method was written down with.
class ArithmeticTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final Accounting ACCOUNTING = new Accounting(FactorBook.shipped());

    private static BigDecimal of(Activity... activities) {
        return ACCOUNTING.of(List.of(activities), null).emitted();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void a_kilowatt_hour_of_2026_emits_all_four_parts() {
        assertThat(of(new Activity.Metered(DAY, Quantity.of(1, Unit.KWH)))).isEqualByComparingTo("0.18436");
        assertThat(of(new Activity.Metered(LocalDate.of(2025, 1, 1), Quantity.of(1, Unit.KWH))))
                .isEqualByComparingTo("0.2454");
    }

    @Test
    void a_van_of_24_km_shared_by_18_devices_is_424_grams_each() {
        var shares = Shares.evenly(number("24"), 18);
        var each = of(
                new Activity.Ride(DAY, Stage.COLLECTION, Vehicle.VAN_DIESEL, new Quantity(shares.getFirst(), Unit.KM)));
        assertThat(each.setScale(3, HALF_EVEN)).isEqualByComparingTo("0.424");
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("24");
    }

    @Test
    void chips_come_out_as_their_formulas_say() {
        assertThat(Chips.RAM.kilograms(8).setScale(2, HALF_EVEN)).isEqualByComparingTo("19.37");
        assertThat(Chips.SSD.kilograms(256).setScale(2, HALF_EVEN)).isEqualByComparingTo("16.60");
    }

    @Test
    void a_sheet_of_364_kg_less_its_use_is_319_59() {
        var embodied = Avoided.embodied(number("364"), number("0.122"), number("0.000"), null, null);
        assertThat(embodied).isNotNull();
        assertThat(embodied.setScale(2, HALF_EVEN)).isEqualByComparingTo("319.59");
        assertThat(Avoided.embodied(number("300"), null, null, number("0.8"), number("0.05")))
                .isEqualByComparingTo("255");
        assertThat(Avoided.embodied(number("300"), null, null, null, null)).isNull();
        assertThat(Avoided.embodied(number("300"), null, null, number("7.76"), null))
                .isNull();
    }

    @Test
    void waste_of_2849_kg_in_2026_is_13_258_kg() {
        var factor = FactorBook.shipped().in(WasteRoute.RECYCLING.factor(), 2026);
        assertThat(factor.times(Quantity.of(2849, Unit.KILOGRAM).in(Unit.TONNE))
                        .amount()
                        .setScale(3, HALF_EVEN))
                .isEqualByComparingTo("13.258");
    }

    private static Reused worked(Condition parts) {
        var activities = new ArrayList<Activity>();
        activities.add(new Activity.Ride(DAY, Stage.COLLECTION, Vehicle.VAN_DIESEL, Quantity.of("1.333333", Unit.KM)));
        activities.add(new Activity.Bench(DAY, new FactorId("energy.laptop"), 1));
        activities.add(new Activity.Part(DAY, new FactorId("part.ssd.256"), parts));
        activities.add(new Activity.Part(DAY, new FactorId("part.charger.laptop"), parts));
        activities.add(new Activity.Box(DAY, 1));
        activities.add(new Activity.Ride(DAY, Stage.DELIVERY, Vehicle.VAN_DIESEL, Quantity.of("1.2", Unit.KM)));
        var overhead = number("1.1");
        var rejects = number("0.2");
        var standard = ClassBenchmark.of("laptop.standard");
        var avoided = Avoided.of(standard, "Latitude 5420", number("319.592"), true, 1.30);
        return new Reused(
                avoided,
                Displacement.unasked("INDIVIDUAL"),
                standard.life(),
                BigDecimal.ZERO,
                ACCOUNTING.of(activities, null).emitted().add(overhead).add(rejects));
    }

    @Test
    void the_worked_laptop_saves_172_6_or_carefully_29_1() {
        var device = worked(Condition.NEW);
        assertThat(device.avoided().kilograms()).isEqualByComparingTo("205");
        assertThat(device.emitted().setScale(2, HALF_EVEN)).isEqualByComparingTo("32.38");
        var nets = Nets.of(device);
        assertThat(nets.n1().setScale(1, HALF_EVEN)).isEqualByComparingTo("172.6");
        assertThat(nets.n2().setScale(1, HALF_EVEN)).isEqualByComparingTo("29.1");
        assertThat(nets.n3().setScale(1, HALF_EVEN)).isEqualByComparingTo("287.2");
    }

    @Test
    void with_parts_of_donated_devices_it_saves_202_3_or_carefully_58_8() {
        var device = worked(Condition.HARVESTED);
        assertThat(device.emitted().setScale(2, HALF_EVEN)).isEqualByComparingTo("2.68");
        assertThat(Nets.of(device).n1().setScale(1, HALF_EVEN)).isEqualByComparingTo("202.3");
        assertThat(Nets.of(device).n2().setScale(1, HALF_EVEN)).isEqualByComparingTo("58.8");
    }

    @Test
    void before_anybody_answers_half_is_displaced_and_after_a_hundred_answers_their_mean() {
        assertThat(Displacement.unasked("SCHOOL").mean()).isEqualByComparingTo("0.5");
        var asked = new Displacement(
                "SCHOOL",
                java.util.Map.of(
                        Answer.BOUGHT_NEW, 50, Answer.BOUGHT_USED, 20, Answer.WITHOUT, 30, Answer.DO_NOT_KNOW, 12));
        assertThat(asked.n()).isEqualTo(100);
        assertThat(asked.score()).isEqualByComparingTo("60");
        assertThat(asked.doNotKnow()).isEqualTo(12);
        assertThat(asked.mean().setScale(3, HALF_EVEN)).isEqualByComparingTo("0.596");
    }

    @Test
    void the_workshop_without_bills_is_1_25_kg_for_each_device() {
        assertThat(of(new Activity.Workshop(DAY)).setScale(2, HALF_EVEN)).isEqualByComparingTo("1.25");
    }

    @Test
    void second_lives_replace_the_shares_the_method_prints() {
        assertThat(ClassBenchmark.of("laptop.standard").life()).isEqualByComparingTo("0.6");
        assertThat(ClassBenchmark.of("laptop.small_or_chromebook").life()).isEqualByComparingTo("0.75");
        assertThat(ClassBenchmark.of("desktop.tower").life()).isEqualByComparingTo("0.5");
        assertThat(ClassBenchmark.of("monitor.le24").life()).isEqualByComparingTo("0.666667");
        assertThat(ClassBenchmark.of("smartphone").life()).isEqualByComparingTo("0.666667");
        assertThat(ClassBenchmark.of("tablet").life()).isEqualByComparingTo("0.625");
        assertThat(ClassBenchmark.of("mifi").life()).isEqualByComparingTo("0.5");
    }
}
