package org.devicebank.matches;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.devicebank.footprints.Footprints;
import org.devicebank.footprints.Rule;
import org.devicebank.footprints.Tier;
import org.devicebank.kernel.Kind;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {

    private static final Matcher SHIPPED = Matcher.shipped();
    private static final Named TOWER = new Named(Kind.DESKTOP, "Dell", "OptiPlex 7060");

    private static Matcher with(Named name, @Nullable String maker, @Nullable String model) {
        var meaning = new Meaning(name, maker, model, "seen", 0, new MemberId(UUID.randomUUID()), Instant.EPOCH);
        return new Matcher("x", Footprints.shipped(), Map.of(name.key(), meaning), null);
    }

    @ParameterizedTest
    @CsvSource({"DESKTOP, Dell, OptiPlex 7060", "LAPTOP, Apple, Macbook Pro"})
    void every_answer_settles_its_question(Kind kind, String maker, String model) {
        var name = new Named(kind, maker, model);
        var question = Objects.requireNonNull(SHIPPED.of(name, List.of()).question());
        assertThat(question.options()).hasSizeGreaterThan(1);
        for (var option : question.options()) {
            var next = SHIPPED.of(name, List.of(option)).question();
            assertThat(next == null ? null : next.field()).as(option).isNotEqualTo(question.field());
        }
    }

    @Test
    void what_cannot_be_told_leaves_the_lowest_figure() {
        assertThat(SHIPPED.of(TOWER, List.of(""))).isEqualTo(SHIPPED.of(TOWER, List.of()));
    }

    @Test
    void an_answer_to_a_question_that_is_not_asked_counts_for_nothing() {
        var laptop = new Named(Kind.LAPTOP, "Dell", "Latitude 5420");
        assertThat(SHIPPED.of(laptop, List.of("tower"))).isEqualTo(SHIPPED.of(laptop, List.of()));
    }

    @Test
    void what_a_person_said_comes_before_every_rule_whatever_the_case_and_spacing() {
        var odd = new Named(Kind.LAPTOP, "Dell Inc.", "Lat5420 refurb");
        var said = with(odd, "Dell", "Latitude 5420");
        var match = said.of(new Named(Kind.LAPTOP, " DELL inc.", "lat5420  Refurb"), List.of());
        assertThat(match.rule()).isEqualTo(Rule.SAID_BY_STAFF);
        assertThat(match.tier()).isIn(Tier.EXACT, Tier.VARIANT);
        assertThat(match.figures())
                .allSatisfy(figure -> assertThat(figure.name()).isEqualTo("Latitude 5420"));
    }

    @Test
    void what_was_taken_back_or_is_not_in_the_table_any_more_is_matched_like_any_other_name() {
        var name = new Named(Kind.LAPTOP, "Dell", "Latitude 5420");
        var plain = SHIPPED.of(name, List.of());
        assertThat(with(name, null, null).of(name, List.of())).isEqualTo(plain);
        assertThat(with(name, "Dell", "Latitude 0000").of(name, List.of()).rule())
                .isNotEqualTo(Rule.SAID_BY_STAFF);
    }
}
