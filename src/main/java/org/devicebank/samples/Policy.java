package org.devicebank.samples;

import org.devicebank.tables.ReferenceTable;

/// How many devices of a batch get a second look, and when a batch is full.
///
/// @param share in per cent
/// @param least however small the batch
/// @param largest a batch with so many devices is closed
record Policy(String version, int share, int least, int largest) {

    public Policy {
        if (share < 1 || share > 100 || least < 1 || largest < 1) {
            throw new IllegalArgumentException("a second look is never optional");
        }
    }

    /// The shared minimum that every place keeps.
    static Policy shared() {
        var row = ReferenceTable.rows("samples/policy.csv").getLast();
        return new Policy(
                row.getField("version"),
                Integer.parseInt(row.getField("share_percent")),
                Integer.parseInt(row.getField("least")),
                Integer.parseInt(row.getField("largest_batch")));
    }

    /// How many of so many devices: the share rounded up, and at least the least.
    int of(int devices) {
        return Math.min(devices, Math.max(least, Math.ceilDiv(devices * share, 100)));
    }
}
