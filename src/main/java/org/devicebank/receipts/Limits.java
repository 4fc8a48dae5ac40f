package org.devicebank.receipts;

import java.util.HashMap;
import java.util.Objects;
import org.devicebank.tables.ReferenceTable;

/// From how much on a receipt differs from the paper: the figures of `reference/receipts/limits.csv`.
///
/// @param differsWeighed percent, for a load that was weighed
/// @param differsEstimated percent, for a load of which any part was not
record Limits(int differsWeighed, int differsEstimated) {

    static final Limits SHIPPED = read();

    private static Limits read() {
        var found = new HashMap<String, Integer>();
        ReferenceTable.rows("receipts/limits.csv")
                .forEach(row -> found.put(row.getField("what"), Integer.valueOf(row.getField("value"))));
        return new Limits(
                Objects.requireNonNull(found.get("differs_weighed_percent")),
                Objects.requireNonNull(found.get("differs_estimated_percent")));
    }
}
