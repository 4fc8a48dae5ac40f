package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.devicebank.kernel.Kind;
import org.devicebank.models.Alias;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private static final Footprints TABLE = Footprints.shipped();

    private static Match match(String maker, String model, Kind kind) {
        return Matching.in(TABLE).match(maker, model, kind);
    }

    @Test
    void the_worked_device_comes_out_as_the_method_says() {
        var match = match("Dell", "Latitude 5420", Kind.LAPTOP);
        assertThat(match.tier()).isEqualTo(Tier.EXACT);
        assertThat(match.embodied()).isCloseTo(319.59, within(0.005));
        assertThat(match.credited()).isEqualTo(205);
        assertThat(match.benchmark()).isEqualTo("laptop.standard");
        assertThat(match.high() / match.embodied()).isCloseTo(1.54, within(0.01));
        assertThat(match.embodied() / match.low()).isCloseTo(1.54, within(0.01));
    }

    @Test
    void a_model_below_its_class_lowers_what_is_credited_and_a_relative_does_not() {
        assertThat(match("Microsoft", "Surface Laptop 2", Kind.LAPTOP).credited())
                .isLessThan(135);
        assertThat(match("Samsung", "Galaxy A13", Kind.PHONE).credited()).isEqualTo(60);
    }

    @Test
    void no_credit_is_ever_above_the_benchmark_of_the_class() {
        assertThat(TABLE.figures()).allSatisfy(figure -> {
            var match = match(figure.maker(), figure.name(), figure.kind());
            var benchmark = match.benchmark() == null ? null : Benchmark.all().get(match.benchmark());
            assertThat(match.credited()).isLessThanOrEqualTo(benchmark == null ? 0 : benchmark.central());
            assertThat(match.found()).isTrue();
            assertThat(match.low()).isLessThan(match.embodied());
            assertThat(match.high()).isGreaterThan(match.embodied());
        });
    }

    /// The names of makers themselves: what is found of the model must be the figure itself, or one with equal fields.
    @Test
    void every_name_in_the_table_finds_its_own_figure() {
        var found = TABLE.figures().stream()
                .filter(figure -> !figure.maker().equals("Generic"))
                .filter(figure -> {
                    var match = match(figure.maker(), figure.name(), figure.kind());
                    return match.tier().ofTheModel()
                            && match.figures().stream().anyMatch(one -> one.id().equals(figure.id()));
                })
                .count();
        assertThat(found).isGreaterThan(1560);
    }

    @Test
    void storage_that_is_said_picks_its_figure_and_unsaid_takes_them_all() {
        var said = match("Apple", "iPhone 11 64GB", Kind.PHONE);
        assertThat(said.tier()).isEqualTo(Tier.EXACT);
        var unsaid = match("Apple", "iPhone 11", Kind.PHONE);
        assertThat(unsaid.tier()).isEqualTo(Tier.VARIANT);
        assertThat(unsaid.rule()).isEqualTo(Rule.STORAGE_UNSAID);
        assertThat(unsaid.figures()).hasSize(3);
        assertThat(match("Apple", "iPhone 11 512GB", Kind.PHONE).figures())
                .extracting(Match.Figure::name)
                .containsExactly("iPhone 11 256GB");
    }

    @Test
    void an_answer_added_to_the_name_settles_the_question() {
        var asked = match("Dell", "OptiPlex 7060", Kind.DESKTOP);
        assertThat(asked.question().options())
                .allSatisfy(option -> assertThat(match("Dell", "OptiPlex 7060 " + option, Kind.DESKTOP)
                                .tier())
                        .isEqualTo(Tier.EXACT));
        var carbon = match("Lenovo", "ThinkPad X1 Carbon", Kind.LAPTOP);
        assertThat(carbon.question().options())
                .allSatisfy(option -> assertThat(match("Lenovo", "ThinkPad X1 Carbon " + option, Kind.LAPTOP)
                                .tier())
                        .isEqualTo(Tier.EXACT));
    }

    @Test
    void a_code_of_the_place_stands_for_its_model() {
        var own = List.of(new Alias("21AK", "Lenovo", "ThinkPad T480s", "a coordinator"));
        assertThat(Matching.in(TABLE.with(own))
                        .match("Lenovo", "21AKCTO1WW", Kind.LAPTOP)
                        .figures())
                .extracting(Match.Figure::name)
                .containsExactly("ThinkPad T480s");
        assertThat(match("Lenovo", "21AKCTO1WW", Kind.LAPTOP).tier()).isEqualTo(Tier.CLASS);
    }

    @Test
    void things_without_a_benchmark_are_credited_nothing() {
        var match = match("Google", "Nest Wifi router", Kind.HOTSPOT);
        assertThat(match.tier()).isEqualTo(Tier.EXACT);
        assertThat(match.credited()).isZero();
        assertThat(match("Google", "Pixel Watch", Kind.OTHER).credited()).isZero();
    }

    @Test
    void nothing_known_is_said_and_not_guessed() {
        assertThat(match("", "", null).found()).isFalse();
        assertThat(match("HP", "15", null).question().field()).isEqualTo(Field.KIND);
        assertThat(match("", "???", Kind.OTHER).found()).isFalse();
    }

    @Test
    void a_feature_phone_is_no_smartphone() {
        assertThat(match("Nokia", "105", Kind.PHONE).benchmark()).isEqualTo("phone.basic");
        assertThat(match("Nokia", "G22", Kind.PHONE).benchmark()).isEqualTo("smartphone");
    }
}
