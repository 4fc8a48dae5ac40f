package org.devicebank.seals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.Loader;

/// Finds the statement inside a certificate.
final class Papers {

    static final String ATTACHED = "statement.json";

    private Papers() {}

    static Optional<String> statement(Form form, byte[] body) {
        return switch (form) {
            case HTML -> inPage(new String(body, StandardCharsets.UTF_8));
            case PDF -> attached(body);
        };
    }

    private static Optional<String> inPage(String page) {
        var opens = page.indexOf(Paper.OPENING);
        var closes = page.indexOf(Paper.CLOSING, Math.max(opens, 0));
        return opens < 0 || closes < 0
                ? Optional.empty()
                : Optional.of(page.substring(opens + Paper.OPENING.length(), closes));
    }

    private static Optional<String> attached(byte[] body) {
        try (var document = Loader.loadPDF(body)) {
            var names = document.getDocumentCatalog().getNames();
            if (names == null || names.getEmbeddedFiles() == null) {
                return Optional.empty();
            }
            var file = names.getEmbeddedFiles().getValue(ATTACHED);
            return file == null || file.getEmbeddedFile() == null
                    ? Optional.empty()
                    : Optional.of(new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
