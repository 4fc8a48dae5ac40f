package org.devicebank.nwipe;

import java.time.LocalDateTime;
import java.util.List;

/// The tables at the end of a log.
record LogTables(List<LogPages> all, LocalDateTime now) {

    void write(List<String> text) {
        var first = all.getFirst();
        if (first.version >= 31) {
            head(text, "Error Summary", "!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors");
            all.forEach(one -> text.add("%s %8s |  %10d |           %10d |"
                            .formatted(one.trouble() ? "!" : " ", one.name(), one.passErrors, one.verifyErrors)
                    + (first.version >= 33 ? "           %10d".formatted(one.syncErrors) : "")));
            text.add("*".repeat(80));
        }
        if (first.version >= 42 && !first.method.startsWith("Verify")) {
            head(text, "Erasure Summary", "!   Device |      Bytes Erased |        Bytes Total | Percentage Erased");
            all.forEach(one -> text.add("%s %8s | %17d | %18d | %16.2f%%"
                    .formatted(
                            one.erased() < one.total ? "!" : " ",
                            one.name(),
                            one.erased(),
                            one.total,
                            100.0 * one.erased() / one.total)));
            text.add("*".repeat(80));
        }
        head(text, "Drive Status", "!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number");
        all.forEach(one -> text.add("%s %8s |%s| 101 MB/s | 01:23:00 | %s/%s"
                .formatted(
                        one.trouble() || one.aborted ? "!" : " ",
                        one.name(),
                        one.trouble() ? "-FAILED-" : one.aborted ? "UABORTED" : " Erased ",
                        one.model.substring(0, Math.min(17, one.model.length())),
                        one.shownSerial())));
        text.add("-".repeat(80));
        text.add(LogPages.STAMP.format(now)
                + "Total Throughput 101 MB/s, %s, %dR+%s+%s"
                        .formatted(
                                first.method,
                                first.rounds,
                                first.blank ? "B" : "NB",
                                List.of("NV", "VL", "VA").get(first.verify)));
        text.add("*".repeat(80));
        text.add("");
    }

    private static void head(List<String> text, String title, String columns) {
        var stars = "*".repeat((78 - title.length()) / 2);
        text.add("");
        text.add(stars + " " + title + " " + stars);
        text.add(columns);
        text.add("-".repeat(80));
    }
}
