package org.devicebank.sorts;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.devicebank.tables.ReferenceTable;

/// The figures of `reference/sorts` that somebody may question: each row there names its source.
public final class Shipped {

    static final Map<Sort, Classified> SORTS = ReferenceTable.rows("sorts/sorts.csv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> Sort.valueOf(row.getField("sort")), Shipped::classified));
    private static final Map<String, Integer> WEIGHTS = numbers("sorts/weights.csv", "grams");
    private static final Map<String, Integer> LIMITS = numbers("sorts/limits.csv", "value");

    private Shipped() {}

    private static Classified classified(NamedCsvRecord row) {
        return new Classified(
                row.getField("ewc"),
                "yes".equals(row.getField("hazardous")),
                Arrays.stream(row.getField("properties").split(" "))
                        .filter(one -> !one.isEmpty())
                        .toList(),
                row.getField("form"),
                "yes".equals(row.getField("pops")),
                "yes".equals(row.getField("t11")),
                row.getField("source"));
    }

    /// The usual weight of a device of a kind, whole or with parts taken out.
    public static Grams usual(Kind kind, boolean remains) {
        var whole = Objects.requireNonNull(WEIGHTS.get(kind.name()), kind.name());
        return new Grams(remains ? (long) whole * limit("remains_percent") / 100 : whole);
    }

    /// A figure that the law or experience gives.
    public static int limit(String what) {
        return Objects.requireNonNull(LIMITS.get(what), what);
    }

    private static Map<String, Integer> numbers(String file, String column) {
        Function<NamedCsvRecord, Integer> number = row -> Integer.valueOf(row.getField(column));
        return ReferenceTable.rows(file).stream()
                .collect(Collectors.toUnmodifiableMap(row -> row.getField("what"), number));
    }
}
