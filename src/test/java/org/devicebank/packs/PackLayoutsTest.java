package org.devicebank.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.devicebank.footprints.Footprint;
import org.devicebank.footprints.Footprints;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/// The same figures in every dress a pack may come in: whose headings, in which order, with which signs and letters.
class PackLayoutsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<Footprint> SHIPPED = Footprints.shipped().figures();
    private static final Path OWN = Path.of("src/main/resources/reference/footprints/footprints.csv");
    private static final Path CLEAN = Path.of("../shared/data/carbon/derived/pcf_clean.csv");

    /// What is wrong with a row that is planted, and the row.
    private record Planted(Defect defect, Dress.Line line) {}

    private static final List<Planted> PLANTED = List.of(
            new Planted(
                    Defect.RATIO_OUT_OF_RANGE, Dress.Line.of("Dell", "Latitude 6001", "Laptop", "300", "7.76", "0.2")),
            new Planted(
                    Defect.STAGES_DO_NOT_ADD_UP,
                    Dress.Line.of("Dell", "Latitude 6002", "Laptop", "300", "1", "1", "1")),
            new Planted(
                    Defect.GRAMS_FOR_KILOGRAMS,
                    Dress.Line.of("Apple", "iPhone 31", "Smartphone", "61000", "0.2", "0.8")),
            new Planted(
                    Defect.TONNES_FOR_KILOGRAMS, Dress.Line.of("Dell", "Latitude 6003", "Laptop", "0.3", "0.2", "0.8")),
            new Planted(Defect.NOT_ABOVE_ZERO, Dress.Line.of("Dell", "Latitude 6004", "Laptop", "-300", "0.2", "0.8")),
            new Planted(Defect.WRONG_CATEGORY, Dress.Line.of("Dell", "Latitude 6005", "Desktop", "300", "0.2", "0.8")),
            new Planted(Defect.INCOMPLETE, Dress.Line.of("", "Latitude 6006", "Laptop", "300", "0.2", "0.8")),
            new Planted(Defect.NOT_A_NUMBER, Dress.Line.of("Dell", "Latitude 6007", "Laptop", "many", "0.2", "0.8")),
            new Planted(
                    Defect.YEAR_ABSURD,
                    Dress.Line.of("Dell", "Latitude 6008", "Laptop", "300", "0.2", "0.8")
                            .published("3021")),
            new Planted(Defect.NOT_A_DEVICE, Dress.Line.of("Dell", "PowerEdge R740", "Server", "300", "0.2", "0.8")));

    @RepeatedTest(150)
    void the_same_figures_come_out_of_every_dress_and_every_planted_fault_is_named(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var dress = Dress.of(random);
        var wanted = sample(random);
        var lines = new ArrayList<>(wanted.stream().map(Dress.Line::of).toList());
        PLANTED.forEach(planted -> lines.add(random.nextInt(lines.size() + 1), planted.line()));
        var pack = Packs.look("pack.csv", dress.write(lines, random), TODAY);
        assertThat(pack.rows()).as(dress.toString()).isEqualTo(lines.size());
        assertThat(differing(nameless(wanted), nameless(pack.kept())))
                .as(dress.toString())
                .isEmpty();
        for (var planted : PLANTED) {
            assertThat(pack.findings()).as("%s in %s", planted.defect(), dress).anySatisfy(finding -> {
                assertThat(finding.defect()).isEqualTo(planted.defect());
                assertThat(finding.name()).isEqualTo(planted.line().name());
            });
        }
    }

    private static List<Footprint> nameless(List<Footprint> figures) {
        return figures.stream().map(one -> one.called("")).toList();
    }

    /// The first few that are among the one and not among the other.
    private static List<Footprint> differing(List<Footprint> one, List<Footprint> other) {
        var among = new HashSet<>(other);
        return one.stream().filter(figure -> !among.contains(figure)).limit(3).toList();
    }

    /// Figures the judge has nothing against, each name once.
    private static List<Footprint> sample(Random random) {
        var sound = Sound.FIGURES;
        var from = random.nextInt(sound.size() - 40);
        return sound.subList(from, from + 40);
    }

    private static final class Sound {
        static final List<Footprint> FIGURES = Packs.look(
                        "own.csv",
                        Dress.PLAIN.write(SHIPPED.stream().map(Dress.Line::of).toList(), new Random(0)),
                        TODAY)
                .kept()
                .stream()
                .collect(Collectors.toMap(
                        one -> (one.maker() + one.name()).toLowerCase(),
                        one -> one,
                        (one, _) -> one,
                        java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    @Test
    void the_banks_own_table_taken_in_gives_the_figures_it_has() throws IOException {
        var pack = Packs.look("footprints.csv", Files.readAllBytes(OWN), TODAY);
        assertThat(pack.rows()).isEqualTo(SHIPPED.size());
        assertThat(pack.findings().stream().filter(finding -> finding.defect().verdict() != Defect.Verdict.KEPT))
                .isEmpty();
        assertThat(pack.kept()).hasSize(SHIPPED.size());
        assertThat(differing(nameless(pack.kept()), nameless(SHIPPED))).isEmpty();
    }

    @Test
    void a_workbook_is_read_like_a_text_though_the_pack_is_on_its_second_sheet() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            book.createSheet("Read me").createRow(0).createCell(0).setCellValue("Figures of 2024");
            var sheet = book.createSheet("Figures");
            var head = List.of("Model", "Brand", "Device type", "Total (kg CO2e)", "Use (%)", "Manufacturing (%)");
            for (var i = 0; i < head.size(); i++) {
                if (i == 0) sheet.createRow(0);
                sheet.getRow(0).createCell(i).setCellValue(head.get(i));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Latitude\u00a05440");
            row.createCell(1).setCellValue("Dell");
            row.createCell(2).setCellValue("Laptop");
            row.createCell(3).setCellValue(364.5);
            row.createCell(4).setCellValue(12.5);
            row.createCell(5).setCellValue(85);
            book.write(out);
        }
        var kept = Packs.look("pack.xlsx", out.toByteArray(), TODAY).kept();
        assertThat(kept).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Latitude 5440");
            assertThat(one.total()).isEqualTo(364.5);
            assertThat(one.use()).isEqualTo(0.125);
            assertThat(one.manufacturing()).isEqualTo(0.85);
        });
    }

    @Test
    void a_class_is_believed_only_where_it_is_one_of_such_things() {
        var content = "maker,name,kind,class,total_kg\nDell,Latitude 5420,LAPTOP,laptop.workstation,300\n"
                + "Dell,Latitude 5430,LAPTOP,smartphone,300\nDell,Latitude 5440,LAPTOP,laptop.huge,300\n";
        var pack = Packs.look("x.csv", content.getBytes(StandardCharsets.UTF_8), TODAY);
        assertThat(pack.kept())
                .extracting(Footprint::footprintClass)
                .containsExactly("laptop.workstation", "laptop.13-14", "laptop.13-14");
        assertThat(pack.findings())
                .filteredOn(finding -> finding.defect() == Defect.CLASS_UNKNOWN)
                .hasSize(2);
    }

    @Test
    void a_third_layout_of_the_same_figures_is_read_too() throws IOException {
        assumeThat(CLEAN).exists();
        var pack = Packs.look("pcf_clean.csv", Files.readAllBytes(CLEAN), TODAY);
        assertThat(pack.kept()).hasSizeGreaterThan(1500);
        assertThat(pack.findings().stream().filter(one -> one.defect() == Defect.NOT_A_NUMBER))
                .isEmpty();
        assertThat(pack.findings().stream().filter(one -> one.defect() == Defect.CLASS_UNKNOWN))
                .hasSizeLessThan(5);
    }

    @Test
    void windows_letters_are_read_as_they_were_meant() {
        var content = "maker;name;kind;total_kg\r\nToshiba;Portégé X20;laptop;300,5\r\n";
        var pack = Packs.look("x.csv", content.getBytes(Charset.forName("windows-1252")), TODAY);
        assertThat(pack.kept()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Portégé X20");
            assertThat(one.total()).isEqualTo(300.5);
        });
    }
}
