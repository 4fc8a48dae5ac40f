package org.devicebank.notations;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.devicebank.kernel.Refused;

/// Cuts a file into what each tool printed: people send the output of several tools in one file.
public final class Pieces {

    public sealed interface Piece {}

    public record JsonText(String text) implements Piece {}

    public record XmlText(String text) implements Piece {}

    public record Plain(String text) implements Piece {}

    private static final Pattern JSON = Pattern.compile("\\{\\s{0,20}[\"}]|\\[\\s{0,20}[{\\[]|[{\\[]\\s*$");
    private static final Pattern PAGE = Pattern.compile("(?i)<html|<!doctype html");

    /// Lines that only the output of one tool has, tool by tool.
    private static final List<Pattern> MARKS = List.of(
            Pattern.compile("# dmidecode \\d|Handle 0x[0-9A-Fa-f]+, DMI type"),
            Pattern.compile("smartctl \\d"),
            Pattern.compile("System: {1,12}(Host|Kernel):|Machine: {1,12}Type:"),
            Pattern.compile("DEVTYPE=power_supply|POWER_SUPPLY_NAME="),
            Pattern.compile("Device: /org/freedesktop/UPower"),
            Pattern.compile("Hardware:\\s*$"),
            Pattern.compile("\\[ro\\.[\\w.]{1,80}]: \\["),
            Pattern.compile("\\d{2,3}: [A-Za-z]+ .{1,30}: \\d{4,5} "));

    private static final int MOST = 60;

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private int begin;
    private int mark = -1;

    private Pieces(String text) {
        this.text = text;
    }

    public static List<Piece> of(String text) {
        var start = text.stripLeading();
        if (start.startsWith("<")) {
            return List.of(PAGE.matcher(start).find() ? new Plain(start) : new XmlText(start));
        }
        var cut = new Pieces(text);
        cut.cut();
        return cut.pieces;
    }

    private void cut() {
        var at = 0;
        while (at < text.length()) {
            var next = text.indexOf('\n', at);
            var end = next < 0 ? text.length() : next + 1;
            var line = text.substring(at, end);
            if (JSON.matcher(line.stripLeading()).lookingAt()
                    && line.length() - line.stripLeading().length() < 2) {
                plain(at);
                var closed = closed(at);
                pieces.add(new JsonText(text.substring(at, closed).strip()));
                begin = closed;
                mark = -1;
                at = closed;
            } else {
                mark(line, at);
                at = end;
            }
        }
        plain(text.length());
    }

    private void mark(String line, int at) {
        for (var i = 0; i < MARKS.size(); i++) {
            if (MARKS.get(i).matcher(line).lookingAt() && mark != i) {
                plain(at);
                mark = i;
            }
        }
    }

    private void plain(int end) {
        if (pieces.size() >= MOST) {
            throw Refused.unfit("refused.readings.pieces", MOST);
        }
        if (!text.substring(begin, end).isBlank()) {
            pieces.add(new Plain(text.substring(begin, end)));
        }
        begin = end;
    }

    /// Where JSON ends that begins here, with all of it that follows; the end of the text when it is broken.
    private int closed(int from) {
        var at = from;
        while (at < text.length()) {
            at = oneClosed(at);
            var next = at;
            while (next < text.length() && (Character.isWhitespace(text.charAt(next)) || text.charAt(next) == ',')) {
                next++;
            }
            var rest = text.substring(next, Math.min(text.length(), next + 40));
            if (!JSON.matcher(rest).lookingAt()) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private int oneClosed(int from) {
        var depth = 0;
        var quoted = false;
        for (var at = from; at < text.length(); at++) {
            var letter = text.charAt(at);
            if (quoted && letter == '\\') {
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && (letter == '{' || letter == '[')) {
                depth++;
            } else if (!quoted && (letter == '}' || letter == ']') && --depth == 0) {
                return at + 1;
            }
        }
        return text.length();
    }
}
