package org.devicebank.tables;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The tables that come with the bank and that somebody may question: each row with its version or its source.
public final class ReferenceTable {

    private ReferenceTable() {}

    /// @param file the room and the table, such as `samples/policy.csv`
    public static List<NamedCsvRecord> rows(String file) {
        var stream = Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/" + file), file);
        try (var rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
