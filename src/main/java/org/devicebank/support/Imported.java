package org.devicebank.support;

import java.util.List;

/// What came of reading a newer list.
///
/// @param version what it is called from now on
/// @param kept how many rows are in force
public record Imported(String version, int kept, List<PeriodRows.Left> left) {

    public Imported {
        left = List.copyOf(left);
    }
}
