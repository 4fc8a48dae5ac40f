package org.devicebank.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the rows kept so far say, by maker and name: the same again is a duplicate, another total from the same sheet a
/// contradiction, and from another sheet another make of the same name.
final class Said {

    private static final double ROUNDED = 0.005;

    private final Map<String, List<Row>> rows = new HashMap<>();

    List<Finding> again(Row row) {
        var name = (row.maker() + "|" + row.name()).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}|+]", "");
        var before = rows.computeIfAbsent(name, _ -> new ArrayList<>());
        var equal = before.stream().filter(one -> isEqual(one, row)).findFirst();
        if (equal.isPresent()) {
            return List.of(finding(row, Defect.DUPLICATE, row.total()));
        }
        var other = before.stream().filter(one -> isOfOneSheet(one, row)).findFirst();
        if (other.isPresent()) {
            return List.of(finding(row, Defect.DISAGREES, "%s, %s".formatted(figures(other.get()), figures(row))));
        }
        var last = before.isEmpty() ? null : before.getLast();
        before.add(row);
        return last == null
                ? List.of()
                : List.of(finding(row, Defect.SAME_NAME_OTHER_TOTAL, figures(last) + ", " + figures(row)));
    }

    private static boolean isEqual(Row one, Row other) {
        return Objects.equals(one.total(), other.total())
                && agree(one.use(), other.use())
                && agree(one.manufacturing(), other.manufacturing())
                && agree(one.transport(), other.transport())
                && agree(one.endOfLife(), other.endOfLife());
    }

    private static boolean agree(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null || Math.abs(one - other) <= ROUNDED;
    }

    /// Addresses may differ by a slip at their end.
    private static boolean isOfOneSheet(Row one, Row other) {
        return one.source().isEmpty()
                || other.source().isEmpty()
                || one.source().startsWith(other.source())
                || other.source().startsWith(one.source());
    }

    private static String figures(Row row) {
        var shares = Stream.of(row.use(), row.manufacturing(), row.transport(), row.endOfLife())
                .flatMap(Stream::ofNullable)
                .map(Finding::plain)
                .toList();
        return Finding.plain(Objects.requireNonNull(row.total())) + " kg"
                + (shares.isEmpty() ? "" : " (" + String.join("; ", shares) + ")");
    }

    private static Finding finding(Row row, Defect defect, @Nullable Object detail) {
        return new Finding(
                row.number(), row.maker(), row.name(), defect, Finding.plain(Objects.requireNonNull(detail)));
    }
}
