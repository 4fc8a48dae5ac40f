package org.devicebank.packs;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.devicebank.footprints.Footprint;
import org.jspecify.annotations.Nullable;

/// One way to write a pack: which headings, which signs, which letters, which order.
///
/// @param percent whether shares are of a hundred
/// @param comma whether a comma parts the decimals
/// @param mark whether the bytes begin with the mark of their character set
record Dress(
        Map<Column, String> headings,
        List<Column> order,
        char separator,
        boolean percent,
        boolean comma,
        Charset charset,
        boolean mark,
        String end,
        List<String> before) {

    /// A row to be written.
    record Line(Map<Column, String> cells) {

        static Line of(String maker, String name, String category, String total, String use, String... more) {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.MAKER, maker);
            cells.put(Column.NAME, name);
            cells.put(Column.FINER, category);
            cells.put(Column.TOTAL, total);
            cells.put(Column.USE, use);
            cells.put(Column.MAKING, more[0]);
            cells.put(Column.TRANSPORT, more.length > 1 ? more[1] : "");
            cells.put(Column.DATE, "2023");
            return new Line(cells);
        }

        static Line of(Footprint one) {
            var cells = new EnumMap<Column, String>(Column.class);
            cells.put(Column.MAKER, one.maker());
            cells.put(Column.NAME, one.name());
            cells.put(Column.FINER, one.kind().name());
            cells.put(Column.CLASS, one.footprintClass());
            cells.put(Column.TOTAL, number(one.total()));
            cells.put(Column.USE, number(one.use()));
            cells.put(Column.MAKING, number(one.manufacturing()));
            cells.put(Column.TRANSPORT, number(one.transport()));
            cells.put(Column.END, number(one.endOfLife()));
            cells.put(Column.INCHES, number(one.inches()));
            cells.put(Column.DATE, one.year() == null ? "" : one.year().toString());
            cells.put(Column.SOURCE, one.source());
            return new Line(cells);
        }

        Line published(String date) {
            var other = new EnumMap<>(cells);
            other.put(Column.DATE, date);
            return new Line(other);
        }

        String name() {
            return cells.getOrDefault(Column.NAME, "");
        }

        private static String number(@Nullable Double number) {
            return number == null ? "" : new BigDecimal(number.toString()).toPlainString();
        }
    }

    private static final Map<Column, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry(Column.MAKER, List.of("manufacturer", "maker", "Brand", "VENDOR", "Manufacturer ")),
            Map.entry(Column.NAME, List.of("name", "Model", "Product name", "device_name", "ModelName")),
            Map.entry(Column.FINER, List.of("subcategory", "kind", "Device type", "SubCategory", "category")),
            Map.entry(Column.CLASS, List.of("class", "Footprint class")),
            Map.entry(
                    Column.TOTAL,
                    List.of(
                            "gwp_total",
                            "total_kg",
                            "GWP total (kg CO2e)",
                            "Total kgCO2eq",
                            "Carbon footprint [kg]",
                            "PCF")),
            Map.entry(Column.USE, List.of("gwp_use_ratio", "use_ratio", "Use share", "usage ratio")),
            Map.entry(Column.MAKING, List.of("gwp_manufacturing_ratio", "manufacturing_ratio", "Production share")),
            Map.entry(Column.TRANSPORT, List.of("gwp_transport_ratio", "transport_ratio", "Transport-Share")),
            Map.entry(Column.END, List.of("gwp_eol_ratio", "end_of_life_ratio", "EoL ratio", "End-of-life share")),
            Map.entry(Column.INCHES, List.of("screen_size", "inches", "Screen size (inch)")),
            Map.entry(Column.DATE, List.of("report_date", "year", "Published")),
            Map.entry(Column.SOURCE, List.of("sources", "source", "URL", "source_url")));

    static final Dress PLAIN = new Dress(
            SPELLINGS.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, one -> one.getValue().getFirst())),
            List.copyOf(new java.util.TreeSet<>(SPELLINGS.keySet())),
            ',',
            false,
            false,
            StandardCharsets.UTF_8,
            false,
            "\n",
            List.of());

    static Dress of(Random random) {
        var percent = random.nextInt(4) == 0;
        var headings = new EnumMap<Column, String>(Column.class);
        for (var column : SPELLINGS.keySet()) {
            var spelling = any(SPELLINGS.get(column), random);
            headings.put(column, percent && isShare(column) ? spelling + " (%)" : cased(spelling, random));
        }
        var order = new ArrayList<>(new java.util.TreeSet<>(SPELLINGS.keySet()));
        Collections.shuffle(order, random);
        var charset = any(
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE),
                random);
        return new Dress(
                headings,
                order,
                any(List.of(',', ';', '\t', '|'), random),
                percent,
                random.nextBoolean(),
                charset,
                charset != StandardCharsets.UTF_8 || random.nextBoolean(),
                any(List.of("\n", "\r\n"), random),
                any(
                        List.of(
                                List.<String>of(),
                                List.of("# Figures of makers, as published"),
                                List.of("Figures", "")),
                        random));
    }

    private static boolean isShare(Column column) {
        return switch (column) {
            case USE, MAKING, TRANSPORT, END -> true;
            case MAKER, NAME, FINER, KIND, CLASS, TOTAL, WEIGHT, INCHES, DATE, SOURCE -> false;
        };
    }

    private static String cased(String spelling, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> spelling.toUpperCase(Locale.ROOT);
            case 1 -> spelling.replace('_', ' ');
            case 2 -> "  " + spelling;
            default -> spelling;
        };
    }

    private static <T> T any(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    /// With two columns nobody needs among those that are.
    byte[] write(List<Line> lines, Random random) {
        var text = new StringBuilder();
        before.forEach(line -> text.append(line).append(end));
        text.append("id")
                .append(separator)
                .append(row(headings))
                .append(separator)
                .append("remark")
                .append(end);
        for (var line : lines) {
            var cells = new EnumMap<Column, String>(Column.class);
            line.cells().forEach((column, said) -> cells.put(column, said(column, said)));
            text.append("X").append(random.nextInt(1000)).append(separator);
            text.append(row(cells)).append(separator).append("as stated").append(end);
        }
        var out = new ByteArrayOutputStream();
        if (mark) out.writeBytes("\ufeff".getBytes(charset));
        out.writeBytes(text.toString().getBytes(charset));
        return out.toByteArray();
    }

    private String row(Map<Column, String> cells) {
        return order.stream()
                .map(column -> quoted(cells.getOrDefault(column, "")))
                .collect(Collectors.joining(String.valueOf(separator)));
    }

    private String said(Column column, String plain) {
        if (!plain.matches("-?\\d+(\\.\\d+)?") || column == Column.DATE || column == Column.NAME) {
            return plain;
        }
        var number = percent && isShare(column)
                ? new BigDecimal(plain).movePointRight(2).toPlainString()
                : plain;
        return comma ? number.replace('.', ',') : number;
    }

    private String quoted(String cell) {
        return cell.indexOf(separator) >= 0 || cell.contains("\"") ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }
}
