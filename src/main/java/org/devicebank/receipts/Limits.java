package org.devicebank.receipts;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Objects;

/// From how much on a receipt differs from the paper: the figures of `reference/receipts/limits.csv`.
///
/// @param differsWeighed percent, for a load that was weighed
/// @param differsEstimated percent, for a load of which any part was not
record Limits(int differsWeighed, int differsEstimated) {

    static final Limits SHIPPED = read();

    private static Limits read() {
        var found = new HashMap<String, Integer>();
        var stream = Objects.requireNonNull(Limits.class.getResourceAsStream("/reference/receipts/limits.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> found.put(row.getField("what"), Integer.valueOf(row.getField("value"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Limits(
                Objects.requireNonNull(found.get("differs_weighed_percent")),
                Objects.requireNonNull(found.get("differs_estimated_percent")));
    }
}
