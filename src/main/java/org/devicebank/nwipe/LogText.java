package org.devicebank.nwipe;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Refused;

/// The lines of a log, however it was saved: any encoding, colours, narrow terminals.
final class LogText {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final int LOOKED_AT = 65_536;
    private static final int NARROWEST_TERMINAL = 60;
    /// What web pages and mail make of two spaces.
    private static final char NO_BREAK_SPACE = 0xa0;

    private static final char SPACE = 0x20;
    private static final Pattern ANSI =
            Pattern.compile("\\x1b(?:\\[[0-9;?]*[ -/]?[@-~]|\\][^\\x07\\x1b]*\\x07?|[()][0-9A-B]|[=>])");
    private static final Pattern NEW_LINE = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\f]");
    private static final Map<String, String> OTHER_THINGS = Map.of(
            "%PDF", "refused.nwipe.pdf",
            "PK\3\4", "refused.nwipe.archive",
            "\u001f\u008b", "refused.nwipe.archive",
            "7z\u00bc\u00af", "refused.nwipe.archive",
            "\u0089PNG", "refused.nwipe.picture",
            "\u00ff\u00d8\u00ff", "refused.nwipe.picture",
            "\u007fELF", "refused.nwipe.binary");

    private LogText() {}

    static List<String> lines(byte[] file) {
        if (file.length > LARGEST) {
            throw Refused.tooLarge("refused.nwipe.too_large", LARGEST / (1024 * 1024));
        }
        var start = new String(file, 0, Math.min(4, file.length), StandardCharsets.ISO_8859_1);
        OTHER_THINGS.forEach((magic, rule) -> {
            if (start.startsWith(magic)) throw Refused.unfit(rule);
        });
        var text = decode(file);
        if (text.isBlank()) {
            throw Refused.unfit("refused.nwipe.empty");
        }
        return unwrapped(NEW_LINE.splitAsStream(
                        ANSI.matcher(text.replace(NO_BREAK_SPACE, SPACE)).replaceAll(""))
                .toList());
    }

    private static String decode(byte[] file) {
        var kept = withoutZerosAtTheEnd(file);
        var text = new String(kept, encodingOf(kept));
        refuseBinary(text);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// A computer that lost power leaves a tail of zeros in the file it was writing.
    private static byte[] withoutZerosAtTheEnd(byte[] file) {
        var end = file.length;
        while (end > 0 && file[end - 1] == 0) end--;
        return Arrays.copyOf(file, Math.min(file.length, end + end % 2));
    }

    private static Charset encodingOf(byte[] file) {
        var even = 0;
        var odd = 0;
        var looked = Math.min(LOOKED_AT, file.length);
        for (var i = 0; i < looked; i++) {
            if (file[i] == 0 && i % 2 == 0) even++;
            if (file[i] == 0 && i % 2 == 1) odd++;
        }
        if (startsWith(file, 0xff, 0xfe) || odd > looked / 4 && even < odd / 8) return StandardCharsets.UTF_16LE;
        if (startsWith(file, 0xfe, 0xff) || even > looked / 4 && odd < even / 8) return StandardCharsets.UTF_16BE;
        return StandardCharsets.UTF_8; // what is not UTF-8 becomes U+FFFD, which no serial number may hold
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
    }

    private static void refuseBinary(String text) {
        var looked = text.substring(0, Math.min(LOOKED_AT, text.length()));
        var odd = looked.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != 0x1b)
                .count();
        var broken = looked.chars().filter(c -> c == '\uFFFD').count();
        if (odd > 64 + looked.length() / 50 || broken > 256 + looked.length() / 10) {
            throw Refused.unfit("refused.nwipe.binary");
        }
    }

    /// Joins what a narrow terminal has cut: a dated line exactly as long as the longest is continued by an
    /// undated one that is no row and no border of a table.
    private static List<String> unwrapped(List<String> lines) {
        var width = lines.stream().mapToInt(String::length).max().orElse(0);
        if (width < NARROWEST_TERMINAL) return lines;
        var joined = new ArrayList<String>(lines.size());
        var cut = false;
        for (var line : lines) {
            if (cut && continues(line)) {
                joined.add(joined.removeLast() + line);
            } else {
                joined.add(line);
            }
            var longEnough = joined.getLast().length() < LogLine.LONGEST;
            cut = line.length() == width && longEnough && (cut || LogLine.isDated(line));
        }
        return joined;
    }

    private static boolean continues(String line) {
        return !line.isBlank() && line.indexOf('|') < 0 && !line.startsWith("**") && !LogLine.isDated(line);
    }
}
