package org.devicebank.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Refused;

/// Tells by its bytes, not by its name, what kind of spreadsheet a file is, and reads it.
public final class Tables {

    static final int LARGEST = 20 * 1024 * 1024;
    static final int MOST_ROWS = 60_000;
    static final int MOST_COLUMNS = 500;
    static final int LONGEST_CELL = 4_000;

    private Tables() {}

    /// @throws Refused when the file is too large or not a table, in a sentence that says what it looks like
    public static List<Table> read(String fileName, byte[] content) {
        if (content.length == 0) {
            throw Refused.unfit("refused.tables.empty", fileName);
        }
        if (content.length > LARGEST) {
            throw Refused.tooLarge("refused.tables.large", fileName, LARGEST / 1024 / 1024);
        }
        var head = head(content);
        if (begins(content, 'P', 'K', 3, 4)) {
            return head.contains("mimetypeapplication/vnd.oasis.opendocument")
                    ? XmlSheets.archive(fileName, content)
                    : Workbooks.read(fileName, content);
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Workbooks.read(fileName, content);
        }
        if (head.startsWith("%PDF")) {
            throw Refused.unfit("refused.tables.pdf", fileName);
        }
        if (head.startsWith("{")) {
            throw Refused.unfit("refused.tables.json", fileName);
        }
        return head.startsWith("<") ? markup(fileName, content, head) : List.of(Texts.read(fileName, content));
    }

    private static List<Table> markup(String fileName, byte[] content, String head) {
        if (head.contains("urn:schemas-microsoft-com:office:spreadsheet") || head.contains("office:document")) {
            return XmlSheets.flat(fileName, content);
        }
        var text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (!text.toLowerCase(Locale.ROOT).contains("<tr")) {
            throw Refused.unfit("refused.tables.markup", fileName);
        }
        return WebPages.read(fileName, content, null);
    }

    /// The first letters of a text in any character set, without marks and zeros.
    private static String head(byte[] content) {
        return new String(content, 0, Math.min(content.length, 4_000), StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .replaceFirst("^(ÿþ|þÿ|ï»¿)", "")
                .stripLeading();
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (i >= content.length || (content[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
