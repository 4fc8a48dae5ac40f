package org.devicebank.figures;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.devicebank.bookkeeping.Rate;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.ledger.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/// Everything a stranger needs to work a figure out again, in one file; the same figure is the same file, byte by byte.
final class Bundle {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final List<String> LINE = List.of(
            "line_id",
            "device",
            "event",
            "day",
            "stage",
            "formula",
            "activity",
            "unit",
            "factor_id",
            "factor_version",
            "factor_value",
            "result_kg",
            "basis",
            "usual",
            "device_class",
            "model",
            "tier",
            "life",
            "recipient",
            "class_version",
            "supported_until",
            "method",
            "sha256",
            "model_geometric_standard_deviation",
            "usual_geometric_standard_deviation");
    private static final List<String> FACTOR = List.of(
            "factor_id",
            "version",
            "value",
            "unit",
            "geometric_standard_deviation",
            "label",
            "source",
            "address",
            "model_geometric_standard_deviation",
            "new_life_years",
            "second_life_years",
            "geography",
            "quality_grade",
            "source_sha256");
    private static final String CLASS = "class.";

    private static final List<String> EARNED =
            List.of("line_id", "device", "handed_over", "found_in_use", "days_in_use", "life", "share", "earned_kg");

    private Bundle() {}

    /// @param kept its lines, in the order of their ids; they are written as they are taken
    static byte[] of(String said, Stream<Kept> kept, @Nullable Accrual accrual) {
        var bytes = new ByteArrayOutputStream();
        var used = new TreeMap<String, Rate>();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "README.txt");
            zip.write(readMe());
            entry(zip, "figure.json");
            zip.write(said.getBytes(StandardCharsets.UTF_8));
            entry(zip, "lines.csv");
            csv(zip, LINE, kept.map(one -> {
                use(one, used);
                return line(one);
            }));
            entry(zip, "factors.csv");
            csv(zip, FACTOR, factors(used));
            if (accrual != null) {
                entry(zip, "earned.csv");
                zip.write(earned(accrual));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
    }

    /// Each look that found a device in use, and what the hand-over had earned by then.
    static byte[] earned(Accrual accrual) {
        var bytes = new ByteArrayOutputStream();
        csv(
                bytes,
                EARNED,
                accrual.rows().stream()
                        .map(row -> List.of(
                                row.line().toString(),
                                row.device().toString(),
                                row.handedOver().toString(),
                                row.day().toString(),
                                String.valueOf(row.days()),
                                row.life().toPlainString(),
                                row.share().toPlainString(),
                                row.earned().toPlainString())));
        return bytes.toByteArray();
    }

    private static List<String> line(Kept kept) {
        var line = kept.line();
        var credit = line.credit();
        var guess = line.guess();
        return List.of(
                kept.id().toString(),
                line.device().toString(),
                line.event(),
                line.day().toString(),
                line.phase().name(),
                line.formula().name(),
                line.activity().toPlainString(),
                line.unit(),
                line.rate().id(),
                line.rate().version(),
                line.rate().value().stripTrailingZeros().toPlainString(),
                kept.result().toPlainString(),
                line.basis().name(),
                guess == null ? "" : guess.id(),
                credit == null ? "" : credit.deviceClass(),
                credit == null ? "" : credit.model(),
                credit == null ? "" : credit.tier(),
                credit == null ? "" : credit.life().toPlainString(),
                credit == null ? "" : credit.recipient(),
                credit == null ? "" : credit.classVersionSaid(),
                credit == null ? "" : credit.supportedUntilSaid(),
                kept.method(),
                kept.hash(),
                credit == null ? "" : String.valueOf(credit.spread()),
                guess == null ? "" : String.valueOf(guess.spread()));
    }

    private static void use(Kept kept, Map<String, Rate> used) {
        var credit = kept.line().credit();
        use(kept.line().rate(), used);
        if (credit != null) {
            use(Rate.of(Sheets.benchmark(credit)), used);
        }
    }

    /// What is known of a factor that comes with the bank, and of no maker's figure: that says it in its source.
    private static Stream<String> published(Rate rate) {
        return Sheets.published(rate)
                .map(factor -> Stream.of(
                        harmless(factor.geography()),
                        factor.grade().name(),
                        Objects.requireNonNullElse(factor.source().sha256(), "")))
                .orElse(Stream.of("", "", ""));
    }

    /// What only a class has: how far its models differ, and how long a new one and a second life last.
    private static Stream<String> ofClass(Rate rate) {
        var name = rate.id().replace(CLASS, "");
        if (!rate.id().startsWith(CLASS) || !ClassBenchmark.shipped().containsKey(name)) {
            return Stream.of("", "", "");
        }
        var benchmark = ClassBenchmark.of(name);
        return Stream.of(
                String.valueOf(Sheets.benchmark(name, rate.version()).spread().model()),
                benchmark.referenceYears().toPlainString(),
                benchmark.secondYears().toPlainString());
    }

    /// Labels and sources are written by people, and no spreadsheet may take one for a formula (OWASP, CSV injection).
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static void use(Rate rate, Map<String, Rate> used) {
        used.put(
                rate.id() + " " + rate.version() + " "
                        + rate.value().stripTrailingZeros().toPlainString(),
                rate);
    }

    private static Stream<List<String>> factors(Map<String, Rate> used) {
        return used.values().stream()
                .map(rate -> Stream.concat(
                                Stream.of(
                                        rate.id(),
                                        rate.version(),
                                        rate.value().stripTrailingZeros().toPlainString(),
                                        rate.unit(),
                                        String.valueOf(rate.spread()),
                                        harmless(rate.label()),
                                        harmless(rate.source()),
                                        harmless(rate.address())),
                                Stream.concat(ofClass(rate), published(rate)))
                        .toList());
    }

    /// Leaves what it writes to open: more may come.
    private static void csv(OutputStream to, List<String> header, Stream<List<String>> rows) {
        try {
            var csv = CsvWriter.builder().build(new OutputStreamWriter(to, StandardCharsets.UTF_8));
            csv.writeRecord(header);
            rows.forEach(csv::writeRecord);
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] readMe() {
        try {
            return new ClassPathResource("reference/figures/README.txt").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
