package org.devicebank.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Kind;
import org.junit.jupiter.api.Test;

/// Lists whose column names the bank has never been told: what is in the columns must be enough.
class UnseenListsTest {

    private static final List<Meaning> COLUMNS = List.of(
            Meaning.KIND,
            Meaning.MAKER,
            Meaning.MODEL,
            Meaning.SERIAL,
            Meaning.IMEI,
            Meaning.ASSET_TAG,
            Meaning.PROCESSOR,
            Meaning.MEMORY,
            Meaning.STORAGE,
            Meaning.NOTES,
            Meaning.DATE);

    /// Names for the columns above, none of which stands in the bank's own list of words.
    private static final List<List<String>> NAMES = List.of(
            List.of("Kit", "Firm", "Part", "Ser#", "Digits", "Plate", "Proc.", "Gigs", "Space", "Looks", "Since"),
            List.of(
                    "What",
                    "Who built it",
                    "Which",
                    "Back",
                    "15 digits",
                    "Sticker",
                    "Brain",
                    "Mem",
                    "HD",
                    "Bad?",
                    "When"),
            List.of(
                    "Enhetstyp",
                    "Tillverkare",
                    "Modellbeteckning",
                    "Tillverkningsnr",
                    "Kod",
                    "Stöldmärke",
                    "Processortyp",
                    "Arbetsminne",
                    "Lagring",
                    "Anteckningar",
                    "Inköpt"),
            List.of(
                    "Zařízení",
                    "Výrobce",
                    "Označení",
                    "Výrobní číslo",
                    "Kód",
                    "Evidence",
                    "Čip",
                    "Paměť",
                    "Kapacita",
                    "Poznámka",
                    "Koupeno"),
            List.of("Тип", "Фирма", "Модель", "Номер", "ИМЕИ", "Инв.", "ЦП", "Память", "Диск", "Прим.", "Дата"),
            List.of("类型", "品牌", "型号", "序列号", "串号", "编号", "处理器", "内存", "硬盘", "备注", "日期"),
            List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11"));

    private static final Map<Kind, List<String>> KINDS = Map.of(
            Kind.LAPTOP, List.of("Laptop", "Notebook", "Portátil"),
            Kind.DESKTOP, List.of("Desktop", "PC", "Tower"),
            Kind.TABLET, List.of("Tablet", "iPad"),
            Kind.PHONE, List.of("Mobile Phone", "Handset"),
            Kind.MONITOR, List.of("Monitor", "Screen"));

    private static final Map<Kind, List<List<String>>> MODELS = Map.of(
            Kind.LAPTOP,
            List.of(
                    List.of("Dell", "Latitude 5420"),
                    List.of("HP", "EliteBook 840 G6"),
                    List.of("Lenovo", "ThinkPad T490"),
                    List.of("Apple", "MacBook Air (M1, 2020)"),
                    List.of("ASUS", "X515EA")),
            Kind.DESKTOP,
            List.of(List.of("Dell", "OptiPlex 3070"), List.of("HP", "ProDesk 400 G5"), List.of("Lenovo", "M720q")),
            Kind.TABLET,
            List.of(List.of("Apple", "iPad 7th Gen"), List.of("Samsung", "Galaxy Tab A8")),
            Kind.PHONE,
            List.of(List.of("Samsung", "Galaxy A12"), List.of("Apple", "iPhone 11"), List.of("Motorola", "Moto G9")),
            Kind.MONITOR,
            List.of(List.of("Dell", "P2419H"), List.of("Iiyama", "ProLite XU2493")));

    private final Random chance = new Random(20261124);
    private final Map<Meaning, int[]> right = new EnumMap<>(Meaning.class);

    @Test
    void a_list_with_unknown_column_names_is_understood_by_what_is_in_it() throws IOException {
        for (var round = 0; round < 280; round++) {
            check(NAMES.get(round % NAMES.size()), round % 4);
        }
        right.forEach((meaning, count) -> assertThat(count[0])
                .as(meaning + " right in " + count[0] + " of " + count[1] + " lines")
                .isGreaterThan(count[1] * 97 / 100));
    }

    private void check(List<String> names, int format) throws IOException {
        var order = new ArrayList<>(IntStream.range(0, COLUMNS.size()).boxed().toList());
        Collections.shuffle(order, chance);
        for (var dropped = chance.nextInt(4); dropped > 0; dropped--) {
            order.remove((Integer) chance.nextInt(5, COLUMNS.size()));
        }
        var devices = IntStream.range(0, chance.nextBoolean() ? 25 : 8)
                .mapToObj(this::device)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (var titles = chance.nextInt(5); titles > 0; titles--) {
            rows.add(List.of("Equipment we no longer need, list by Sue"));
        }
        rows.add(order.stream().map(names::get).toList());
        devices.forEach(device -> rows.add(
                order.stream().map(column -> device.get(COLUMNS.get(column))).toList()));
        var content = format == 0
                ? workbook(new XSSFWorkbook(), rows)
                : format == 1 ? workbook(new HSSFWorkbook(), rows) : text(rows, format == 2);
        var lines = Manifests.read("list", content).lines();
        for (var i = 0; i < devices.size(); i++) {
            var device = devices.get(i);
            var line = i < lines.size() ? lines.get(i) : null;
            for (var column : order) {
                var meaning = COLUMNS.get(column);
                var told = line == null ? null : told(line, meaning);
                if (told != null) {
                    var count = right.computeIfAbsent(meaning, _ -> new int[2]);
                    count[1]++;
                    count[0] += told.equals(meaning == Meaning.KIND ? device.get(Meaning.VERSION) : device.get(meaning))
                            ? 1
                            : 0;
                }
            }
        }
        assertThat(lines).hasSameSizeAs(devices);
    }

    /// What the line says under the meanings that are judged; null for the others.
    private static String told(Line line, Meaning meaning) {
        return switch (meaning) {
            case KIND -> String.valueOf(line.kind());
            case MAKER -> String.valueOf(line.maker());
            case MODEL -> String.valueOf(line.model());
            case SERIAL -> String.valueOf(line.serial());
            case IMEI -> String.join("", line.imeis());
            case ASSET_TAG -> String.valueOf(line.assetTag());
            default -> null;
        };
    }

    private Map<Meaning, String> device(int number) {
        var kind = List.copyOf(KINDS.keySet().stream().sorted().toList()).get(chance.nextInt(KINDS.size()));
        var model = one(MODELS.get(kind));
        var computer = kind == Kind.LAPTOP || kind == Kind.DESKTOP;
        var device = new EnumMap<Meaning, String>(Meaning.class);
        device.put(Meaning.VERSION, kind.name());
        device.put(Meaning.KIND, one(KINDS.get(kind)));
        device.put(Meaning.MAKER, model.get(0));
        device.put(Meaning.MODEL, model.get(1));
        device.put(Meaning.SERIAL, one(List.of("5CD", "H7Y", "PF2", "C02")) + chance.nextInt(1000, 9999) + "XK");
        device.put(Meaning.IMEI, kind == Kind.PHONE ? imei() : "");
        device.put(Meaning.ASSET_TAG, "CCC-" + (10_000 + number * 7));
        device.put(Meaning.PROCESSOR, computer ? "Intel Core i5-8350U" : "");
        device.put(Meaning.MEMORY, computer ? "8GB" : "");
        device.put(Meaning.STORAGE, computer ? "256 GB SSD" : "");
        device.put(Meaning.NOTES, chance.nextBoolean() ? "scratched lid" : "");
        device.put(Meaning.DATE, "12/03/2019");
        return device;
    }

    private String imei() {
        var front = "35693803" + chance.nextInt(100_000, 999_999);
        return IntStream.range(0, 10)
                .mapToObj(check -> front + check)
                .filter(Identifiers::isImei)
                .findFirst()
                .orElseThrow();
    }

    private <T> T one(List<T> many) {
        return many.get(chance.nextInt(many.size()));
    }

    private byte[] text(List<List<String>> rows, boolean wide) {
        var separator = one(List.of(",", ";", "\t", "|"));
        var quoted = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n"));
        Charset charset = wide ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        return quoted.getBytes(charset);
    }

    private static byte[] workbook(Workbook book, List<List<String>> rows) throws IOException {
        try (book;
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("Sheet1");
            for (var i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (var j = 0; j < rows.get(i).size(); j++) {
                    var text = rows.get(i).get(j);
                    if (text.matches("\\d{15}")) {
                        row.createCell(j).setCellValue(Double.parseDouble(text));
                    } else {
                        row.createCell(j).setCellValue(text);
                    }
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
