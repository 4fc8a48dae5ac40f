package org.devicebank.manifests;

import java.util.List;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// A donor's list as we understood it.
///
/// @param sheets how each sheet was understood, for the donor to check
/// @param skipped rows that are no devices, and why
public record Manifest(String fileName, List<Sheet> sheets, List<Line> lines, List<Sentence> skipped) {

    public Manifest {
        sheets = List.copyOf(sheets);
        lines = List.copyOf(lines);
        skipped = List.copyOf(skipped);
    }

    /// How one sheet was understood.
    ///
    /// @param headerRow the row with the names of the columns, or 0 when there is none
    public record Sheet(String name, String format, int headerRow, List<Column> columns) {
        public Sheet {
            columns = List.copyOf(columns);
        }
    }

    /// One column; its meaning is null when it was not understood.
    public record Column(String header, @Nullable Meaning meaning) {}

    /// How many devices the list stands for.
    public int devices() {
        return lines.stream().mapToInt(Line::quantity).sum();
    }

    public long doubted() {
        return lines.stream().filter(line -> !line.doubts().isEmpty()).count();
    }
}
