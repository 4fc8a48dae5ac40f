package org.devicebank.support;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The tables of this room that a funder may question: each list with its version and its source.
final class ReferenceTable {

    private ReferenceTable() {}

    static List<NamedCsvRecord> rows(String file) {
        var stream =
                Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/support/" + file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
