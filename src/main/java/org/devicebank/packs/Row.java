package org.devicebank.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.devicebank.footprints.ClassOf;
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
    /// 20220312
    private static final Pattern JOINED = Pattern.compile("((?:19|20)\\d{2})(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])");
    /// 12.3.22, Mar-22, Q1/22
    private static final Pattern SHORTENED =
            Pattern.compile("(?:\\d{1,2}[./ -]\\d{1,2}[./ -]|\\p{L}{3,9}[.' -]+|[qQ][1-4][ /'-]+)(\\d{2})");
    /// A day as a spreadsheet counts it, of this century.
    private static final Pattern SERIAL = Pattern.compile("(?:3[6-9]|4\\d|5[0-4])\\d{3}(?:\\.\\d+)?");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final String CENTURY = "20";
    private static final Pattern MISREAD = Pattern.compile("(?:\\\\x[0-9a-fA-F]{2}){2,4}|â€.?");

    static Row of(Table.Row row, Heads heads) {
        var said = heads.text(row, Column.NAME);
        return new Row(
                row.number(),
                mended(heads.maker(row)),
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

    /// What it says it is, or where it says nothing what its name means.
    ///
    /// @return null for a category the bank does not handle
    @Nullable
    Kind kind() {
        return isVague() ? ClassOf.kind(maker, name) : Kinds.of(category);
    }

    /// Says nothing of what it is, so that its name has to.
    boolean isVague() {
        return category.toLowerCase(Locale.ROOT)
                .matches(
                        "|(?:personal )?computers?|computing|devices?|hardware|products?|(?:it )?equipment|it|clients?");
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
        if (SERIAL.matcher(date).matches()) {
            return FIRST_DAY.plusDays((long) Double.parseDouble(date)).getYear();
        }
        var found = YEAR.matcher(date);
        var joined = JOINED.matcher(date);
        var shortened = SHORTENED.matcher(date);
        return found.find()
                ? Integer.valueOf(found.group(1))
                : joined.matches()
                        ? Integer.valueOf(joined.group(1))
                        : shortened.matches() ? Integer.valueOf(CENTURY + shortened.group(1)) : null;
    }

    private static String mended(String text) {
        return MISREAD.matcher(text)
                .replaceAll("\"")
                .replaceAll("Â(?=[\\s\\u00a0®])", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
