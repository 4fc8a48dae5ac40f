package org.devicebank.locks;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The list that the IT of a donor looks its devices up by.
final class Serials {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private Serials() {}

    static byte[] csv(List<LockTask> locks) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord("serial", "maker", "model", "lock", "found", "label");
            locks.forEach(lock -> csv.writeRecord(
                    plain(lock.serial()),
                    plain(lock.maker()),
                    plain(lock.model()),
                    lock.kind().name(),
                    LocalDate.ofInstant(lock.foundAt(), ZONE).toString(),
                    lock.tag()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// A spreadsheet must not take what a machine said for a formula.
    private static String plain(@Nullable String text) {
        var said = Objects.requireNonNullElse(text, "");
        return !said.isEmpty() && "=+-@\t\r".indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
    }
}
