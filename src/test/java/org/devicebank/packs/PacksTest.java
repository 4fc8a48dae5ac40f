package org.devicebank.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.devicebank.footprints.Footprint;
import org.devicebank.footprints.Footprints;
import org.devicebank.footprints.Matching;
import org.devicebank.footprints.Tier;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PacksTest {

    private static final String HEAD = "manufacturer,name,category,subcategory,gwp_total,gwp_use_ratio,report_date,"
            + "sources,gwp_manufacturing_ratio,weight,screen_size,gwp_transport_ratio,gwp_eol_ratio\n";
    private static final Path REAL = Path.of("../shared/data/carbon/boavizta");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static Pack look(String rows) {
        return Packs.look("pack.csv", (HEAD + rows).getBytes(StandardCharsets.UTF_8), TODAY);
    }

    private static List<Defect> defects(String row) {
        return look(row).findings().stream().map(Finding::defect).toList();
    }

    @Test
    void a_sound_row_is_kept_as_it_is() {
        var pack =
                look("Dell Inc.,Latitude 5440,Workplace,Laptop,364,0.122,March 2023,https://x,0.8,1.4,14,0.05,0.0\n");
        assertThat(pack.findings()).isEmpty();
        var figure = pack.kept().getFirst();
        assertThat(figure.maker()).isEqualTo("Dell");
        assertThat(figure.kind()).isEqualTo(Kind.LAPTOP);
        assertThat(figure.footprintClass()).isEqualTo("laptop.13-14");
        assertThat(figure.year()).isEqualTo(2023);
        assertThat(figure.use()).isEqualTo(0.122);
        assertThat(pack.sha256()).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dell,OptiPlex 7070 Ultra,W,Desktop,196,0.18,2019,,7.76,,,0.042,0.002|RATIO_OUT_OF_RANGE",
                "Dell,OptiPlex 3080 SFF,W,Desktop,400,0.9,2019,,0.9,,,0.9,0.3|STAGES_DO_NOT_ADD_UP",
                "Microsoft,Surface Studio 3,W,Desktop,601,0.062,2019,,0.626,,,0.003,0.001|STAGES_DO_NOT_ADD_UP",
                "Samsung,Galaxy Tab S7,W,Tablet,48.2,0.686,2020,,0.156,,,0.156,0.011|STAGE_COPIED",
                "Apple,iPhone 15,W,Smartphone,56000,0.18,2023,,0.79,,,0.03,0.01|GRAMS_FOR_KILOGRAMS",
                "Dell,Latitude 5450,W,Laptop,0.364,0.12,2024,,0.8,,,0.06,0.01|TONNES_FOR_KILOGRAMS",
                "Dell,Latitude 5450,W,Laptop,9000,0.12,2024,,0.8,,,0.06,0.01|IMPLAUSIBLE",
                "Dell,Inspiron 14 5440,W,Desktop,300,0.12,2024,,0.8,,,0.06,0.01|WRONG_CATEGORY",
                "Dell,Precision 7680,W,Desktop,300,0.12,2024,,0.8,,,0.06,0.01|WRONG_CATEGORY",
                "Microsoft,Surface Duo,W,Tablet,60,0.12,2024,,0.8,,,0.06,0.01|WRONG_CATEGORY",
                "Google,Pixel Watch 2,W,Smartphone,60,0.12,2024,,0.8,,,0.06,0.01|WRONG_CATEGORY",
                "Apple,iPad Pro 12,W,Tablet,130,0.12,2024,,0.8,,12.9,0.06,0.01|CUT_NAME",
                "HP,EliteBook 840 G9 (,W,Laptop,230,0.12,2024,,0.8,,,0.06,0.01|CUT_NAME",
                "HP,,W,Laptop,230,0.12,2024,,0.8,,,0.06,0.01|INCOMPLETE",
                "HP,EliteBook 840 G9,W,Laptop,,0.12,2024,,0.8,,,0.06,0.01|INCOMPLETE",
                ",EliteBook 840 G9,W,Laptop,230,0.12,2024,,0.8,,,0.06,0.01|INCOMPLETE",
                "HP,EliteBook 840 G9,W,Laptop,-230,0.12,2024,,0.8,,,0.06,0.01|NOT_ABOVE_ZERO",
                "HP,EliteBook 840 G9,W,Laptop,0,0.12,2024,,0.8,,,0.06,0.01|NOT_ABOVE_ZERO",
                "HP,EliteBook 840 G9,W,Laptop,230 g,0.12,2024,,0.8,,,0.06,0.01|NOT_A_NUMBER",
                "HP,EliteBook 840 G9,W,Laptop,230,some,2024,,0.8,,,0.06,0.01|NOT_A_NUMBER",
                "HP,EliteBook 840 G9,W,Laptop,230,-0.12,2024,,0.8,,,0.06,0.01|RATIO_OUT_OF_RANGE",
                "HP,EliteBook 840 G9,W,Laptop,230,0.12,1066,,0.8,,,0.06,0.01|YEAR_ABSURD",
                "HP,EliteBook 840 G9,W,Laptop,230,0.12,May 2204,,0.8,,,0.06,0.01|YEAR_ABSURD",
                "HP,EliteBook 840 G9,W,Laptop,230,0.12,20222,,0.8,,,0.06,0.01|YEAR_ABSURD",
                "HP,ProLiant DL360,Datacenter,Server,1710,0.12,2024,,0.8,,,0.06,0.01|NOT_A_DEVICE"
            })
    void a_bad_row_is_set_aside_and_told_why(String row, Defect defect) {
        var pack = look(row + "\n");
        assertThat(pack.findings()).extracting(Finding::defect).contains(defect);
        assertThat(pack.kept()).isEmpty();
    }

    @Test
    void small_faults_are_mended_or_lived_with() {
        assertThat(defects("Google,Pixel\u00a08,W,Smartphone,70,0.12,2024,,0.8,,,0.06,0.01\n"))
                .containsExactly(Defect.NAME_MENDED);
        assertThat(defects("HP,EliteBook 840 G9,W,Laptop,230,,2024,,,,,,\n")).containsExactly(Defect.USE_UNSAID);
        assertThat(defects("Lenovo,ThinkPad T550p,W,Laptop,230,0.2,2024,,,15.6,,,\n"))
                .containsExactly(Defect.WEIGHT_IMPLAUSIBLE);
        assertThat(look("Google,Pixel\u00a08,W,Smartphone,70,0.12,2024,,0.8,,,0.06,0.01\n")
                        .kept())
                .extracting(Footprint::name)
                .containsExactly("Pixel 8");
    }

    @Test
    void the_same_again_is_left_out() {
        var row = "HP,EliteBook 840 G9,W,Laptop,230,0.2,2024,,0.7,,,0.1,0.0\n";
        var pack = look(row + row);
        assertThat(pack.findings()).extracting(Finding::defect).containsExactly(Defect.DUPLICATE);
        assertThat(pack.kept()).hasSize(1);
        assertThat(pack.leftOut()).isEqualTo(1);
        assertThat(pack.quarantined()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HP,EliteBook 840 G9,W,Laptop,260,0.2,2024,https://x/1.pdf,0.7,,,0.1,0.0",
                "hp,Elitebook 840-G9,W,Laptop,260,0.2,2022,,0.7,,,0.1,0.0",
                "HP,EliteBook 840 G9,W,Laptop,260,0.2,2024,https://x/1.pdff,0.7,,,0.1,0.0",
                "HP,EliteBook 840 G9,W,Laptop,230,0.3,2024,https://x/1.pdf,0.6,,,0.1,0.0"
            })
    void a_duplicate_that_disagrees_is_set_aside_and_told_with_both_figures(String other) {
        var pack = look("HP,EliteBook 840 G9,W,Laptop,230,0.2,2024,https://x/1.pdf,0.7,,,0.1,0.0\n" + other + "\n");
        assertThat(pack.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.defect()).isEqualTo(Defect.DISAGREES);
            assertThat(finding.detail()).startsWith("230 kg (0.2");
        });
        assertThat(pack.kept()).extracting(Footprint::total).containsExactly(230.0);
        assertThat(pack.quarantined()).isEqualTo(1);
    }

    @Test
    void the_same_name_on_two_sheets_of_the_maker_is_two_figures() {
        var row = "HP,EliteBook 840 G9,W,Laptop,230,0.2,2024,https://x/1.pdf,0.7,,,0.1,0.0\n";
        var pack = look(row + row.replace("230", "260").replace("1.pdf", "2.pdf"));
        assertThat(pack.findings()).extracting(Finding::defect).containsExactly(Defect.SAME_NAME_OTHER_TOTAL);
        assertThat(pack.kept()).hasSize(2);
    }

    @Test
    void semicolons_and_decimal_commas_say_the_same() {
        var row = "Dell,Latitude 5440,Workplace,Laptop,364.5,0.122,March 2023,https://x,0.8,1.4,14.1,0.05,0.0\n";
        var other = (HEAD + row).replace(",", ";").replace(".", ",");
        assertThat(Packs.look("fr.csv", other.getBytes(StandardCharsets.UTF_8), TODAY)
                        .kept())
                .isEqualTo(look(row).kept());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,234.5 |false|1234.5",
                "1.234,5 |true |1234.5",
                "1 234,5 |true |1234.5",
                "1'234.5 |false|1234.5",
                "1.234.567|false|1234567",
                "1,234   |false|1234",
                "1,234   |true |1.234",
                "1.234   |true |1234",
                "0,5     |false|0.5",
                "0.125   |true |0.125",
                "12.5 %  |false|0.125",
                "364 kg CO2e|false|364",
                "14\"    |false|14",
                ".5      |false|0.5",
                "1e2     |false|100"
            })
    void numbers_are_read_as_they_are_meant(String said, boolean comma, double meant) {
        assertThat(new Numerals(comma).read(said)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "364 g", "0.3 t", "1,2,3", "--1", "NaN", "Infinity", "0x10", "1.2.3", "٣"})
    void what_is_no_number_of_kilograms_is_not_made_into_one(String said) {
        assertThat(new Numerals(false).read(said)).isNull();
        assertThat(new Numerals(true).read(said)).isNull();
    }

    @Test
    void a_file_without_the_columns_of_a_pack_is_refused() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(
                        () -> Packs.look("x.csv", "serial,colour\n1,red\n".getBytes(StandardCharsets.UTF_8), TODAY));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> Packs.look("x.csv", new byte[0], TODAY));
    }

    @Test
    void a_pack_taken_in_is_matched_like_the_table_that_comes_with_the_bank() {
        var pack = look("Dell,Latitude 5440,Workplace,Laptop,300,0.1,March 2024,https://x,0.8,1.4,14,0.09,0.01\n");
        var before = Matching.in(Footprints.shipped()).match("Dell", "Latitude 5440 Rugged", Kind.LAPTOP);
        assertThat(before.tier()).isEqualTo(Tier.FAMILY);
        var match = Matching.in(Footprints.of(pack.kept(), List.of())).match("Dell", "Latitude 5440", Kind.LAPTOP);
        assertThat(match.tier()).isEqualTo(Tier.EXACT);
        assertThat(Objects.requireNonNull(match.embodied())).isCloseTo(300 * 0.89, within(0.01));
    }

    @Test
    void the_published_packs_show_the_defects_that_are_known_of_them() throws IOException {
        assumeThat(REAL).isDirectory();
        var file = REAL.resolve("boavizta-data-us.2023-02-23.csv");
        var pack = Packs.look(file.getFileName().toString(), Files.readAllBytes(file), TODAY);
        assertThat(pack.rows()).isEqualTo(1226);
        assertThat(pack.kept()).hasSizeBetween(1000, 1100);
        assertThat(pack.findings())
                .filteredOn(finding -> finding.defect().verdict() == Defect.Verdict.QUARANTINED)
                .extracting(Finding::name)
                .contains(
                        "OptiPlex 7070 Ultra",
                        "Surface Studio",
                        "Galaxy Tab S7 (SM-T875)",
                        "Pixel Watch",
                        "Surface Duo",
                        "iPad Pro 12",
                        "Inspiron 14 5420");
        assertThat(pack.findings())
                .filteredOn(finding -> finding.defect() == Defect.WRONG_CATEGORY)
                .hasSizeBetween(30, 45);
    }
}
