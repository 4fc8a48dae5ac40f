package org.devicebank.support;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The devices that are out, as a table for a file.
final class IssuedTable {

    private IssuedTable() {}

    static byte[] csv(List<Issued> issued, LocalDate today, String list) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    "label",
                    "kind",
                    "maker",
                    "model",
                    "partner",
                    "system",
                    "supported_until",
                    "quarter",
                    "state",
                    "list");
            issued.forEach(one -> csv.writeRecord(
                    one.tag(),
                    one.held().kind().name(),
                    plain(one.held().machine().maker()),
                    plain(one.held().machine().model()),
                    plain(one.held().partner()),
                    system(one.held()),
                    one.held().until() instanceof Until.Day(var day) ? day.toString() : "",
                    one.held().until() instanceof Until.Day(var day) ? Days.quarter(day) : "",
                    state(one.held(), today),
                    list));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String system(Held one) {
        return one.system() == null ? "" : one.system().name();
    }

    private static String state(Held one, LocalDate today) {
        if (one.until().over(today)) {
            return "OVER";
        }
        return switch (one.until()) {
            case Until.Day _ -> "DATED";
            case Until.Over _ -> "OVER";
            case Until.NotAnnounced _ -> "NOT_ANNOUNCED";
            case Until.NotKnown _ -> "NOT_KNOWN";
        };
    }

    /// A spreadsheet must not take what a machine said for a formula.
    private static String plain(@Nullable String text) {
        var said = Objects.requireNonNullElse(text, "");
        return !said.isEmpty() && "=+-@\t\r".indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
    }
}
