package org.devicebank.refurbishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Map;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.shell.Words;
import org.devicebank.stages.Grade;
import org.junit.jupiter.api.Test;

class TestSheetTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Sheet LAPTOP = Sheet.current(Kind.LAPTOP);
    private static final Sheet DESKTOP = Sheet.current(Kind.DESKTOP);
    private static final Answers NO_PLUG = new Answers(Map.of("electrical_class", "NO_MAINS"));

    private static final Answers EARTHED = new Answers(Map.of(
            "electrical_class",
            "CLASS_I",
            "earth_ohms",
            "0,08",
            "insulation_megohms",
            "> 299",
            "leakage_ma",
            "0.4",
            "instrument",
            "PAT-7",
            "calibrated",
            "2026-03-01"));

    private static Result judge(Sheet sheet, Answers answers) {
        return Judging.of(sheet, Judging.restIsFine(sheet, answers), TODAY);
    }

    private static Graded grade(Answers answers) {
        return Grading.of(LAPTOP, Judging.restIsFine(LAPTOP, answers), Grading.version());
    }

    @Test
    void every_kind_has_a_sheet_and_words_for_every_item_of_every_version() {
        var words = new Words();
        for (var kind : Kind.values()) {
            for (var version : new String[] {Sheet.SHORT, Sheet.current(kind).version()}) {
                var sheet = Sheet.of(version, kind);
                assertThat(sheet.items()).as(kind.name()).isNotEmpty();
                assertThat(sheet.items()).allSatisfy(item -> {
                    assertThat(words.has(item.key())).as(item.key()).isTrue();
                    assertThat(words.has(item.partKey())).as(item.partKey()).isTrue();
                });
            }
        }
    }

    @Test
    void every_item_is_met_when_everything_is_fine() {
        for (var kind : Kind.values()) {
            assertThat(judge(Sheet.current(kind), NO_PLUG).outcome())
                    .as(kind.name())
                    .isEqualTo(Result.Outcome.PASSED);
        }
        assertThat(judge(DESKTOP, EARTHED)).isEqualTo(new Result(Result.Outcome.PASSED, java.util.List.of()));
    }

    @Test
    void what_is_open_is_named_and_nothing_is_taken_as_fine_by_itself() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Judging.of(LAPTOP, NO_PLUG, TODAY))
                .satisfies(refused ->
                        assertThat(refused.sentence().args().getFirst()).isEqualTo("refurbishment.item.battery_flat"));
        var unmeasured = new Answers(Map.of("electrical_class", "CLASS_I"));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> judge(DESKTOP, unmeasured))
                .satisfies(refused -> assertThat(refused.sentence())
                        .isEqualTo(Sentence.of("refused.refurbishment.open", "refurbishment.item.earth_ohms", 2)));
    }

    @Test
    void a_measure_outside_its_limit_fails_and_so_does_an_instrument_that_is_out_of_date() {
        assertThat(judge(DESKTOP, EARTHED.with("earth_ohms", "0.11")).outcome()).isEqualTo(Result.Outcome.FAILED);
        assertThat(judge(DESKTOP, EARTHED.with("earth_ohms", "0.1")).outcome()).isEqualTo(Result.Outcome.PASSED);
        assertThat(judge(DESKTOP, EARTHED.with("insulation_megohms", "0.99")).outcome())
                .isEqualTo(Result.Outcome.FAILED);
        assertThat(judge(DESKTOP, EARTHED.with("leakage_ma", "5.1")).outcome()).isEqualTo(Result.Outcome.FAILED);
        assertThat(judge(DESKTOP, EARTHED.with("calibrated", "2025-11-01")).against())
                .extracting(Sentence::key)
                .containsExactly("refurbishment.against.between");
    }

    @Test
    void double_insulation_asks_for_more_megohms() {
        var double1 = EARTHED.with("electrical_class", "CLASS_II").with("insulation_megohms", "1.5");
        assertThat(judge(DESKTOP, double1).outcome()).isEqualTo(Result.Outcome.FAILED);
        assertThat(judge(DESKTOP, double1.with("electrical_class", "CLASS_I")).outcome())
                .isEqualTo(Result.Outcome.PASSED);
    }

    @Test
    void more_than_a_limit_is_not_known_to_be_within_it() {
        assertThat(judge(DESKTOP, EARTHED.with("leakage_ma", ">5")).outcome()).isEqualTo(Result.Outcome.FAILED);
        assertThat(judge(DESKTOP, EARTHED.with("leakage_ma", "<0.1")).outcome()).isEqualTo(Result.Outcome.PASSED);
        assertThat(judge(DESKTOP, EARTHED.with("insulation_megohms", "<5")).outcome())
                .isEqualTo(Result.Outcome.FAILED);
    }

    @Test
    void an_answer_that_makes_no_sense_is_refused() {
        for (var nonsense : new String[][] {
            {"battery_health", "-3"},
            {"battery_health", "151"},
            {"battery_health", "good"},
            {"screen", "NOT_APPLICABLE"},
            {"wifi", "perhaps"},
            {"calibrated", "2027-01-01"},
            {"calibrated", "yesterday"},
            {"electrical_class", "CLASS_III"}
        }) {
            assertThatExceptionOfType(Refused.class)
                    .as(String.join("=", nonsense))
                    .isThrownBy(() -> judge(LAPTOP, NO_PLUG.with(nonsense[0], nonsense[1])));
        }
    }

    @Test
    void a_swollen_battery_needs_no_other_answer() {
        assertThat(Judging.of(LAPTOP, new Answers(Map.of("battery_flat", "FAIL")), TODAY)
                        .outcome())
                .isEqualTo(Result.Outcome.STOPPED);
    }

    @Test
    void a_grade_says_why_it_is_not_better() {
        assertThat(grade(NO_PLUG.with("battery_health", "68")))
                .isEqualTo(new Graded(
                        Grade.B,
                        Grading.version(),
                        java.util.List.of(Sentence.of(
                                "refurbishment.why.measure", "A", "refurbishment.item.battery_health", "68", "80"))));
        assertThat(grade(NO_PLUG.with("battery_health", "59")).grade()).isEqualTo(Grade.C);
        assertThat(grade(NO_PLUG.with("camera", "FAIL")).because())
                .containsExactly(Sentence.of("refurbishment.why.check", "B", "refurbishment.item.camera"));
        assertThat(grade(NO_PLUG.with("body", "BROKEN")).grade()).isEqualTo(Grade.C);
        assertThat(grade(NO_PLUG.with("body", "MARKED")).grade()).isEqualTo(Grade.B);
        assertThat(grade(NO_PLUG.with("battery_health", "80")).grade()).isEqualTo(Grade.A);
    }

    @Test
    void a_battery_that_nobody_measured_is_said_to_be_so() {
        assertThat(grade(NO_PLUG).because())
                .containsExactly(Sentence.of("refurbishment.why.all"), Sentence.of("refurbishment.why.not_measured"));
    }

    @Test
    void an_old_sheet_comes_to_what_it_came_to_when_it_was_answered() {
        var old = new Inspection(55, Condition.GOOD, Condition.GOOD, Condition.GOOD, true).answers();
        var sheet = Sheet.of(Sheet.SHORT, Kind.LAPTOP);
        assertThat(Grading.of(sheet, old, "2026.0").grade()).isEqualTo(Grade.B);
        assertThat(Grading.of(sheet, old, "2026.1").grade()).isEqualTo(Grade.C);
    }
}
