package org.devicebank.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static ModelName read(String maker, String model, Kind kind) {
        return NameReader.read(maker, model, kind, Alias.with(List.of())).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "HP HP 240 G7, HP, 240, 7",
        "hp elitebook 840g5, HP, 840, 5",
        "HP EliteBook 840 G5 Notebook PC (3JX15EA#ABU), HP, 840, 5",
        "Dell Latitude5420, Dell, 5420, ",
        "LENOVO ThinkPad T480 20L5CTO1WW, Lenovo, t480, ",
        "Lenovo ThinkPad X1 Gen 6, Lenovo, x1, 6",
        "Lenovo ThinkPad X1 6th Gen, Lenovo, x1, 6",
        "Lenovo ThinkBook 15 G3 ACL 21A4, Lenovo, , 3"
    })
    void the_same_model_in_many_dresses(String model, String maker, String number, Integer generation) {
        var name = read("", model, Kind.LAPTOP);
        assertThat(name.maker()).isEqualTo(maker);
        assertThat(name.numbers())
                .isEqualTo(number == null ? new java.util.TreeSet<>() : new java.util.TreeSet<>(List.of(number)));
        assertThat(name.generation()).isEqualTo(generation);
        assertThat(name.words()).isEmpty();
    }

    @Test
    void processors_memory_and_systems_say_nothing_of_the_model() {
        var plain = read("Dell", "Latitude 5491", Kind.LAPTOP);
        assertThat(read("Dell", "Latitude 5491, Core i7-8850H, 16 GB RAM, 512 GB SSD, Win 10 Pro", Kind.LAPTOP)
                        .numbers())
                .isEqualTo(plain.numbers());
        assertThat(read("HP", "EliteBook 745 G6 AMD Ryzen 5 PRO 3500U", Kind.LAPTOP)
                        .numbers())
                .containsExactly("745");
    }

    @Test
    void sizes_in_every_dress() {
        assertThat(read("Lenovo", "IdeaPad S145-15IWL 81MV", Kind.LAPTOP).inches())
                .isEqualTo(15);
        assertThat(read("Lenovo", "IdeaPad 5 14ALC05", Kind.LAPTOP).inches()).isEqualTo(14);
        assertThat(read("HP", "ProBook 450 15.6 inch G9", Kind.LAPTOP).inches()).isEqualTo(15.6);
        assertThat(read("Lenovo", "Legion 5 15\\xe2\\x80\\x9d", Kind.LAPTOP).inches())
                .isEqualTo(15);
        assertThat(read("Lenovo", "Legion 5 15â€\u009d", Kind.LAPTOP).inches()).isEqualTo(15);
        assertThat(read("Apple", "iPhone 11", Kind.PHONE).inches()).isNull();
    }

    @Test
    void a_hard_space_is_a_space_and_a_sign_of_ownership_is_nothing() {
        assertThat(read("Google", "Pixel\u00a05", Kind.PHONE).numbers()).containsExactly("5");
        assertThat(read("Lenovo", "ThinkPad® T480™", Kind.LAPTOP).numbers()).containsExactly("t480");
    }

    @Test
    void a_form_in_every_dress() {
        for (var mini : List.of("Micro", "MFF", "Micro Form Factor", "USFF", "Tiny", "Desktop Mini", "DM")) {
            assertThat(read("Dell", "OptiPlex 7060 " + mini, Kind.DESKTOP).form())
                    .as(mini)
                    .isEqualTo(Form.MINI);
        }
        assertThat(read("Dell", "OptiPlex 3080MT", Kind.DESKTOP).form()).isEqualTo(Form.TOWER);
        assertThat(read("Lenovo", "ThinkCentre M720q", Kind.DESKTOP).form()).isEqualTo(Form.MINI);
        assertThat(read("Apple", "iPad mini", Kind.TABLET).form()).isNull();
    }

    @Test
    void codes_of_machines_are_read_as_their_models() {
        assertThat(read("Apple", "MacBookAir10,1", null).chip()).isEqualTo("m1");
        assertThat(read("Apple", "A2296 64GB", null).generation()).isEqualTo(2);
        assertThat(read("Lenovo", "20L7001GUK", null).numbers()).containsExactly("t480s");
        assertThat(read("Samsung", "SM-A127F/DSN", null).codes()).containsExactly("sm-a127f");
        assertThat(read("Acer", "SM-A127F", null).family()).isNull();
    }

    @Test
    void the_family_settles_a_doubt_between_neighbours_only() {
        assertThat(read("Microsoft", "Surface Laptop 3", Kind.TABLET).kind()).isEqualTo(Kind.LAPTOP);
        assertThat(read("Apple", "iPhone 11", Kind.LAPTOP).kind()).isEqualTo(Kind.LAPTOP);
        assertThat(read("Apple", "iPhone 11", null).kind()).isEqualTo(Kind.PHONE);
    }

    @Test
    void nothing_breaks_the_reader() {
        for (var text : List.of(
                "",
                " ",
                "()",
                "///",
                "\u0000",
                "¿?",
                "G7 ".repeat(400),
                "a".repeat(5000),
                "\\xff\\xfe",
                "(((((\"\"\"\"",
                "0.0.0.",
                "- - -",
                "1,1,1")) {
            assertThat(NameReader.read("", text, null, Map.of())).isNotEmpty();
        }
    }
}
