package org.devicebank.trips;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/// What a trip can be: the figures of `reference/trips/limits.csv`, each with where it comes from.
///
/// @param roadFactor kilometres by road for each kilometre as the crow flies
/// @param longestKm what no trip exceeds, there and back together
/// @param earliest the first year of which a trip is kept
/// @param heaviestKg what no vehicle of a bank carries
record Limits(BigDecimal roadFactor, int longestKm, int earliest, int heaviestKg) {

    static final Limits SHIPPED = read();

    private static Limits read() {
        var found = new HashMap<String, String>();
        try (var text = new InputStreamReader(
                        new ClassPathResource("reference/trips/limits.csv").getInputStream(), StandardCharsets.UTF_8);
                var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            rows.forEach(row -> found.put(row.getField("what"), row.getField("value")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Limits(
                new BigDecimal(Objects.requireNonNull(found.get("road_factor"))),
                Integer.parseInt(Objects.requireNonNull(found.get("longest"))),
                Integer.parseInt(Objects.requireNonNull(found.get("earliest"))),
                Integer.parseInt(Objects.requireNonNull(found.get("heaviest"))));
    }
}
