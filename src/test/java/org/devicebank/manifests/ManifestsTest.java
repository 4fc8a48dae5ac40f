package org.devicebank.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Kind;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestsTest {

    private static final Path REAL = Path.of("../shared/data/donations");

    private static Manifest read(String text) {
        return Manifests.read("list.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> doubts(Line line) {
        return line.doubts().stream().map(doubt -> doubt.key()).toList();
    }

    @Test
    void a_plain_list_is_read_as_it_stands() {
        var manifest = read(
                "Asset Tag,Device Type,Manufacturer,Model,Serial No.,RAM\nA1001,Laptop,Hewlett-Packard,ProBook 450 G5,5CD8123ABC,8GB\n");
        var line = manifest.lines().getFirst();
        assertThat(line.kind()).isEqualTo(Kind.LAPTOP);
        assertThat(line.maker()).isEqualTo("HP");
        assertThat(line.model()).isEqualTo("ProBook 450 G5");
        assertThat(line.serial()).isEqualTo("5CD8123ABC");
        assertThat(line.memoryGb()).isEqualTo(8);
        assertThat(line.doubts()).isEmpty();
    }

    @Test
    void titles_totals_and_blank_rows_are_not_devices() {
        var manifest =
                read("Disposals March\n\nType,Make,Model,Serial\nLaptop,Dell,Latitude 5490,H7YK2M2\n\nTotal,1,,\n");
        assertThat(manifest.lines()).hasSize(1);
        assertThat(manifest.lines().getFirst().row()).isEqualTo(4);
        assertThat(manifest.skipped()).hasSize(2);
    }

    @Test
    void an_imei_stored_as_a_number_keeps_every_digit() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Phones");
            var header = sheet.createRow(0);
            header.createCell(0).setCellValue("Make and model");
            header.createCell(1).setCellValue("IMEI");
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("Samsung Galaxy A12");
            row.createCell(1).setCellValue(356938035643809d);
            book.write(out);
            var line = Manifests.read("phones.xlsx", out.toByteArray()).lines().getFirst();
            assertThat(line.imeis()).containsExactly("356938035643809");
            assertThat(line.kind()).isEqualTo(Kind.PHONE);
            assertThat(line.doubts()).isEmpty();
        }
    }

    @Test
    void digits_lost_to_a_power_of_ten_are_missed_and_never_made_up() {
        var line =
                read("Type,Model,IMEI\nPhone,iPhone 11,3.56938E+14\n").lines().getFirst();
        assertThat(line.imeis()).isEmpty();
        assertThat(doubts(line)).contains("manifests.doubt.lost_digits");
    }

    @Test
    void twins_and_fillers_are_doubted_on_every_line() {
        var lines =
                read("Type,Model,Serial Number\nLaptop,Latitude 5490,H7YK2M2\nLaptop,Latitude 5490,H7YK2M2\nPC,OptiPlex 3050,To Be Filled By O.E.M.\n")
                        .lines();
        assertThat(doubts(lines.get(0))).containsExactly("manifests.doubt.twice");
        assertThat(doubts(lines.get(1))).containsExactly("manifests.doubt.twice");
        assertThat(doubts(lines.get(2))).contains("manifests.doubt.placeholder");
        assertThat(lines.get(2).serial()).isNull();
    }

    @Test
    void a_formula_is_text_and_nothing_more() {
        var line =
                read("Type,Model,Serial,Notes\nLaptop,Latitude 5490,H7YK2M2,\"=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"\n")
                        .lines()
                        .getFirst();
        assertThat(line.notes()).startsWith("=HYPERLINK");
    }

    @Test
    void the_name_of_a_column_is_not_overruled_by_what_its_cells_resemble() {
        var lines = read("Item,Data class,Model name,Serial,Erasure ref\n"
                        + "1,Patient,Latitude 5490,H7YK2M2,ER10293X\n2,Staff,ThinkPad T490,PF1ABCD2,ER10294X\n")
                .lines();
        assertThat(lines).allMatch(line -> line.doubts().isEmpty() && line.kind() == Kind.LAPTOP);
        assertThat(lines.getFirst().serial()).isEqualTo("H7YK2M2");
        var phones = read("sku,imei,model,erasure_ref\nP-1,356938035643809,Galaxy A12,ER10293X\n")
                .lines();
        assertThat(phones.getFirst().serial()).isNull();
        var devices = read("Device,Serial\nDell Latitude 5490,H7YK2M2\nHP ProBook 450 G5,5CD8123ABC\n")
                .lines();
        assertThat(devices.getFirst().model()).isEqualTo("Latitude 5490");
        assertThat(devices.getFirst().kind()).isEqualTo(Kind.LAPTOP);
    }

    @ParameterizedTest
    @CsvSource({
        "council-asset-register.csv,420",
        "nhs-trust-disposals.xlsx,260",
        "university-export.csv,700",
        "operator-handsets.tsv,1000"
    })
    void the_lists_donors_really_send_are_read_whole(String file, int devices) throws IOException {
        assumeTrue(Files.isDirectory(REAL), "the lists lie beside the project and are not here");
        var manifest = Manifests.read(file, Files.readAllBytes(REAL.resolve(file)));
        assertThat(manifest.lines()).hasSize(devices);
        assertThat(manifest.lines()).filteredOn(line -> line.kind() == null).hasSizeLessThan(devices / 50);
        assertThat(manifest.lines()).filteredOn(line -> line.model() == null).hasSizeLessThan(devices / 20);
        assertThat(manifest.lines()).flatExtracting(Line::imeis).allMatch(imei -> imei.matches("\\d{10,18}"));
    }

    @Test
    void lists_in_any_shape_and_language_come_to_the_same_lines() {
        var chance = new Random(20261123);
        for (var round = 0; round < 300; round++) {
            var made = new MadeList(chance);
            var manifest = Manifests.read("list.csv", made.bytes());
            var told = "round " + round + " " + made.describe();
            assertThat(manifest.lines()).as(told).hasSize(made.devices.size());
            for (var i = 0; i < made.devices.size(); i++) {
                var line = manifest.lines().get(i);
                var device = made.devices.get(i);
                assertThat(line.serial()).as(told).isEqualTo(device.get("SERIAL"));
                assertThat(line.maker()).as(told).isEqualTo(device.get("MAKER"));
                assertThat(line.model()).as(told).isEqualTo(device.get("MODEL"));
                assertThat(line.kind()).as(told).isEqualTo(Kind.LAPTOP);
            }
        }
    }

    @Test
    void hostile_files_get_a_sentence() {
        var wide = "a,".repeat(10_000) + "\n";
        var junk = new byte[5000];
        new Random(1).nextBytes(junk);
        for (var content : List.of(
                new byte[0],
                junk,
                "%PDF-1.4".getBytes(),
                wide.getBytes(),
                "<html>".getBytes(),
                "PK\3\4xx".getBytes(),
                "hello world".getBytes())) {
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> Manifests.read("f", content));
        }
    }

    @Test
    void damaged_lists_are_read_or_refused_and_nothing_else() {
        var chance = new Random(5);
        var whole = new MadeList(chance).bytes();
        for (var i = 0; i < 2000; i++) {
            var damaged = whole.clone();
            for (var hit = chance.nextInt(1, 10); hit > 0; hit--) {
                damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt(256);
            }
            try {
                assertThat(Manifests.read("f", damaged).lines()).isNotEmpty();
            } catch (Refused expected) {
                assertThat(expected.sentence().key()).startsWith("refused.");
            }
        }
    }

    /// A list that a donor might send: its devices are known, its shape is drawn.
    private static final class MadeList {

        private static final Map<String, List<String>> HEADERS = Map.of(
                "KIND", List.of("Device Type", "Geräteart", "Type d’appareil", "Tipo", "Rodzaj sprzętu", "What is it"),
                "MAKER", List.of("Make", "Hersteller", "Marque", "Fabricante", "Producent", "Who built it"),
                "MODEL", List.of("Model", "Bezeichnung", "Modèle", "Modelo", "Nazwa modelu", "Which one"),
                "SERIAL",
                        List.of(
                                "Serial No.",
                                "Seriennummer",
                                "N° de série",
                                "Número de serie",
                                "Numer seryjny",
                                "Sticker"),
                "NOTES", List.of("Notes", "Bemerkung", "Remarques", "Observaciones", "Uwagi", "Anything else"));
        private static final List<Charset> CHARSETS =
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("windows-1252"));

        private final List<Map<String, String>> devices = new ArrayList<>();
        private final int language;
        private final int titles;
        private final char separator;
        private final Charset charset;
        private final List<String> order;

        MadeList(Random chance) {
            language = chance.nextInt(6);
            titles = chance.nextInt(16);
            separator = new char[] {',', ';', '\t', '|'}[chance.nextInt(4)];
            charset = language == 4 ? StandardCharsets.UTF_8 : CHARSETS.get(chance.nextInt(3));
            order = new ArrayList<>(List.of("KIND", "MAKER", "MODEL", "SERIAL", "NOTES"));
            Collections.shuffle(order, chance);
            var makers = List.of("Dell", "HP", "Lenovo", "Acer");
            for (var i = 0; i < 30; i++) {
                var serial = "S"
                        + Long.toString(1_000_000_000L + chance.nextInt(1_000_000_000), 36)
                                .toUpperCase() + (10 + i);
                if (!Identifiers.isPlaceholder(serial)) {
                    devices.add(Map.of(
                            "KIND",
                            "Laptop",
                            "MAKER",
                            makers.get(chance.nextInt(4)),
                            "MODEL",
                            "Book " + (100 + chance.nextInt(900)) + " G" + chance.nextInt(1, 9),
                            "SERIAL",
                            serial,
                            "NOTES",
                            "scratched"));
                }
            }
        }

        byte[] bytes() {
            var text = new StringBuilder();
            for (var i = 0; i < titles; i++) {
                text.append(i % 3 == 2 ? "" : "Our list for you").append('\n');
            }
            text.append(order.stream()
                            .map(column -> HEADERS.get(column).get(language))
                            .collect(Collectors.joining("" + separator)))
                    .append('\n');
            for (var device : devices) {
                text.append(order.stream()
                                .map(column -> '"' + device.get(column) + '"')
                                .collect(Collectors.joining("" + separator)))
                        .append("\r\n");
            }
            text.append("\nTotal").append(separator).append(devices.size()).append('\n');
            return text.toString().getBytes(charset);
        }

        String describe() {
            return "language " + language + ", titles " + titles + ", separator " + (int) separator + ", " + charset
                    + ", " + order;
        }
    }

    @Test
    void a_list_without_names_of_columns_loses_no_line() {
        var manifest = read("""
                Laptop,Dell,Latitude 5490,63KKQJSX7K
                Laptop,HP,EliteBook 840 G5,UDN5NKKT7K
                Laptop,Lenovo,ThinkPad T480,KR1S3GS07K
                """);
        assertThat(manifest.lines()).extracting(Line::serial).containsExactly("63KKQJSX7K", "UDN5NKKT7K", "KR1S3GS07K");
        assertThat(manifest.skipped()).isEmpty();
    }

    @Test
    void the_name_of_a_product_is_not_taken_for_its_maker() {
        var manifest = read("""
                Type,Make,Model,Serial
                Tablet,Microsoft Corporation,Surface Pro 7,004512345678
                Laptop,Lenovo,ThinkPad T480,PF1X2Y3Z
                Laptop,Dell,Dell Latitude 5490,H7YK2M2
                """);
        assertThat(manifest.lines())
                .extracting(Line::model)
                .containsExactly("Surface Pro 7", "ThinkPad T480", "Latitude 5490");
    }

    @Test
    void a_phone_is_known_by_its_series_or_by_the_name_of_its_column() {
        var manifest = read("""
                Phone Model,IMEI,Asset
                Samsung Galaxy A12,3.53902E+14,P1
                Doro 8080,3.53902E+14,P2
                """);
        assertThat(manifest.lines()).extracting(Line::kind).containsOnly(Kind.PHONE);
        assertThat(read("Model,Serial\nGalaxy Tab A8,R52N1234ABC\n")
                        .lines()
                        .getFirst()
                        .kind())
                .isEqualTo(Kind.TABLET);
    }
}
