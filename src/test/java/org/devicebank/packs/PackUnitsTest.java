package org.devicebank.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.devicebank.footprints.Footprint;
import org.devicebank.kernel.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Packs as makers publish them: in grams and tonnes, in hundredths and in kilograms for each stage, with titles, with
/// days in many dresses. Nothing good is lost, and nothing is read in a unit it is not in.
class PackUnitsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static Pack look(String text) {
        return Packs.look("pack.csv", text.getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static List<Defect> bad(Pack pack) {
        return pack.findings().stream()
                .map(Finding::defect)
                .filter(defect -> defect.verdict() != Defect.Verdict.KEPT)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Total (g CO2e)|310000",
                "total (g)|310000",
                "total_t|0.31",
                "gwp total in tonnes|0.31",
                "Carbon footprint (tCO2e)|0.31",
                "Product carbon footprint (kgCO2e)|310",
                "Product Carbon Footprint [kg CO₂-eq]|310",
                "kgCO2e|310",
                "GWP100|310 kg CO₂e",
                "Total|310 kgCO2-eq."
            })
    void a_column_is_read_in_the_unit_that_it_says(String heading, String total) {
        var pack = look("maker,name,kind," + heading + "\nDell,Latitude 7450,laptop," + total + "\n");
        assertThat(pack.kept()).extracting(Footprint::total).containsExactly(310.0);
    }

    @ParameterizedTest
    @CsvSource({"total (g),310,TONNES_FOR_KILOGRAMS", "total_t,310,GRAMS_FOR_KILOGRAMS", "kgCO2e,310 g,NOT_A_NUMBER"})
    void a_column_that_says_another_unit_than_it_has_is_found_out(String heading, String total, Defect defect) {
        var pack = look("maker,name,kind," + heading + "\nDell,Latitude 7450,laptop," + total + "\n");
        assertThat(bad(pack)).containsExactly(defect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "use ratio,manufacturing ratio,transport ratio,eol ratio\n0.15,0.78,0.06,0.01",
                "Use %,Manufacturing %,Transport %,End of life %\n15,78,6,1",
                "use ratio,manufacturing ratio,transport ratio,eol ratio\n15,78,6,1",
                "use ratio,manufacturing ratio,transport ratio,eol ratio\n15 %,78 %,6 %,1 %",
                "Use %,Manufacturing %,Transport %,End of life %\n0.15,0.78,0.06,0.01",
                "Use,Production,Distribution,EoL\n15%,78%,6%,1%",
                "use kg,manufacturing kg,transport kg,end of life kg\n46.5,241.8,18.6,3.1"
            })
    void shares_of_one_of_a_hundred_or_in_kilograms_say_the_same(String stages) {
        var lines = stages.split("\n");
        var pack = look("maker,name,kind,total," + lines[0] + "\nDell,Latitude 7450,laptop,310," + lines[1] + "\n");
        assertThat(pack.findings()).isEmpty();
        assertThat(pack.kept()).singleElement().satisfies(one -> {
            assertThat(one.use()).isEqualTo(0.15);
            assertThat(one.manufacturing()).isEqualTo(0.78);
            assertThat(one.transport()).isEqualTo(0.06);
            assertThat(one.endOfLife()).isEqualTo(0.01);
        });
    }

    @Test
    void one_row_in_hundredths_among_others_of_one_is_a_slip() {
        var head = "maker,name,kind,total,use ratio,manufacturing ratio,transport ratio\n";
        var pack = look(head + "Dell,Latitude 7450,laptop,310,0.15,0.79,0.06\n"
                + "Dell,Latitude 7550,laptop,310,0.15,0.79,0.06\nDell,Latitude 7650,laptop,310,15,79,6\n");
        assertThat(pack.kept()).hasSize(2);
        assertThat(bad(pack)).contains(Defect.RATIO_OUT_OF_RANGE);
    }

