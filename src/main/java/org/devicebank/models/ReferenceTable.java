package org.devicebank.models;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The tables of names and footprints that come with the bank; NOTICE.md beside them says where each comes from.
public final class ReferenceTable {

    private ReferenceTable() {}

    public static List<NamedCsvRecord> rows(String file) {
        var stream =
                Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/footprints/" + file), file);
        try (var rows = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static @Nullable Double number(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isBlank() ? null : Double.valueOf(text);
    }

    public static @Nullable Integer whole(NamedCsvRecord row, String column) {
        var number = number(row, column);
        return number == null ? null : number.intValue();
    }
}
