package org.devicebank.factors;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All factors as one table that any program reads.
final class FactorSheet {

    private static final String[] COLUMNS = {
        "id",
        "year",
        "edition",
        "supersedes",
        "value",
        "gives",
        "per",
        "basis",
        "label",
        "geography",
        "source",
        "place",
        "url",
        "licence",
        "sha256",
        "grade",
        "gsd_systematic",
        "gsd_model",
        "low",
        "high",
        "note"
    };

    private FactorSheet() {}

    static String of(FactorBook book) {
        var text = new StringWriter();
        try (var sheet = CsvWriter.builder().build(text)) {
            sheet.writeRecord(COLUMNS);
            book.all().forEach(factor -> sheet.writeRecord(row(factor)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<String> row(Factor factor) {
        var source = factor.source();
        return List.of(
                factor.id().value(),
                String.valueOf(factor.year()),
                String.valueOf(factor.edition()),
                said(factor.supersedes()),
                factor.value().toPlainString(),
                factor.gives().name(),
                factor.per().name(),
                factor.basis().name(),
                factor.label(),
                factor.geography(),
                plain(source.name()),
                source.place(),
                said(source.url()),
                source.licence(),
                said(source.sha256()),
                factor.grade().name(),
                String.valueOf(factor.spread().systematic()),
                String.valueOf(factor.spread().model()),
                said(factor.low()),
                said(factor.high()),
                said(factor.note()));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /// What a person wrote never begins like a formula of a spreadsheet.
    private static String plain(String text) {
        return text.matches("^[=+@\\t\\r-].*") ? "'" + text : text;
    }
}