    @Test
    void titles_and_headings_over_headings_may_stand_before_it() {
        var pack = look("Footprints of 2024,,,,,,,\n\nProduct,,,Emissions,Share of each stage (%),,,\n"
                + "Maker,Model,Kind,Total kg CO2e,Use,Manufacturing,Transport,End of life\n"
                + "Dell,Latitude 7450,Laptop,310,15,78,6,1\n\n");
        assertThat(pack.kept())
                .extracting(Footprint::use, Footprint::manufacturing)
                .containsExactly(tuple(0.15, 0.78));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/03/2022",
                "2022-03-12",
                "12.3.22",
                "Mar-22",
                "Q1 2022",
                "Q1/22",
                "44632",
                "44632.5",
                "20220312",
                "2022.0",
                "March 2022",
                "12 mars 2022"
            })
    void a_day_in_any_dress_says_its_year(String date) {
        var pack = look("maker;name;kind;total;date\nDell;Latitude 7450;laptop;310;" + date + "\n");
        assertThat(bad(pack)).isEmpty();
        assertThat(pack.kept()).extracting(Footprint::year).containsExactly(2022);
    }

    @Test
    void a_weight_in_grams_is_a_reason_to_set_a_row_aside_and_a_column_of_them_is_read_as_such() {
        var head = "maker,name,kind,total,weight\n";
        var one = look(head + "Dell,Latitude 7450,laptop,310,1.4\nDell,Latitude 7550,laptop,310,1.5\n"
                + "Dell,Latitude 7650,laptop,310,1500\n");
        assertThat(bad(one)).containsExactly(Defect.WEIGHT_IN_GRAMS);
        assertThat(one.kept()).hasSize(2);
        var rows = "Dell,Latitude 7450,laptop,310,1400\nDell,Latitude 7550,laptop,310,1500\n";
        assertThat(bad(look(head + rows))).isEmpty();
        assertThat(bad(look(head.replace("weight", "Weight (g)") + rows))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Notebook PC,LAPTOP",
        "Laptop computers,LAPTOP",
        "Mobile Workstations,LAPTOP",
        "Desktop PC,DESKTOP",
        "All-in-One PC,ALL_IN_ONE",
        "Monitors & Displays,MONITOR",
        "LCD monitor,MONITOR",
        "Cell phone,PHONE",
        "smart-phone,PHONE",
        "2-in-1,LAPTOP"
    })
    void what_a_thing_is_may_be_written_as_makers_do(String category, Kind kind) {
        var pack = look("maker,name,category,total\nAcme,Nothing 1234,\"" + category + "\",300\n");
        assertThat(pack.findings()).noneMatch(finding -> finding.defect() == Defect.NOT_A_DEVICE);
        assertThat(org.devicebank.models.Kinds.of(category)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Laptop bag", "Monitor arm", "Phone charger", "Tablet / laptop", "Server", "Printer"})
    void what_belongs_to_a_device_is_none(String category) {
        assertThat(org.devicebank.models.Kinds.of(category)).isNull();
    }

    @Test
    void a_list_that_says_the_maker_with_the_model_and_no_kind_where_the_name_tells_is_read() {
        var pack = look(
                "Product,Category,GWP (kg CO2-eq)\nDell Latitude 7450,Computer,310\nHP EliteBook 840 G10,Laptop,220\n"
                        + "Apple iPhone 31,,60\n"
                        + "Total,,530\n");
        assertThat(pack.kept()).extracting(Footprint::maker).containsExactly("Dell", "HP", "Apple");
        assertThat(bad(pack)).containsExactly(Defect.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({"Apple,iPhone 31,Smartphone,600", "Dell,Latitude 7450,Laptop,31", "Dell,Latitude 7450,Laptop,3100"})
    void a_point_that_slipped_by_one_place_is_found(String maker, String name, String kind, String total) {
        var pack = look("maker,name,kind,total\n%s,%s,%s,%s\n".formatted(maker, name, kind, total));
        assertThat(bad(pack)).containsExactly(Defect.IMPLAUSIBLE);
    }

    @Test
    void fifty_thousand_rows_are_taken() {
        var text = new StringBuilder("A title\nmaker,name,kind,total,source\n");
        for (var i = 0; i < 50_000; i++) {
            text.append("Dell,").append(10_000 + i).append(",server,300,x\n");
        }
        assertThat(look(text.toString()).rows()).isEqualTo(50_000);
    }
}
