package org.devicebank.refurbishment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.devicebank.kernel.Kind;
import org.devicebank.tables.ReferenceTable;

/// What is asked of one kind of device, in one version; a sheet that was answered keeps its version.
///
/// @param items in the order in which they are best looked at
record Sheet(String version, Kind kind, List<Item> items) {

    /// The version of the short look: five answers and no electrical test.
    static final String SHORT = "2026.0";

    private record Row(String version, Item item) {}

    private static final List<Row> ROWS = ReferenceTable.rows("refurbishment/sheet.csv").stream()
            .map(row -> new Row(
                    row.getField("version"),
                    new Item(
                            row.getField("part"),
                            row.getField("item"),
                            Arrays.stream(row.getField("kinds").split("\\|"))
                                    .map(Kind::valueOf)
                                    .collect(Collectors.toSet()),
                            Item.Answer.valueOf(row.getField("answer")),
                            Needed.list(row.getField("needed")),
                            row.getField("skip").equals("yes"),
                            Item.Failing.valueOf(row.getField("fails")))))
            .toList();

    public Sheet {
        items = List.copyOf(items);
    }

    /// The sheet in force.
    static Sheet current(Kind kind) {
        return of(ROWS.getLast().version(), kind);
    }

    static Sheet of(String version, Kind kind) {
        return new Sheet(
                version,
                kind,
                ROWS.stream()
                        .filter(row -> row.version().equals(version))
                        .map(Row::item)
                        .filter(item -> item.kinds().contains(kind))
                        .toList());
    }

    /// The headings, in order.
    public List<String> parts() {
        return items.stream().map(Item::partKey).distinct().toList();
    }
}
