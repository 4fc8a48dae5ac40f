package org.devicebank.figures;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.devicebank.footprints.HoldOut;
import org.devicebank.footprints.HoldOutScore;
import org.springframework.core.io.ClassPathResource;

/// How well the method does on what it had not seen: `reference/figures/checks.csv`, which a test measures anew.
final class Checks {

    private static final List<Check> ALL = read();

    private Checks() {}

    /// Measured once, when somebody first asks.
    private static final class Withheld {

        static final HoldOutScore SCORE = HoldOut.score();
    }

    /// How well the figures of makers do on models that were withheld.
    static HoldOutScore withheld() {
        return Withheld.SCORE;
    }

    static List<Check> all() {
        return ALL;
    }

    private static List<Check> read() {
        try {
            var text = new ClassPathResource("reference/figures/checks.csv").getContentAsString(StandardCharsets.UTF_8);
            return CsvReader.builder().ofNamedCsvRecord(text).stream()
                    .map(row -> new Check(row.getField("what"), row.getField("score"), row.getField("source")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
