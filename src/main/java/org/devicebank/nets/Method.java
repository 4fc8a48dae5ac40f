package org.devicebank.nets;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The judgements of the method that a funder may question, from `reference/nets/method.csv`, each with its reason.
public final class Method {

    /// The edition of the formulas in this room; a figure worked out by another edition is another figure.
    public static final String VERSION = "2026.3";

    public static final BigDecimal REFURBISHED_SHARE = number("refurbished_share");
    public static final BigDecimal PARTS_WARNING = number("parts_warning");
    public static final BigDecimal SHORTEST_SECOND_LIFE = number("shortest_second_life");
    public static final BigDecimal LONGEST_SECOND_LIFE = number("longest_second_life");
    public static final BigDecimal USE_DIFFERENCE_SPREAD = number("use_difference_spread");
    /// Fewer answers than this neither count nor are told: whoever knows the people would know who said what.
    public static final int LEAST_ANSWERS = number("least_answers").intValueExact();

    static final BigDecimal BOUGHT_USED = number("bought_used");
    static final BigDecimal PRIOR_DISPLACED = number("prior_displaced");
    static final BigDecimal PRIOR_NOT_DISPLACED = number("prior_not_displaced");
    static final BigDecimal LONGEST_TRIP_KM = number("longest_trip_km");
    static final BigDecimal MOST_ENERGY_KWH = number("most_energy_kwh");
    static final BigDecimal HEAVIEST_DEVICE_KG = number("heaviest_device_kg");

    private Method() {}

    private static BigDecimal number(String what) {
        return Objects.requireNonNull(Table.NUMBERS.get(what), what);
    }

    private static final class Table {

        static final Map<String, BigDecimal> NUMBERS = read();

        private static Map<String, BigDecimal> read() {
            var numbers = new HashMap<String, BigDecimal>();
            var stream = Objects.requireNonNull(Method.class.getResourceAsStream("/reference/nets/method.csv"));
            try (var rows =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                rows.forEach(row -> numbers.put(row.getField("what"), new BigDecimal(row.getField("value"))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return numbers;
        }
    }
}
