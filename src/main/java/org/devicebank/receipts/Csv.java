package org.devicebank.receipts;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The e-waste figure as CSV that no spreadsheet takes for a formula.
final class Csv {

    private Csv() {}

    static byte[] of(List<Handled> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("donor", "treatment", "weight_is", "things", "kilograms");
            rows.forEach(row -> csv.writeRecord(
                    harmless(row.donor() == null ? "" : row.donor()),
                    row.treatment().name(),
                    row.actual() ? "WEIGHED" : "ESTIMATED",
                    String.valueOf(row.things()),
                    java.math.BigDecimal.valueOf(row.grams().value(), 3).toPlainString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
