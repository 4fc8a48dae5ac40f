package org.devicebank.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.HashMap;
import java.util.Map;
import org.devicebank.kernel.Refused;

/// Reads text files: commas, semicolons, tabs or bars, with or without quotes.
final class Texts {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 60;

    private Texts() {}

    static Table read(String fileName, byte[] content) {
        var encoding = Encoding.of(fileName, content);
        var separator = separator(encoding.text());
        var rows = new Rows(fileName);
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(2 * 1024 * 1024)
                .ofCsvRecord(encoding.text())) {
            for (var record : records) {
                var number = Math.toIntExact(record.getStartingLineNumber());
                rows.fits(number, record.getFieldCount());
                rows.add(number, record.getFields());
            }
        } catch (CsvParseException | java.io.IOException | java.io.UncheckedIOException e) {
            throw Refused.unfit("refused.tables.broken", fileName, rows.next());
        }
        var name = separator == '\t' ? "TAB" : String.valueOf(separator);
        return rows.table("", "CSV " + name + " " + encoding.charset().name());
    }

    /// The sign that cuts most lines into the same number of pieces, more than one.
    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.matches("(?i)sep=.")) {
            return first.charAt(4);
        }
        var lines =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        var best = ',';
        var most = 0.0;
        for (var separator : SEPARATORS) {
            Map<Integer, Integer> pieces = new HashMap<>();
            lines.forEach(line -> pieces.merge(outsideQuotes(line, separator), 1, Integer::sum));
            var score = pieces.entrySet().stream()
                    .filter(entry -> entry.getKey() > 0)
                    .mapToDouble(entry -> entry.getValue() * (1 + Math.log(entry.getKey())))
                    .max()
                    .orElse(0);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static int outsideQuotes(String line, char separator) {
        var quoted = false;
        var count = 0;
        for (var i = 0; i < line.length(); i++) {
            quoted ^= line.charAt(i) == '"';
            count += !quoted && line.charAt(i) == separator ? 1 : 0;
        }
        return count;
    }
}
