package org.devicebank.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Reads spreadsheets that are XML: OpenDocument, in its archive or flat, and the XML of Excel 2003.
final class XmlSheets {

    private static final long LARGEST_INSIDE = 80L * 1024 * 1024;
    private static final int FARTHEST_ROW = 1_048_576;
    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        // a list of devices needs no declarations of its own, and an attack does
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final String fileName;
    private final XMLStreamReader xml;
    private final List<Table> tables = new ArrayList<>();
    private String format = "";
    private String name = "";
    private Rows rows;
    private List<String> cells = new ArrayList<>();
    private int row;
    private int rowRepeats;
    private int cellRepeats;
    private @Nullable String value;
    private final StringBuilder text = new StringBuilder();

    private XmlSheets(String fileName, XMLStreamReader xml) {
        this.fileName = fileName;
        this.xml = xml;
        this.rows = new Rows(fileName);
    }

    /// Reads the content of an OpenDocument archive.
    static List<Table> archive(String fileName, byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return read(fileName, new InputStreamReader(new Bounded(zip), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refused.unfit("refused.tables.workbook", fileName);
        }
        throw Refused.unfit("refused.tables.workbook", fileName);
    }

    static List<Table> flat(String fileName, byte[] content) {
        return read(
                fileName, new StringReader(Encoding.of(fileName, content).text().strip()));
    }

    private static List<Table> read(String fileName, Reader content) {
        try {
            var sheets = new XmlSheets(fileName, XML.createXMLStreamReader(content));
            while (sheets.xml.hasNext()) {
                sheets.step(sheets.xml.next());
            }
            return sheets.tables;
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof Bomb) {
                throw Refused.tooLarge("refused.tables.bomb", fileName);
            }
            throw Refused.unfit("refused.tables.workbook", fileName);
        }
    }

    private void step(int event) {
        switch (event) {
            case XMLStreamReader.START_ELEMENT -> begin(xml.getLocalName());
            case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
            case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
            default -> {}
        }
    }

    private void begin(String element) {
        switch (element) {
            case "table" -> sheet("OpenDocument", attribute("name"));
            case "Worksheet" -> sheet("Excel 2003 XML", attribute("Name"));
            case "table-row" -> row(row + 1, number("number-rows-repeated", 1));
            case "Row" -> row(number("Index", row + 1), 1);
            case "table-cell", "covered-table-cell" -> {
                cellRepeats = number("number-columns-repeated", 1);
                var date = attribute("date-value");
                value = date == null ? attribute("value") : date.replaceFirst("T.*", "");
                value = value == null ? attribute("string-value") : value;
                text.setLength(0);
            }
            case "Cell" -> {
                pad(number("Index", cells.size() + 1) - 1);
                cellRepeats = 1 + number("MergeAcross", 0);
                value = null;
                text.setLength(0);
            }
            case "Data" -> {
                value = attribute("Type");
                text.setLength(0);
            }
            case "p" -> text.append(text.toString().isBlank() ? "" : " ");
            case "s" -> text.append(" ".repeat(Math.min(number("c", 1), 100)));
            case "annotation", "Comment" -> skip(element);
            default -> {}
        }
    }

    private void end(String element) {
        switch (element) {
            case "table", "Worksheet" -> {
                tables.add(rows.table(name, format));
                rows = new Rows(fileName);
            }
            case "table-row", "Row" -> {
                while (!cells.isEmpty() && cells.getLast().isEmpty()) {
                    cells.removeLast();
                }
                for (var i = 0; i < rowRepeats && !cells.isEmpty(); i++) {
                    rows.add(row + i, cells);
                }
                row += Math.max(rowRepeats, 1) - 1;
            }
            case "table-cell", "covered-table-cell" ->
                cell(value == null ? text.toString() : Numbers.plain(value), true);
            case "Data" -> {
                var said = text.toString();
                text.setLength(0);
                text.append(
                        "Number".equals(value)
                                ? Numbers.plain(said)
                                : "DateTime".equals(value) ? said.replaceFirst("T.*", "") : said);
            }
            case "Cell" -> cell(text.toString(), false);
            default -> {}
        }
    }

    private void sheet(String sheetFormat, @Nullable String sheetName) {
        format = sheetFormat;
        name = sheetName == null ? "" : sheetName;
        row = 0;
    }

    private void row(int number, int repeats) {
        row = Math.min(number, FARTHEST_ROW);
        rowRepeats = repeats;
        cells = new ArrayList<>();
    }

    /// Empty cells to the edge of the sheet are counted by the thousand and stand for nothing.
    private void cell(String said, boolean repeated) {
        if (said.isBlank() && cellRepeats > Tables.MOST_COLUMNS) {
            return;
        }
        rows.fits(Math.max(row, 1), cells.size() + cellRepeats);
        cells.add(said);
        cells.addAll(Collections.nCopies(cellRepeats - 1, repeated ? said : ""));
    }

    private void pad(int columns) {
        rows.fits(Math.max(row, 1), columns);
        while (cells.size() < columns) {
            cells.add("");
        }
    }

    /// Passes over a remark that somebody stuck on a cell.
    private void skip(String element) {
        try {
            for (var depth = 1; depth > 0; ) {
                var event = xml.next();
                depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            }
        } catch (XMLStreamException e) {
            throw Refused.unfit("refused.tables.workbook", fileName);
        }
    }

    private @Nullable String attribute(String local) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(local)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    private int number(String local, int otherwise) {
        var said = attribute(local);
        return said != null && said.matches("\\d{1,8}") ? Integer.parseInt(said) : otherwise;
    }

    private static final class Bomb extends IOException {
        private static final long serialVersionUID = 1;
    }

    /// Stops a small archive from unpacking into a large memory.
    private static final class Bounded extends java.io.FilterInputStream {
        private long left = LARGEST_INSIDE;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var count = super.read(into, from, length);
            left -= Math.max(count, 0);
            if (left < 0) {
                throw new Bomb();
            }
            return count;
        }
    }
}
