package org.devicebank.labels;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.devicebank.barcodes.Scanned;
import org.devicebank.devices.Tag;
import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Kind;
import org.devicebank.stages.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DrawingTest {

    private static final double DOTS_PER_MM = 300 / 25.4;

    private static Label label(int number) {
        return new Label(DeviceId.next(), new Tag("COV", number), Kind.ALL_IN_ONE, Grade.B);
    }

    private static Drawing drawing(Label label, Paper paper) {
        return Drawing.of(label.tag().text(), List.of("All-in-one computer", "B: worn"), paper.width(), paper.height());
    }

    private static BufferedImage printed(byte[] pdf, int page) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImageWithDPI(page, 300);
        }
    }

    /// The place of a label on a printed page, its QR code above and its stripes below.
    private static BufferedImage cut(BufferedImage page, Paper paper, int position, boolean stripes) {
        var half = paper.height() / 2;
        var y = paper.y(position) + (stripes ? paper.height() - 10.8 : 0);
        return page.getSubimage(
                dots(paper.x(position)),
                dots(y),
                dots(stripes ? paper.width() : half + 8),
                dots(stripes ? 10.5 : paper.height() - 11));
    }

    private static int dots(double millimetres) {
        return (int) (millimetres * DOTS_PER_MM);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void both_codes_are_read_back_from_the_printed_page(Paper paper) throws Exception {
        var labels = IntStream.rangeClosed(1, 3).mapToObj(DrawingTest::label).toList();
        var sheets = Sheet.lay(labels, paper, paper.labels());
        var pdf = Pdf.of(sheets, "Labels", label -> drawing(label, paper));
        var first = printed(pdf, 0);
        assertThat(Scanned.read(new QRCodeReader(), cut(first, paper, paper.labels() - 1, false)))
                .isEqualTo("COV-000001-B");
        assertThat(Scanned.read(new Code128Reader(), cut(first, paper, paper.labels() - 1, true)))
                .isEqualTo("COV-000001-B");
        var second = printed(pdf, 1);
        assertThat(Scanned.read(new QRCodeReader(), cut(second, paper, 0, false)))
                .isEqualTo("COV-000002-C");
        assertThat(Scanned.read(new Code128Reader(), cut(second, paper, 0, true)))
                .isEqualTo("COV-000002-C");
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void every_label_lies_on_its_page_and_over_no_other(Paper paper) {
        for (var position = 0; position < paper.labels(); position++) {
            assertThat(paper.x(position) + paper.width()).isLessThanOrEqualTo(paper.pageWidth());
            assertThat(paper.y(position) + paper.height()).isLessThanOrEqualTo(paper.pageHeight());
            for (var other = 0; other < position; other++) {
                var apart = Math.abs(paper.x(position) - paper.x(other)) >= paper.width()
                        || Math.abs(paper.y(position) - paper.y(other)) >= paper.height() - 1e-9;
                assertThat(apart).as("%d and %d", position, other).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void nothing_is_drawn_over_the_edge_of_a_label_and_the_stripes_have_their_white_edge(Paper paper) {
        var longest = new Label(DeviceId.next(), new Tag("WXYZ", 999_999_999_999L), Kind.ALL_IN_ONE, Grade.C);
        var drawing = drawing(longest, paper);
        assertThat(drawing.stripes().x())
                .isGreaterThanOrEqualTo(10 * drawing.stripes().part() - 1);
        assertThat(drawing.stripes().x() + drawing.stripes().width()).isLessThan(paper.width());
        assertThat(drawing.square().y() + drawing.square().height())
                .isLessThan(drawing.stripes().y());
        assertThat(drawing.lines()).allSatisfy(line -> {
            assertThat(line.x() + 0.72 * line.size() * line.text().length()).isLessThanOrEqualTo(paper.width());
            assertThat(line.y()).isLessThan(drawing.stripes().y());
        });
    }

    @Test
    void a_begun_sheet_is_used_from_its_first_free_label() {
        var labels = IntStream.rangeClosed(1, 30).mapToObj(DrawingTest::label).toList();
        var sheets = Sheet.lay(labels, Paper.A4_3X8, 20);
        assertThat(sheets).extracting(sheet -> sheet.labels().size()).containsExactly(5, 24, 1);
        assertThat(sheets.getFirst().labels().getFirst().position()).isEqualTo(19);
        assertThat(Sheet.lay(labels, Paper.A4_3X8, 99).getFirst().labels()).hasSize(1);
        assertThat(Sheet.lay(List.of(), Paper.A4_3X8, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {203, 300})
    void a_label_printer_gets_both_codes_and_the_words_inside_its_page(int dpi) {
        var zpl = Zpl.of(drawing(label(4217), Paper.ROLL_62), 62, 34, dpi);
        assertThat(zpl)
                .startsWith("^XA")
                .endsWith("^XZ\n")
                .contains("^FDMA,COV-004217-J^FS")
                .contains("^FD>:COV-004217-J^FS")
                .contains("^BQN,2,")
                .contains("^BCN,")
                .contains("^FDB: worn^FS");
        var width = (int) Math.round(62 * dpi / 25.4);
        assertThat(zpl).contains("^PW" + width);
        java.util.regex.Pattern.compile("\\^FO(\\d+),")
                .matcher(zpl)
                .results()
                .forEach(at -> assertThat(Integer.parseInt(at.group(1))).isLessThan(width));
    }

    @Test
    void no_word_can_give_the_printer_an_order() {
        assertThat(Zpl.escaped("B^XZ~JR_\\é")).isEqualTo("B_5EXZ_7EJR_5F_5C_C3_A9");
        assertThat(Zpl.escaped("x".repeat(500))).hasSize(40);
        assertThat(Zpl.escaped("one\ntwo")).isEqualTo("one_0Atwo");
    }
}
