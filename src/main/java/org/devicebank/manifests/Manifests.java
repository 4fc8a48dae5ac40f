package org.devicebank.manifests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.devicebank.tables.Table;
import org.devicebank.tables.Tables;

/// Reads a donor's list: every sheet of it that lists devices.
public final class Manifests {

    private static final String TOTAL =
            "(?i)\\s*(grand |sub ?)?(total|totals|totaal|gesamt|summe|somme|suma|totale|razem|cyfanswm|count|end of (list|file|report))\\b.*";

    private Manifests() {}

    /// @throws Refused when the file is no spreadsheet, or none of its sheets lists devices
    public static Manifest read(String fileName, byte[] content) {
        var sheets = new ArrayList<Manifest.Sheet>();
        var lines = new ArrayList<Line>();
        var skipped = new ArrayList<Sentence>();
        for (var table : Tables.read(fileName, content)) {
            var columns = Columns.find(table);
            if (columns == null) {
                skipped.add(Sentence.of("manifests.skipped.sheet", table.name()));
                continue;
            }
            var header = columns.header() < 0
                    ? 0
                    : table.rows().get(columns.header()).number();
            sheets.add(new Manifest.Sheet(table.name(), table.format(), header, columns.columns()));
            sheet(table, columns, lines, skipped);
        }
        if (lines.isEmpty()) {
            throw Refused.unfit("refused.manifests.no_list", fileName);
        }
        return new Manifest(fileName, sheets, twins(lines), skipped);
    }

    private static void sheet(Table table, Columns.Found columns, List<Line> lines, List<Sentence> skipped) {
        var reader = new Lines(table.name(), columns);
        for (var i = 0; i < table.rows().size(); i++) {
            var row = table.rows().get(i);
            if (i < columns.header()) {
                skipped.add(Sentence.of("manifests.skipped.title", String.valueOf(row.number())));
            } else if (i > columns.header()) {
                if (isNoDevice(row, columns)) {
                    skipped.add(Sentence.of("manifests.skipped.total", String.valueOf(row.number())));
                } else if (columns.header() >= 0
                        && row.cells().equals(table.rows().get(columns.header()).cells())) {
                    skipped.add(Sentence.of("manifests.skipped.header", String.valueOf(row.number())));
                } else {
                    lines.add(reader.read(row));
                }
            }
        }
    }

    /// A sum or a remark at the foot: it has few cells, and none that names a device.
    private static boolean isNoDevice(Table.Row row, Columns.Found columns) {
        var filled = row.cells().stream().filter(cell -> !cell.isEmpty()).toList();
        var understood = columns.columns().stream()
                .filter(column -> column.meaning() != null)
                .count();
        if (filled.stream().anyMatch(cell -> cell.matches(TOTAL)) && filled.size() <= Math.max(3, understood / 2)) {
            return true;
        }
        var names = List.of(Meaning.KIND, Meaning.MODEL, Meaning.SERIAL, Meaning.IMEI, Meaning.MAKER).stream()
                .flatMap(meaning -> columns.all(meaning).stream())
                .anyMatch(column -> !row.cell(column).isEmpty());
        return !names && filled.size() <= 1;
    }

    /// A number that stands on two lines is doubted on both, each naming the other.
    private static List<Line> twins(List<Line> lines) {
        Map<String, List<Line>> byNumber = new HashMap<>();
        for (var line : lines) {
            numbers(line)
                    .forEach(number -> byNumber.computeIfAbsent(number, _ -> new ArrayList<>())
                            .add(line));
        }
        return lines.stream()
                .map(line -> {
                    var doubts = new ArrayList<Sentence>();
                    for (var number : numbers(line)) {
                        var others = byNumber.getOrDefault(number, List.of()).stream()
                                .filter(other -> other != line)
                                .toList();
                        if (!others.isEmpty()) {
                            var where = others.getFirst();
                            doubts.add(Sentence.of(
                                    "manifests.doubt.twice",
                                    number.substring(2),
                                    String.valueOf(where.row()),
                                    where.sheet()));
                        }
                    }
                    return doubts.isEmpty() ? line : line.doubted(doubts);
                })
                .toList();
    }

    private static List<String> numbers(Line line) {
        var numbers = new ArrayList<String>();
        if (line.serial() != null) {
            numbers.add("S " + Identifiers.normal(line.serial()));
        }
        if (line.assetTag() != null) {
            numbers.add("A " + Identifiers.normal(line.assetTag()));
        }
        line.imeis().stream().distinct().forEach(imei -> numbers.add("I " + imei));
        return numbers;
    }
}
