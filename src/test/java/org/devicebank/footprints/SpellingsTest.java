package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How donors and machines spell models: nine in ten must be known, in the half that was looked at and in the other.
class SpellingsTest {

    private static final Matching MATCHING = Matching.in(Footprints.shipped());

    @Test
    void nine_in_ten_spellings_that_were_withheld_are_matched_to_their_model() {
        System.out.println("spellings: looked at " + score(false) + ", withheld " + score(true));
        assertThat(share(true)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void nine_in_ten_spellings_that_were_looked_at_are_matched_to_their_model() {
        assertThat(share(false)).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void the_table_is_large_and_its_halves_are_alike() {
        assertThat(half(false)).hasSizeGreaterThan(60);
        assertThat(half(true)).hasSizeGreaterThan(60);
    }

    /// Whatever is not known is not taken for another model either.
    @Test
    void no_spelling_is_taken_for_another_model() {
        assertThat(Spelling.all()).allSatisfy(spelling -> {
            var match = match(spelling);
            if (match.tier() == Tier.EXACT) {
                assertThat(match.figures())
                        .allSatisfy(figure -> assertThat(spelling.figures())
                                .as(spelling.model())
                                .contains(figure.name()));
            }
        });
    }

    private static List<Spelling> half(boolean withheld) {
        return Spelling.all().stream().filter(one -> one.withheld() == withheld).toList();
    }

    private static Match match(Spelling spelling) {
        return MATCHING.match(spelling.maker(), spelling.model(), spelling.kind());
    }

    private static double share(boolean withheld) {
        return (double) met(withheld) / half(withheld).size();
    }

    private static String score(boolean withheld) {
        return met(withheld) + " of " + half(withheld).size();
    }

    private static long met(boolean withheld) {
        return half(withheld).stream().filter(one -> one.isMet(match(one))).count();
    }
}
