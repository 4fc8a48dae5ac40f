package org.devicebank.support;

import org.devicebank.tables.ReferenceTable;

/// How many months of updates a device brings at least.
///
/// @param soonMonths how long before its end a device counts as ending soon
record SupportPolicy(String version, int leastMonths, int soonMonths) {

    public SupportPolicy {
        if (leastMonths < 1 || soonMonths < 1) {
            throw new IllegalArgumentException("nothing is issued without any support left");
        }
    }

    static SupportPolicy shared() {
        var row = ReferenceTable.rows("support/policy.csv").getLast();
        return new SupportPolicy(
                row.getField("version"),
                Integer.parseInt(row.getField("least_months")),
                Integer.parseInt(row.getField("soon_months")));
    }
}
