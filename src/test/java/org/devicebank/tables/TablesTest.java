package org.devicebank.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.devicebank.kernel.Refused;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final String IMEI = "356938035643809";

    private static final String OPEN_DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
              xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
            <table:table table:name="Phones">
              <table:table-column table:number-columns-repeated="1024"/>
              <table:table-row><table:table-cell office:value-type="string"><text:p>Model</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>IMEI</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>Bought</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16381"/></table:table-row>
              <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
              <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>ask Sue</text:p></office:annotation>
                  <text:p>Galaxy<text:s text:c="1"/>A12</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="3.56938035643809E14"><text:p>3.57E+14</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2021-03-04T00:00:00"><text:p>04/03/21</text:p></table:table-cell></table:table-row>
              <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
            </table:table></office:spreadsheet></office:body></office:document-content>
            """;

    private static final String EXCEL_2003 = """
            <?xml version="1.0"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
             <Worksheet ss:Name="Phones"><Table>
              <Row><Cell><Data ss:Type="String">Model</Data></Cell><Cell><Data ss:Type="String">IMEI</Data></Cell><Cell ss:Index="4"><Data ss:Type="String">Bought</Data></Cell></Row>
              <Row ss:Index="5"><Cell><Data ss:Type="String">Galaxy A12</Data><Comment><Data>ask Sue</Data></Comment></Cell><Cell><Data ss:Type="Number">3.56938035643809E+14</Data></Cell><Cell ss:Index="4"><Data ss:Type="DateTime">2021-03-04T00:00:00.000</Data></Cell></Row>
             </Table></Worksheet></Workbook>
            """;

    private static final String WEB_PAGE = """
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="windows-1252"><script>alert(1)</script></head><body>
            <table><caption>Phones</caption><tr><th>Model</th><th>IMEI</th><th>Café</th></tr>
            <tr><td rowspan=2>Galaxy A12<td x:num="356938035643809">3.57E+14<td>A &amp; B
            <tr><td>490154203237518<td>C</table></body></html>
            """;

    private static List<Table> read(String text) {
        return Tables.read("list", text.getBytes(Charset.forName("windows-1252")));
    }

    @Test
    void an_open_document_is_read_to_its_last_digit() throws IOException {
        var table = Tables.read("list.ods", archive(OPEN_DOCUMENT)).getFirst();
        assertThat(table.name()).isEqualTo("Phones");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().getLast()).isEqualTo(new Table.Row(5, List.of("Galaxy A12", IMEI, "2021-03-04")));
    }

    @Test
    void the_xml_of_excel_2003_keeps_its_empty_columns_and_rows() {
        var table = read(EXCEL_2003).getFirst();
        assertThat(table.rows().getFirst().cells()).containsExactly("Model", "IMEI", "", "Bought");
        assertThat(table.rows().getLast()).isEqualTo(new Table.Row(5, List.of("Galaxy A12", IMEI, "", "2021-03-04")));
    }

    @Test
    void a_web_page_that_calls_itself_a_spreadsheet_is_read_as_one() {
        var table = read(WEB_PAGE).getFirst();
        assertThat(table.name()).isEqualTo("Phones");
        assertThat(table.rows().get(0).cells()).containsExactly("Model", "IMEI", "Café");
        assertThat(table.rows().get(1).cells()).containsExactly("Galaxy A12", IMEI, "A & B");
        assertThat(table.rows().get(2).cells()).containsExactly("Galaxy A12", "490154203237518", "C");
    }

    @Test
    void an_old_workbook_keeps_every_digit_and_computes_nothing() throws IOException {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("Phones").createRow(0);
            row.createCell(0).setCellValue(356938035643809d);
            row.createCell(1).setCellFormula("HYPERLINK(\"http://example.org\",\"here\")");
            row.createCell(2).setCellValue(15.5);
            book.write(out);
            var cells = Tables.read("old.xls", out.toByteArray())
                    .getFirst()
                    .rows()
                    .getFirst()
                    .cells();
            assertThat(cells).containsExactly(IMEI, "0", "15.5");
        }
    }

    @Test
    void a_file_outside_the_list_is_never_fetched() {
        for (var text : List.of(EXCEL_2003, OPEN_DOCUMENT.replace("office:document-content", "office:document"))) {
            var begin = text.indexOf("?>") + 2;
            var attack = text.substring(0, begin)
                    + "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                    + text.substring(begin).replace("Galaxy", "&e;");
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(attack.strip()));
        }
    }

    @Test
    void an_archive_that_unpacks_without_end_is_not_opened() throws IOException {
        var filler = "<text:p>" + " ".repeat(90 * 1024 * 1024) + "</text:p>";
        var content = OPEN_DOCUMENT.replace("<text:p>Model</text:p>", filler);
        var bomb = archive(content);
        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Tables.read("bomb.ods", bomb))
                .satisfies(refused -> assertThat(refused.sentence().key()).isEqualTo("refused.tables.bomb"));
    }

    @Test
    void damage_is_refused_or_read_and_nothing_else() throws IOException {
        var chance = new Random(20261124);
        for (var whole : List.of(
                archive(OPEN_DOCUMENT),
                OPEN_DOCUMENT.getBytes(StandardCharsets.UTF_8),
                EXCEL_2003.getBytes(StandardCharsets.UTF_8),
                WEB_PAGE.getBytes(StandardCharsets.UTF_8))) {
            for (var round = 0; round < 1_000; round++) {
                var damaged = whole.clone();
                for (var hits = chance.nextInt(1, 6); hits > 0; hits--) {
                    damaged[chance.nextInt(100, damaged.length)] = (byte) chance.nextInt(256);
                }
                try {
                    assertThat(Tables.read("list", damaged)).isNotNull();
                } catch (Refused refused) {
                    assertThat(refused.sentence().key()).startsWith("refused.tables.");
                }
            }
        }
    }

    private static byte[] archive(String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var kind = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            first.setMethod(ZipEntry.STORED);
            first.setSize(kind.length);
            var sum = new java.util.zip.CRC32();
            sum.update(kind);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(kind);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
