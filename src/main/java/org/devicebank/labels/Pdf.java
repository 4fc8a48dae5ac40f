package org.devicebank.labels;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sheets of labels as a PDF in true size, so that no browser shrinks them.
final class Pdf {

    private static final float POINT = 72 / 25.4f;

    private Pdf() {}

    static byte[] of(List<Sheet> sheets, String title, Function<Label, Drawing> draw) {
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setTitle(title);
            for (var sheet : sheets) {
                var paper = sheet.paper();
                var page = new PDPage(
                        new PDRectangle((float) paper.pageWidth() * POINT, (float) paper.pageHeight() * POINT));
                document.addPage(page);
                try (var ink = new PDPageContentStream(document, page)) {
                    for (var put : sheet.labels()) {
                        var pen = new Pen(ink, paper.x(put.position()), paper.y(put.position()), paper.pageHeight());
                        pen.draw(draw.apply(put.label()));
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Draws at a place of the page; paper is measured from above, a PDF from below.
    private record Pen(PDPageContentStream ink, double left, double top, double height) {

        void draw(Drawing drawing) throws IOException {
            code(drawing.square());
            code(drawing.stripes());
            for (var line : drawing.lines()) {
                ink.beginText();
                ink.setFont(
                        new PDType1Font(line.bold() ? FontName.HELVETICA_BOLD : FontName.HELVETICA),
                        (float) line.size() * POINT);
                ink.newLineAtOffset(across(line.x()), up(line.y()));
                ink.showText(plain(line.text()));
                ink.endText();
            }
        }

        private void code(Drawing.Placed placed) throws IOException {
            for (var bar : placed.code().bars()) {
                var tall = bar.height() * placed.tall();
                var y = placed.y() + bar.y() * placed.tall();
                ink.addRect(
                        across(placed.x() + bar.x() * placed.part()),
                        up(y + tall),
                        (float) (bar.width() * placed.part()) * POINT,
                        (float) tall * POINT);
            }
            ink.fill();
        }

        private float across(double x) {
            return (float) (left + x) * POINT;
        }

        private float up(double y) {
            return (float) (height - top - y) * POINT;
        }

        /// The fonts that every reader has know no other letters.
        private static String plain(String text) {
            return text.replaceAll("[^ -~]", "?");
        }
    }
}
