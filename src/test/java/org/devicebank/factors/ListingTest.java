package org.devicebank.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListingTest {

    private static final FactorBook BOOK = FactorBook.shipped();

    @Test
    void every_factor_stands_in_one_chapter_and_activities_stand_by_year_the_newest_first() {
        var all = Listing.of(BOOK, "", "", null);
        assertThat(all.isNarrowed()).isFalse();
        assertThat(all.shown()).isEqualTo(all.all()).isEqualTo(BOOK.all().size());
        assertThat(all.chapters())
                .extracting(Listing.Chapter::anchor)
                .doesNotHaveDuplicates()
                .startsWith("classes", "activities-2026", "activities-2025")
                .endsWith("components", "processes");
        assertThat(all.chapters())
                .filteredOn(one -> one.name().equals("activities"))
                .allSatisfy(one -> assertThat(one.factors()).allMatch(factor -> factor.year() == one.year()));
    }

    @Test
    void every_word_that_is_looked_for_must_be_there_in_any_order_and_case() {
        var found = Listing.of(BOOK, "256 ssd", "", null);
        assertThat(found.chapters())
                .singleElement()
                .satisfies(chapter -> assertThat(chapter.factors())
                        .extracting(one -> one.id().value())
                        .containsExactly("part.ssd.256"));
        assertThat(Listing.of(BOOK, "ssd submarine", "", null).shown()).isZero();
        assertThat(Listing.of(BOOK, "", "processes", null).chapters())
                .extracting(Listing.Chapter::name)
                .containsExactly("processes");
        assertThat(Listing.of(BOOK, "", "nonsense", 2026).shown()).isZero();
    }

    @Test
    void what_changed_is_told_from_year_to_year_the_largest_first() {
        var turns = Listing.of(BOOK, "", "", null).turns();
        assertThat(turns.getFirst().after()).isEqualTo(2026);
        assertThat(turns).allSatisfy(turn -> {
            assertThat(turn.rose() + turn.fell()).isEqualTo(turn.changes().size());
            assertThat(turn.changes().getFirst().percent().abs())
                    .isGreaterThanOrEqualTo(turn.changes().getLast().percent().abs());
        });
        assertThat(turns.stream().mapToInt(turn -> turn.changes().size()).sum())
                .isEqualTo(Change.in(BOOK).size());
    }
}
