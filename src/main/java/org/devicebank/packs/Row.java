package org.devicebank.packs;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.devicebank.models.Kinds;
import org.devicebank.tables.Table;
import org.jspecify.annotations.Nullable;

/// A row of a pack, read but not judged.
///
/// @param said the name as it stood there
/// @param footprintClass what it says of its class; empty where it says nothing
/// @param date as it stood there
/// @param unreadable the columns in which something stands for a number that is none
record Row(
        int number,
        String maker,
        String name,
        String said,
        String category,
        String footprintClass,
        @Nullable Double total,
        @Nullable Double use,
        @Nullable Double manufacturing,
        @Nullable Double transport,
        @Nullable Double endOfLife,
        @Nullable Double weight,
        @Nullable Double inches,
        String date,
        String source,
        List<Unreadable> unreadable) {

    /// A cell that should be a number.
    record Unreadable(Column column, String text) {}

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})(?!\\d)");
    private static final Pattern MISREAD = Pattern.compile("(?:\\\\x[0-9a-fA-F]{2}){2,4}|â€.?");

    static Row of(Table.Row row, Heads heads) {
        var said = heads.text(row, Column.NAME);
        return new Row(
                row.number(),
                mended(heads.text(row, Column.MAKER)),
                mended(said),
                said,
                heads.category(row),
                heads.text(row, Column.CLASS).strip(),
                heads.number(row, Column.TOTAL),
                heads.number(row, Column.USE),
                heads.number(row, Column.MAKING),
                heads.number(row, Column.TRANSPORT),
                heads.number(row, Column.END),
                heads.number(row, Column.WEIGHT),
                heads.number(row, Column.INCHES),
                heads.text(row, Column.DATE).strip(),
                heads.text(row, Column.SOURCE).strip(),
                heads.unreadable(row).stream()
                        .map(column -> new Unreadable(column, heads.text(row, column)))
                        .toList());
    }

    /// @return null for a category the bank does not handle
    @Nullable
    Kind kind() {
        return Kinds.of(category);
    }

    boolean isThinClient() {
        return category.toLowerCase(Locale.ROOT).startsWith("thin client");
    }

    boolean wasMended() {
        return !said.strip().replaceAll(" +", " ").equals(name);
    }

    /// The year its maker published it.
    @Nullable
    Integer year() {
        var found = YEAR.matcher(date);
        return found.find() ? Integer.valueOf(found.group(1)) : null;
    }

    private static String mended(String text) {
        return MISREAD.matcher(text)
                .replaceAll("\"")
                .replaceAll("Â(?=[\\s\\u00a0®])", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
