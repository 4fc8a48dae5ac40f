package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How donors write what they give: shortened, misspelled, with what stands on the box and what is inside. All but the
/// last sixteen were thought up before the matcher was tried on them, when it knew 83 of 127; most are easily taken for
/// a
/// sister of another size or year.
class DonorsTest {

    private static final Matching MATCHING = Matching.in(Footprints.shipped());

    /// @param expected the figures that are meant; or ASK where the name leaves open which; NOT for a model the table
    /// has not; NOTEXACT for one it has under a name that may mean another as well
    private record Donated(
            String maker, String model, @Nullable Kind kind, List<String> expected) {

        static Donated of(String line) {
            var fields = line.split(";");
            var kind = fields[2].isEmpty() ? null : Kind.valueOf(fields[2]);
            return new Donated(fields[0], fields[1], kind, Arrays.asList(fields).subList(3, fields.length));
        }

        boolean is(String sort) {
            return expected.equals(List.of(sort));
        }

        boolean isInTheTable() {
            return !is("ASK") && !is("NOT") && !is("NOTEXACT");
        }

        Match match() {
            return MATCHING.match(maker, model, kind);
        }

        /// Whether the match is of the model, and of no other.
        boolean isFound() {
            var match = match();
            return match.tier().ofTheModel() && meansOnly(match);
        }

        private boolean meansOnly(Match match) {
            return match.figures().stream()
                    .allMatch(one -> expected.contains(one.name().replaceAll(" +", " ")));
        }

        /// Taken for a model that it is not.
        boolean isMistaken() {
            var match = match();
            return is("NOTEXACT")
                    ? match.tier() == Tier.EXACT
                    : match.tier().ofTheModel() && !(isInTheTable() && meansOnly(match));
        }

        @Override
        public String toString() {
            var match = match();
            return "%s %s: %s %s %s"
                    .formatted(
                            maker,
                            model,
                            match.tier(),
                            match.rule(),
                            match.figures().stream()
                                    .map(Match.Figure::name)
                                    .limit(4)
                                    .toList());
        }
    }

    private static List<Donated> all() {
        try (var in = DonorsTest.class.getResourceAsStream("/footprints/donors.csv")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Donated::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nothing_is_taken_for_a_sister_of_another_size_generation_or_form() {
        assertThat(all().stream().filter(Donated::isMistaken)).isEmpty();
    }

    @Test
    void nine_in_ten_of_those_in_the_table_are_found() {
        var there = all().stream().filter(Donated::isInTheTable).toList();
        var lost = there.stream().filter(one -> !one.isFound()).toList();
        System.out.println("donors' spellings: " + (there.size() - lost.size()) + " of " + there.size());
        assertThat(there).hasSizeGreaterThan(100);
        assertThat(lost).hasSizeLessThanOrEqualTo(there.size() / 10);
    }

    @Test
    void where_the_name_leaves_open_which_the_bench_is_asked() {
        var open = all().stream().filter(one -> one.is("ASK")).toList();
        assertThat(open).hasSizeGreaterThan(8);
        assertThat(open.stream().filter(one -> one.match().question() == null)).isEmpty();
    }
}
