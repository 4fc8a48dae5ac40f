package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.devicebank.kernel.Kind;
import org.junit.jupiter.api.Test;

/// Wrong neighbours made from the names in the table: none may be taken for the model it was made from.
class NeighboursTest {

    private static final Footprints TABLE = Footprints.shipped();
    private static final Matching MATCHING = Matching.in(TABLE);

    /// Changes each name, and looks whether the figure it came from still counts as the model itself.
    private static void nowhereOfTheModel(BiFunction<Footprint, SplittableRandom, String> change) {
        var random = new SplittableRandom(7);
        var tried = 0;
        for (var entry : TABLE.entries()) {
            var figure = entry.footprint();
            // a code such as SM-A127F means its model whatever else is said
            if (entry.names().size() > 1 || figure.name().contains("SM-")) {
                continue;
            }
            var changed = change.apply(figure, random);
            if (changed.equals(figure.name())) {
                continue;
            }
            tried++;
            var match = MATCHING.match(figure.maker(), changed, figure.kind());
            if (match.tier().ofTheModel()) {
                assertThat(match.figures())
                        .as("%s from %s", changed, figure.name())
                        .noneMatch(one -> one.id().equals(figure.id()));
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    @Test
    void a_letter_added_to_the_number_makes_another_model() {
        nowhereOfTheModel((figure, random) -> {
            var letter = "bfkvw".charAt(random.nextInt(5));
            return figure.name().replaceFirst("(?<![\\w.-])([A-Za-z]*\\d{3,4})(?![\\w.-])", "$1" + letter);
        });
    }

    @Test
    void another_digit_makes_another_model() {
        nowhereOfTheModel((figure, random) -> {
            var by = 1 + random.nextInt(8);
            return java.util.regex.Pattern.compile("(?<![\\w.])([A-Za-z]?)(\\d{3,4})(?![\\w.]*(GB|GHz|W\\b))")
                    .matcher(figure.name())
                    .replaceAll(found -> found.group(1) + (Integer.parseInt(found.group(2)) + by));
        });
    }

    @Test
    void a_word_of_a_variant_makes_another_model() {
        nowhereOfTheModel((figure, random) -> {
            var words = new String[] {"Rugged", "Plus", "Max", "Ultra", "Aero", "Extreme", "Lite"};
            var word = words[random.nextInt(words.length)];
            return figure.name().contains(word) ? figure.name() : figure.name() + " " + word;
        });
    }

    @Test
    void another_form_makes_another_model() {
        nowhereOfTheModel((figure, _) -> {
            if (figure.kind() != Kind.DESKTOP) return figure.name();
            return figure.name()
                    .replaceAll("(?i)micro form factor|desktop mini|\\btiny\\b", "@SFF")
                    .replaceAll("(?i)(?<!@)(small form factor|\\bsff\\b)", "Tower")
                    .replaceAll("(?i)(?<!@)(\\btower|microtower|\\bmt\\b|\\btwr\\b)$", "Micro")
                    .replace("@", "");
        });
    }

    @Test
    void another_generation_makes_another_model() {
        nowhereOfTheModel((figure, random) -> {
            var by = 1 + random.nextInt(3);
            return java.util.regex.Pattern.compile("\\bG(\\d)\\b|\\b(\\d)(?:nd|rd|th) [Gg]en")
                    .matcher(figure.name())
                    .replaceAll(found ->
                            "Gen " + (Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)) + by));
        });
    }

    /// What is left is asked for, or is a name that says no model: 15 Laptop PC, Standard 24 inches monitor.
    @Test
    void every_figure_is_found_by_its_own_name_and_none_is_taken_for_another() {
        var lost = 0;
        for (var figure : TABLE.figures()) {
            for (var kind : new Kind[] {figure.kind(), null}) {
                var match = MATCHING.match(figure.maker(), figure.name(), kind);
                var own = match.figures().stream().anyMatch(one -> one.id().equals(figure.id()));
                assertThat(match.tier() != Tier.EXACT || own)
                        .as("%s %s: %s", figure.name(), kind, match.figures())
                        .isTrue();
                lost += match.tier().ofTheModel() ? 0 : 1;
            }
        }
        assertThat(lost).isLessThan(TABLE.figures().size() * 2 / 20);
    }

    @Test
    void another_maker_makes_another_model() {
        for (var figure : TABLE.figures()) {
            if (figure.name().contains(figure.maker())) continue; // it says whose it is
            var other = figure.maker().equals("Acer") ? "Asus" : "Acer";
            var match = MATCHING.match(other, figure.name(), figure.kind());
            assertThat(match.figures())
                    .as(figure.name())
                    .allMatch(one -> one.maker().equals(other));
        }
    }

    @Test
    void another_kind_makes_another_model() {
        var wrong = new TreeSet<String>();
        for (var figure : TABLE.figures()) {
            var other = figure.kind() == Kind.PHONE ? Kind.DESKTOP : Kind.PHONE;
            var match = MATCHING.match(figure.maker(), figure.name(), other);
            if (match.tier() != Tier.ASK
                    && match.figures().stream().anyMatch(one -> one.id().equals(figure.id()))) {
                wrong.add(figure.name());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
