package org.devicebank.nwipe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Refused;
import org.devicebank.nwipe.Grammar.Heard;
import org.devicebank.nwipe.Grammar.Place;
import org.devicebank.proofs.Account;

/// Reads the log of nwipe, the tool that overwrites drives.
public final class NwipeLog {

    private final List<SessionNotes> sessions = new ArrayList<>();
    /// What was said while looking for drives, after a session had begun: it belongs to the next one, if there is one.
    private final Deque<Heard> waiting = new ArrayDeque<>();
    private SessionNotes current = new SessionNotes();

    private NwipeLog() {
        sessions.add(current);
    }

    /// @throws Refused when this is not a log of nwipe, with a sentence that says what it looks like
    public static Account read(byte[] file) {
        var lines = LogText.lines(file);
        var reading = new NwipeLog();
        for (var line : lines) {
            reading.take(LogLine.of(line));
        }
        reading.end();
        var found = reading.sessions.stream()
                .filter(SessionNotes::namesDrives)
                .map(SessionNotes::session)
                .toList();
        if (found.isEmpty()) {
            throw Refused.unfit(
                    reading.current.begun || reading.current.ended() ? "refused.nwipe.no_drive" : looksLike(lines));
        }
        return new Account("nwipe log", found);
    }

    private void take(LogLine line) {
        if (line.at() == null && line.text().indexOf('|') > 0) {
            var row = TableRow.of(line.text());
            if (row != null && current.begun && !current.ended()) current.row(row);
            return;
        }
        var heard = line.at() == null ? null : Grammar.hear(line);
        if (heard == null) return;
        if (current.ended() && heard.rule().place() != Place.END) next();
        switch (heard.rule().place()) {
            case BEFORE -> before(heard);
            case REMARK -> before(heard);
            case OPTIONS -> {
                if (current.begun) next();
                handOver();
                current.begun = true;
            }
            case WORK -> {
                handOver();
                current.begun = true;
                heard.take(current);
            }
            case END -> {
                if (!waiting.isEmpty()) next();
                handOver();
                heard.take(current);
            }
        }
    }

    private void before(Heard heard) {
        if (current.begun && heard.rule().place() == Place.BEFORE || !waiting.isEmpty()) waiting.add(heard);
        else heard.take(current);
    }

    private void next() {
        current = new SessionNotes();
        sessions.add(current);
    }

    private void handOver() {
        while (!waiting.isEmpty()) {
            waiting.poll().take(current);
        }
    }

    private void end() {
        if (!waiting.isEmpty()) next();
        handOver();
    }

    private static String looksLike(List<String> lines) {
        var start = String.join("\n", lines.subList(0, Math.min(40, lines.size())))
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("{") || start.startsWith("[{") || start.startsWith("[\n")) return "refused.nwipe.json";
        if (start.startsWith("<")) return start.contains("blancco") ? "refused.nwipe.blancco" : "refused.nwipe.xml";
        if (start.contains("dmidecode") || start.contains("smbios")) return "refused.nwipe.dmidecode";
        if (start.contains("smartctl")) return "refused.nwipe.smartctl";
        if (start.contains("shred:")) return "refused.nwipe.shred";
        return "refused.nwipe.other";
    }
}
