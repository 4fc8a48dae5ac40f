package org.devicebank.refurbishment;

import java.math.BigDecimal;
import java.util.List;
import org.devicebank.tables.ReferenceTable;
import org.jspecify.annotations.Nullable;

/// Between which numbers an item is met, perhaps only for some answers to another item.
record Limit(
        String version,
        String item,
        Needed when,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    private static final List<Limit> ALL = ReferenceTable.rows("refurbishment/limits.csv").stream()
            .map(row -> new Limit(
                    row.getField("version"),
                    row.getField("item"),
                    Needed.of(row.getField("when")),
                    number(row.getField("least")),
                    number(row.getField("most"))))
            .toList();

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    static List<Limit> of(String version) {
        return ALL.stream().filter(limit -> limit.version.equals(version)).toList();
    }

    /// Whether a number is inside; "more than 5" is not known to be at most 5.
    boolean holds(BigDecimal value, String sign) {
        var enough = low == null || value.compareTo(low) >= 0 && (high != null || !sign.equals("<"));
        var notTooMuch = high == null || value.compareTo(high) <= 0 && !sign.equals(">");
        return enough && notTooMuch;
    }

    String least() {
        return low == null ? "" : low.toPlainString();
    }

    String most() {
        return high == null ? "" : high.toPlainString();
    }
}
