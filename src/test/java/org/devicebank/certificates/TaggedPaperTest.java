package org.devicebank.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.devicebank.BankTest;
import org.devicebank.Cast;
import org.devicebank.devices.Devices;
import org.devicebank.donations.Donations;
import org.devicebank.kernel.Medium;
import org.devicebank.parties.Parties;
import org.devicebank.places.Places;
import org.devicebank.seals.Form;
import org.devicebank.wipes.Wipes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What PDF/UA-1 asks of a file, as far as it can be told from the file: the words for it are those of its clauses.
@BankTest
class TaggedPaperTest {

    @Autowired
    Places places;

    @Autowired
    Parties parties;

    @Autowired
    Donations donations;

    @Autowired
    Devices devices;

    @Autowired
    Wipes wipes;

    @Autowired
    Certificates certificates;

    private byte[] file;
    private String number;

    @BeforeEach
    void print() {
        var stock = new Stock(Cast.newPlace(places), parties, donations, devices, wipes);
        stock.wiped(1, "WD-AAAA1111");
        stock.identified(2, Medium.SSD, "SSD-2222222");
        var certificate = stock.carol.call(() -> certificates.issue(stock.donation));
        number = certificate.number().text();
        file = stock.carol.call(() -> certificates.file(certificate.number(), Form.PDF));
    }

    @Test
    void it_says_its_title_and_language_and_that_it_is_tagged() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-GB");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(pdf.getDocumentInformation().getTitle()).contains(number);
            var about = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(about).contains("pdfuaid:part").contains(number);
            for (var page : pdf.getPages()) {
                assertThat(page.getCOSObject().getNameAsString("Tabs")).isEqualTo("S");
            }
        }
    }

    @Test
    void headings_lists_and_tables_are_tagged_as_what_they_are() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var kinds = kinds(pdf);
            assertThat(kinds).contains("H1", "H2", "H3", "H4", "P", "L", "LI", "Table", "TR", "TH", "TD");
            assertThat(kinds.stream()
                            .filter(kind -> kind.matches("H[1-6]"))
                            .toList()
                            .getFirst())
                    .isEqualTo("H1");
        }
    }

    private static List<String> kinds(PDDocument pdf) {
        var kinds = new ArrayList<String>();
        collect(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
        return kinds;
    }

    private static void collect(PDStructureNode node, List<String> kinds) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStructureType());
                collect(element, kinds);
            }
        }
    }

    @Test
    void every_letter_of_it_is_in_a_typeface_it_carries() throws IOException {
        try (var pdf = Loader.loadPDF(file)) {
            var typefaces = 0;
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    var typeface = page.getResources().getFont(name);
                    assertThat(typeface.isEmbedded()).as(typeface.getName()).isTrue();
                    assertThat(typeface.getCOSObject().containsKey(COSName.TO_UNICODE))
                            .isTrue();
                    typefaces++;
                }
            }
            assertThat(typefaces).isPositive();
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(number, "WD-AAAA1111", "SSD-2222222", "500,107,862,016 bytes", "Tess Byrne")
                    .contains("Somebody’s data may still be on it", "– Proven", "NOT proven: 1")
                    .doesNotContain("\uFFFD");
        }
    }
}
