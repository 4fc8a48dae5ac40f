package org.devicebank.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.devicebank.bookkeeping.Credit;
import org.devicebank.bookkeeping.Formula;
import org.devicebank.bookkeeping.LeftOut;
import org.devicebank.bookkeeping.Line;
import org.devicebank.bookkeeping.Phase;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.factors.FactorBook;
import org.devicebank.factors.FactorId;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;
import org.junit.jupiter.api.Test;

class NotesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private static final DeviceId DEVICE = new DeviceId(new UUID(1, 1));
    private static final Words WORDS = new Words();

    private static Line line(String factor, LocalDate day) {
        return new Line(
                DEVICE,
                "journal 1",
                day,
                Phase.TESTING,
                BigDecimal.TEN,
                "kWh",
                Rate.of(FactorBook.shipped().on(new FactorId(factor), day)),
                Formula.WORKSHOP,
                Line.Basis.CLASS_DEFAULT,
                null,
                null);
    }

    @Test
    void lines_of_2026_that_borrow_factors_of_2025_are_said_and_those_of_their_own_year_are_not() {
        var said = Notes.of(List.of(line("UK.GAS.KWH", DAY), line("UK.ELEC.GEN", DAY), line("pack.box", DAY)))
                .said(List.of(), WORDS);
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("1 lines of 2026, 1.830 kg CO₂e in all, use factors of 2025")
                .contains("Natural gas")
                .doesNotContain("lectricity", "box");
        assertThat(Notes.of(List.of(line("UK.GAS.KWH", LocalDate.of(2025, 6, 1))))
                        .said(List.of(), WORDS))
                .isEmpty();
    }

    private static Line given(String deviceClass) {
        var benchmark = ClassBenchmark.of(deviceClass);
        var credit = new Credit(deviceClass, "x", "CLASS", 1.3, benchmark.life(), "INDIVIDUAL", "2026.1", null);
        return new Line(
                DEVICE,
                "journal 2",
                DAY,
                Phase.AVOIDED,
                BigDecimal.ONE,
                "piece",
                Rate.of(benchmark.factor()),
                Formula.HANDED_OVER,
                Line.Basis.CLASS_BENCHMARK,
                null,
                credit);
    }

    @Test
    void what_runs_no_system_needs_no_last_day_of_support_and_what_does_is_counted() {
        assertThat(Notes.of(List.of(given("monitor.le24"), given("monitor.ge25"), given("mifi"), given("thinclient")))
                        .said(List.of(), WORDS))
                .singleElement()
                .asString()
                .startsWith("For 1 of 1 devices");
        assertThat(Notes.of(List.of(given("monitor.ge25"))).said(List.of(), WORDS))
                .isEmpty();
    }

    @Test
    void a_year_that_has_no_factor_is_refused_with_the_years_there_are() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> line("UK.GAS.KWH", LocalDate.of(2019, 6, 1)))
                .satisfies(no -> assertThat(WORDS.say(no.sentence()))
                        .isEqualTo("There is no factor UK.GAS.KWH for 2019. There is one for: 2025."));
    }

    @Test
    void what_was_left_out_is_told_once_with_how_often_and_many_reasons_are_counted() {
        var leftOut = new ArrayList<LeftOut>();
        for (var i = 0; i < 30; i++) {
            leftOut.add(new LeftOut(DEVICE, DAY, Sentence.of("refused.factors.unknown", "part." + i)));
        }
        leftOut.add(leftOut.getFirst());
        var said = Notes.of(List.of()).said(leftOut, WORDS);
        assertThat(said).hasSize(21);
        assertThat(said.getFirst()).startsWith("Left out (2 times):").contains("part.0");
        assertThat(said.getLast()).contains("10 more reasons");
    }

    @Test
    void a_figure_of_more_lines_than_its_file_has_room_for_is_refused_and_shorter_times_are_named() {
        Figures.mustFit(1);
        Figures.mustFit(250_000);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Figures.mustFit(250_001))
                .satisfies(no -> assertThat(WORDS.say(no.sentence()))
                        .startsWith("This figure rests on 250,001 lines")
                        .contains("room for 250,000", "year by year"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Figures.mustFit(0))
                .satisfies(no -> assertThat(no.sentence().key()).isEqualTo("refused.figures.nothing"));
    }
}
