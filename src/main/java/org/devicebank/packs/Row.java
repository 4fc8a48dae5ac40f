package org.devicebank.packs;

import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.devicebank.tables.Table;
import org.jspecify.annotations.Nullable;

/// A row of a pack with the columns Boavizta gives it, read but not judged.
record Row(
        int number,
        String maker,
        String name,
        String said,
        String category,
        @Nullable Double total,
        @Nullable Double use,
        @Nullable Double manufacturing,
        @Nullable Double transport,
        @Nullable Double endOfLife,
        @Nullable Double weight,
        @Nullable Double inches,
        @Nullable Integer year,
        String source) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20[012]\\d)(?!\\d)");
    private static final Map<String, Kind> KINDS = Map.of(
            "laptop", Kind.LAPTOP,
            "desktop", Kind.DESKTOP,
            "workstation", Kind.DESKTOP,
            "thin client", Kind.DESKTOP,
            "all-in-one", Kind.ALL_IN_ONE,
            "tablet", Kind.TABLET,
            "smartphone", Kind.PHONE,
            "monitor", Kind.MONITOR);

    /// @param columns where each column of the pack stands
    /// @param comma whether a comma separates the decimals
    static Row of(Table.Row row, Map<String, Integer> columns, boolean comma) {
        var said = text(row, columns, "name");
        return new Row(
                row.number(),
                mended(text(row, columns, "manufacturer")),
                mended(said),
                said,
                category(row, columns),
                number(text(row, columns, "gwp_total"), comma),
                number(text(row, columns, "gwp_use_ratio"), comma),
                number(text(row, columns, "gwp_manufacturing_ratio"), comma),
                number(text(row, columns, "gwp_transport_ratio"), comma),
                number(text(row, columns, "gwp_eol_ratio"), comma),
                number(text(row, columns, "weight"), comma),
                number(text(row, columns, "screen_size"), comma),
                year(text(row, columns, "report_date")),
                text(row, columns, "sources").strip());
    }

    /// @return null for a category the bank does not handle
    @Nullable
    Kind kind() {
        return KINDS.get(category.toLowerCase(java.util.Locale.ROOT));
    }

    boolean wasMended() {
        return !said.strip().replaceAll(" +", " ").equals(name);
    }

    private static String text(Table.Row row, Map<String, Integer> columns, String column) {
        var at = columns.get(column);
        return at == null ? "" : row.cell(at);
    }

    /// Boavizta's category is where a thing stands; what it is stands beside it.
    private static String category(Table.Row row, Map<String, Integer> columns) {
        var finer = text(row, columns, "subcategory").strip();
        return finer.isEmpty() ? text(row, columns, "category").strip() : finer;
    }

    private static String mended(String text) {
        return text.replaceAll("(?:\\\\x[0-9a-fA-F]{2}){2,4}|â€.?", "\"")
                .replaceAll("Â(?=[\\s\\u00a0®])", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /// With both signs the last one separates the decimals; with one, the kind of file decides.
    static @Nullable Double number(String text, boolean comma) {
        var plain = text.replaceAll("[\\s\\p{Z}]", "").replace("%", "");
        var point = plain.lastIndexOf('.');
        var other = plain.lastIndexOf(',');
        if (point >= 0 && other >= 0) {
            plain = point > other
                    ? plain.replace(",", "")
                    : plain.replace(".", "").replace(',', '.');
        } else if (other >= 0) {
            plain = comma ? plain.replace(',', '.') : plain.replace(",", "");
        }
        return plain.matches("-?\\d{1,12}(\\.\\d{1,20})?(?:[eE]-?\\d{1,2})?") ? Double.valueOf(plain) : null;
    }

    private static @Nullable Integer year(String text) {
        var found = YEAR.matcher(text);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }
}
