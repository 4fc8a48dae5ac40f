package org.devicebank.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes tables as CSV that no spreadsheet takes for a formula.
final class Csv {

    private Csv() {}

    static byte[] write(List<String> header, List<List<@Nullable String>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(header);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
    }

    /// A cell that begins like a formula gets an apostrophe in front (OWASP, CSV injection).
    static String harmless(@Nullable String cell) {
        var text = Objects.requireNonNullElse(cell, "");
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
