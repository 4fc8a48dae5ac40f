package org.devicebank.footprints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.devicebank.kernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pairs that sound alike and are not: each of them was taken for the same by comparing letters.
class FalsePairsTest {

    private static final Matching MATCHING = Matching.in(Footprints.shipped());

    private static Match match(String maker, String model, Kind kind) {
        return MATCHING.match(maker, model, kind);
    }

    private static List<String> names(Match match) {
        return match.figures().stream().map(Match.Figure::name).toList();
    }

    @Test
    void a_rugged_latitude_is_not_the_plain_one() {
        assertThat(names(match("Dell", "Dell Latitude 5420 Rugged", null))).containsExactly("Latitude Rugged 5420");
        assertThat(names(match("Dell", "Latitude 5420", null))).containsExactly("Latitude 5420");
        assertThat(match("Dell", "Latitude 5421 Rugged", null).tier()).isEqualTo(Tier.FAMILY);
    }

    @Test
    void a_desktop_of_unsaid_form_is_asked_for_and_the_lowest_counts_meanwhile() {
        var match = match("Dell", "Dell OptiPlex 7060", null);
        assertThat(match.tier()).isEqualTo(Tier.ASK);
        assertThat(match.question()).isEqualTo(new Question(Field.FORM, List.of("mini", "small form factor", "tower")));
        assertThat(match.embodied())
                .isEqualTo(match.figures().stream()
                        .mapToDouble(Match.Figure::kg)
                        .min()
                        .orElseThrow());
        assertThat(match("HP", "HP EliteDesk 800 G4", Kind.DESKTOP).question().options())
                .contains("mini", "tower");
    }

    @Test
    void an_elitebook_is_not_its_aero() {
        var match = match("HP", "EliteBook 840 G8", null);
        assertThat(match.tier().ofTheModel()).isFalse();
        assertThat(names(match)).noneMatch(name -> name.contains("Aero"));
    }

    @Test
    void a_macbook_whose_chip_or_size_is_unsaid_is_asked_for() {
        assertThat(match("Apple", "Macbook Pro", Kind.LAPTOP).tier()).isEqualTo(Tier.ASK);
        assertThat(match("Apple", "MacBook Air", null).question().field()).isEqualTo(Field.CHIP);
        assertThat(match("Apple", "MacBook Pro 13-inch 2020", null).question().options())
                .containsExactlyInAnyOrder("intel", "m1");
    }

    @ParameterizedTest
    @CsvSource({
        "Apple, iPhone 6, FAMILY",
        "Apple, iPhone 12 Pro, FAMILY",
        "Apple, iPhone 11 Pro, FAMILY",
        "Lenovo, Lenovo T14 Gen 2, FAMILY",
        "Lenovo, ThinkPad T480p, FAMILY",
        "Dell, OptiPlex 5055 Micro, FAMILY",
        "Dell, Latitude 5425, FAMILY",
        "Microsoft, Surface Pro 4, FAMILY",
        "Lenovo, ThinkPad X1 Carbon Gen 9, NEAR",
        "Lenovo, IdeaPad 3 15ITL6, NEAR",
        "Dell, OptiPlex 7071, NEAR",
        "Apple, iPad Pro 11-inch, NEAR"
    })
    void a_neighbour_is_at_most_a_relative(String maker, String model, Tier tier) {
        assertThat(match(maker, model, null).tier()).isEqualTo(tier);
    }

    @Test
    void an_identifier_nobody_knows_is_a_relative_and_opens_no_question() {
        assertThat(match("Apple", "MacBookAir5,2", null).tier()).isEqualTo(Tier.FAMILY);
        assertThat(match("Apple", "iPhone99,1", null).tier()).isEqualTo(Tier.FAMILY);
    }

    @Test
    void a_phone_is_no_tablet_and_an_iphone_11_pro_no_ipad_pro_11() {
        assertThat(names(match("Apple", "iPhone 11 Pro", null))).allMatch(name -> name.startsWith("iPhone"));
        assertThat(match("Apple", "iPhone 11", Kind.LAPTOP).rule()).isEqualTo(Rule.KIND_DOUBTED);
        assertThat(match("Apple", "iPhone 11", Kind.LAPTOP).credited()).isEqualTo(60);
    }

    @Test
    void one_generation_is_not_the_next() {
        assertThat(names(match("Lenovo", "ThinkPad X1 Carbon Gen 6", null)))
                .containsExactly("ThinkPad X1 Carbon 6th Gen");
        assertThat(names(match("Lenovo", "ThinkPad X1 Yoga Gen 2", null))).containsExactly("ThinkPad X1 Yoga 2nd Gen");
    }

    @Test
    void a_huawei_hotspot_is_no_latitude() {
        var match = match("Huawei", "E5573", Kind.HOTSPOT);
        assertThat(match.tier()).isEqualTo(Tier.CLASS);
        assertThat(match.benchmark()).isEqualTo("mifi");
        assertThat(match("", "E5573", null).found()).isFalse();
    }

    @Test
    void a_letter_behind_the_number_is_part_of_it() {
        assertThat(names(match("Lenovo", "ThinkPad T480", null))).containsExactly("ThinkPad T480");
        assertThat(names(match("Lenovo", "ThinkPad T480s", null))).containsExactly("ThinkPad T480s");
    }

    @Test
    void two_models_in_one_name_are_asked_for() {
        assertThat(match("Dell", "Latitude 5420/5430", null).question())
                .isEqualTo(new Question(Field.MODEL, List.of("Latitude 5420", "Latitude 5430")));
        assertThat(match("Lenovo", "IdeaPad S145-15/Lenovo V15", null).tier()).isEqualTo(Tier.EXACT);
    }
}
