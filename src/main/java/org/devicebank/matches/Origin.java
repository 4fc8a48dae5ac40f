package org.devicebank.matches;

import org.devicebank.footprints.Footprint;

/// Where a maker's figure stands: in which table and row, and where its maker published it.
///
/// @param edition 0 for the table that comes with the bank
/// @param row as that table counts it
/// @param table, publisher, licence what the table is called, who publishes it, and under which licence
public record Origin(Footprint figure, int edition, String row, String table, String publisher, String licence) {}
