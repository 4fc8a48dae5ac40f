package org.devicebank.factors;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tables of factors that come with the bank.
final class ReferenceTable {

    private static final Map<String, NamedCsvRecord> SOURCES =
            rows("sources.csv").stream().collect(Collectors.toMap(row -> row.getField("source"), row -> row));

    private ReferenceTable() {}

    static List<NamedCsvRecord> rows(String file) {
        var stream =
                Objects.requireNonNull(ReferenceTable.class.getResourceAsStream("/reference/factors/" + file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Factor factor(NamedCsvRecord row) {
        var supersedes = optional(row, "supersedes");
        return new Factor(
                new FactorId(row.getField("id")),
                Integer.parseInt(row.getField("year")),
                Integer.parseInt(row.getField("edition")),
                supersedes == null ? null : Integer.valueOf(supersedes),
                new BigDecimal(row.getField("value")),
                Unit.valueOf(row.getField("gives")),
                Unit.valueOf(row.getField("per")),
                Basis.valueOf(row.getField("basis")),
                row.getField("label"),
                row.getField("geography"),
                source(row),
                Grade.valueOf(row.getField("grade")),
                new Spread(
                        Double.parseDouble(row.getField("gsd_systematic")),
                        Double.parseDouble(row.getField("gsd_model"))),
                number(row, "low"),
                number(row, "high"),
                optional(row, "note"));
    }

    private static Source source(NamedCsvRecord row) {
        var source = Objects.requireNonNull(SOURCES.get(row.getField("source")), row.getField("source"));
        return new Source(
                source.getField("name"),
                row.getField("place"),
                optional(source, "url"),
                source.getField("licence"),
                optional(source, "sha256"));
    }

    private static @Nullable BigDecimal number(NamedCsvRecord row, String column) {
        var text = optional(row, column);
        return text == null ? null : new BigDecimal(text);
    }

    private static @Nullable String optional(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? null : text;
    }
}
