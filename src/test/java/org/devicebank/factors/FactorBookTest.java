package org.devicebank.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactorBookTest {

    private static final FactorBook BOOK = FactorBook.shipped();
    private static final FactorId GRID = new FactorId("UK.ELEC.GEN");
    private static final FactorId CAR = new FactorId("UK.CAR.AVG.UNKNOWN.KM");
    private static final double NINE_TENTHS = 1.6448536;

    private static Factor corrected(Factor factor, String value) {
        return new Factor(
                factor.id(),
                factor.year(),
                factor.edition() + 1,
                factor.edition(),
                new BigDecimal(value),
                factor.gives(),
                factor.per(),
                factor.basis(),
                factor.label(),
                factor.geography(),
                factor.source(),
                factor.grade(),
                factor.spread(),
                null,
                null,
                null);
    }

    @Test
    void the_grid_of_2026_is_26_per_cent_below_2025() {
        var change = Change.in(BOOK).stream()
                .filter(one -> one.after().id().equals(GRID) && one.after().year() == 2026)
                .findFirst()
                .orElseThrow();
        assertThat(change.percent()).isEqualByComparingTo("-26.0");
        assertThat(change.drivenByFactor(Quantity.of(1000, Unit.KWH))).isEqualByComparingTo("-46.04");
    }

    @ParameterizedTest
    @ValueSource(ints = {1999, 2022, 2027, 2031, Integer.MAX_VALUE, 0, -5})
    void a_year_that_does_not_exist_is_refused_with_the_years_that_do(int year) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> BOOK.in(GRID, year))
                .satisfies(refused -> {
                    assertThat(refused.sentence().key()).isEqualTo("refused.factors.year");
                    assertThat(refused.sentence().args().getLast()).isEqualTo("2023, 2024, 2025, 2026");
                });
    }

    @Test
    void an_event_takes_the_factor_of_its_own_year_and_until_that_is_published_the_latest() {
        assertThat(BOOK.on(GRID, LocalDate.of(2025, 12, 31)).year()).isEqualTo(2025);
        assertThat(BOOK.on(GRID, LocalDate.of(2026, 1, 1)).year()).isEqualTo(2026);
        assertThat(BOOK.on(CAR, LocalDate.of(2026, 5, 1)).year()).isEqualTo(2025);
        assertThat(BOOK.on(GRID, LocalDate.of(2028, 1, 1)).year()).isEqualTo(2026);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> BOOK.on(GRID, LocalDate.of(2029, 1, 1)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> BOOK.on(GRID, LocalDate.of(2022, 12, 31)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> BOOK.on(CAR, LocalDate.of(2024, 6, 1)));
    }

    @Test
    void what_does_not_change_by_the_year_holds_for_every_day() {
        var part = new FactorId("part.ssd.256");
        assertThat(BOOK.on(part, LocalDate.of(2019, 1, 1)).value()).isEqualByComparingTo("26");
        assertThat(BOOK.on(part, LocalDate.of(2040, 1, 1)).value()).isEqualByComparingTo("26");
    }

    @Test
    void an_unknown_factor_is_refused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> BOOK.in(new FactorId("UK.MOON"), 2026));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new FactorId("'; drop table"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> ClassBenchmark.of("spaceship"));
    }

    @Test
    void a_correction_supersedes_and_what_it_corrects_stays() {
        var first = BOOK.in(GRID, 2026);
        var book = BOOK.with(List.of(corrected(first, "0.14")));
        assertThat(book.in(GRID, 2026).value()).isEqualByComparingTo("0.14");
        assertThat(book.in(GRID, 2026).version()).isEqualTo("2026.2");
        assertThat(book.editions(GRID)).contains(first).hasSize(5);
        assertThat(book.in(GRID, 2025)).isEqualTo(BOOK.in(GRID, 2025));
        assertThat(BOOK.in(GRID, 2026)).isEqualTo(first);
    }

    @Test
    void two_rows_of_one_edition_are_a_mistake() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> BOOK.with(List.of(BOOK.in(GRID, 2026))));
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void a_quantity_meets_only_factors_of_its_own_unit(Unit unit) {
        var quantity = Quantity.of(3, unit);
        for (var factor : BOOK.all()) {
            if (factor.per() == unit) {
                assertThat(factor.times(quantity).unit()).isEqualTo(factor.gives());
            } else {
                assertThatExceptionOfType(Refused.class).isThrownBy(() -> factor.times(quantity));
            }
        }
    }

    @Test
    void kilograms_become_tonnes_only_by_name_and_exactly() {
        var waste = BOOK.in(new FactorId("UK.WEEE.MIXED.RECYCLE"), 2026);
        var kilograms = Quantity.of(2849, Unit.KILOGRAM);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> waste.times(kilograms));
        assertThat(waste.times(kilograms.in(Unit.TONNE)).amount()).isEqualByComparingTo("13.258049");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> kilograms.in(Unit.KM));
        var chance = new Random(5);
        for (var i = 0; i < 500; i++) {
            var grams = Quantity.of(String.valueOf(chance.nextInt(1_000_000)), Unit.KILOGRAM);
            assertThat(grams.in(Unit.TONNE).in(Unit.KILOGRAM)).isEqualTo(grams);
        }
    }

    @Test
    void every_row_says_where_it_is_from_and_how_sure_it_is() {
        assertThat(BOOK.all()).hasSizeGreaterThan(90).allSatisfy(factor -> {
            assertThat(factor.label()).isNotBlank();
            assertThat(factor.geography()).isNotBlank();
            assertThat(factor.source().name()).isNotBlank();
            assertThat(factor.source().licence()).isNotBlank();
            assertThat(factor.spread().whole()).isBetween(1.0, 3.0);
            if (factor.basis() == Basis.DERIVED || factor.basis() == Basis.ESTIMATED) {
                assertThat(factor.note()).as(factor.id().value()).isNotBlank();
            }
            if (factor.year() == 2025 && factor.basis() == Basis.PUBLISHED) {
                assertThat(factor.source().sha256()).hasSize(64);
            }
            assertThat(factor.grade() == Grade.A)
                    .as(factor.id() + " is of the best grade only when published or a rule")
                    .isEqualTo(factor.basis() == Basis.PUBLISHED || factor.basis() == Basis.METHOD);
        });
    }

    @Test
    void spreads_of_parts_and_power_are_their_ranges() {
        BOOK.all().stream()
                .filter(one ->
                        one.low() != null && one.high() != null && one.spread().model() == 1)
                .forEach(one -> {
                    var width = one.high().doubleValue() / one.low().doubleValue();
                    assertThat(one.spread().systematic())
                            .as(one.id().value())
                            .isCloseTo(Math.exp(Math.log(width) / 2 / NINE_TENTHS), within(0.02));
                });
    }

    @Test
    void derived_factors_come_out_of_their_notes() {
        var van = new FactorId("UK.VAN.DIESEL.AVG.KM");
        var diesel = new FactorId("UK.DIESEL.L");
        var derived = BOOK.in(van, 2025).value().doubleValue()
                * BOOK.in(diesel, 2026).value().doubleValue()
                / BOOK.in(diesel, 2025).value().doubleValue();
        assertThat(BOOK.in(van, 2026).value().doubleValue()).isCloseTo(derived, within(0.000006));
    }

    @Test
    void a_class_lies_within_its_range_and_its_second_life_within_its_first() {
        assertThat(ClassBenchmark.shipped()).hasSize(15);
        ClassBenchmark.shipped().values().forEach(one -> {
            assertThat(one.kilograms())
                    .isBetween(one.factor().low(), one.factor().high());
            assertThat(one.life()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
            assertThat(one.life(new BigDecimal("100"))).isEqualByComparingTo("1");
            assertThat(one.life(new BigDecimal("-1"))).isEqualByComparingTo("0");
        });
    }

    @Test
    void the_sheet_holds_every_factor_and_no_formula() {
        var sheet = FactorSheet.of(BOOK);
        assertThat(sheet.lines()).hasSize(BOOK.all().size() + 1);
        assertThat(sheet).startsWith("id,year,edition,supersedes,value,gives,per,basis");
        assertThat(sheet.lines()).noneMatch(line -> line.contains(",=") || line.contains(",@"));
    }
}
