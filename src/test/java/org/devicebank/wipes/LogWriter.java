package org.devicebank.wipes;

import java.util.ArrayList;
import java.util.List;

/// Writes a log in the grammar of nwipe for a run that a test describes.
public final class LogWriter {

    private static final String STAMP = "[2026/03/02 09:30:00] ";

    private String version = "0.37";
    private String device = "sda";
    private String model = "WDC WD5000LPCX";
    private String serial = "WD-WX31A12K4567";
    private String method = "PRNG Stream";
    private long total = 500_107_862_016L;
    private long written = total;
    private long erased = total;
    private int passes = 1;
    private int rounds = 1;
    private long syncErrors;
    private String status = " Erased ";
    private boolean summary = true;
    private final List<String> more = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    public LogWriter drive(String serial, String model, long total) {
        this.serial = serial;
        this.model = model;
        this.total = total;
        this.written = total;
        this.erased = total;
        return this;
    }

    public LogWriter serial(String serial) {
        this.serial = serial;
        return this;
    }

    public LogWriter method(String method) {
        this.method = method;
        return this;
    }

    LogWriter passes(int passes) {
        this.passes = passes;
        return this;
    }

    LogWriter rounds(int rounds) {
        this.rounds = rounds;
        return this;
    }

    LogWriter written(long bytes) {
        this.written = bytes;
        return this;
    }

    LogWriter erased(long bytes) {
        this.erased = bytes;
        return this;
    }

    LogWriter syncErrors(long errors) {
        this.syncErrors = errors;
        return this;
    }

    LogWriter status(String status) {
        this.status = status;
        return this;
    }

    LogWriter withoutErasureSummary() {
        this.summary = false;
        return this;
    }

    LogWriter line(String line) {
        more.add(line);
        return this;
    }

    LogWriter alsoFound(String other) {
        found.add(other);
        return this;
    }

    public String text() {
        var text = new ArrayList<String>();
        text.add(STAMP + " notice: Found /dev/%s,  ATA, %s, 500 GB, S/N=%s".formatted(device, model, serial));
        found.forEach(other ->
                text.add(STAMP + " notice: Found /dev/%s,  ATA, OTHER DRIVE, 500 GB, S/N=OTHER77".formatted(other)));
        text.add(STAMP + " notice: Program options are set as follows...");
        text.add(STAMP + " notice:   banner   = nwipe " + version);
        text.add(STAMP + " notice:   method   = " + method);
        text.add(STAMP + " notice: /dev/%s has serial number %s".formatted(device, serial));
        text.add(STAMP + " notice: /dev/%s, sect/blk/dev 512/4096/%d".formatted(device, total));
        text.add(STAMP + " notice: Invoking method '%s' on /dev/%s".formatted(method, device));
        for (var round = 1; round <= rounds; round++) {
            text.add(STAMP + " notice: Starting round %d of %d on /dev/%s".formatted(round, rounds, device));
            for (var pass = 1; pass <= passes; pass++) {
                var where = "pass %d/%d, round %d/%d, on /dev/%s".formatted(pass, passes, round, rounds, device);
                text.add(STAMP + " notice: Starting " + where);
                text.add(STAMP + " notice: %d bytes written to /dev/%s".formatted(written, device));
                text.add(STAMP + " notice: Finished " + where);
            }
        }
        text.add(STAMP + " notice: Finished final round %d of %d on /dev/%s".formatted(rounds, rounds, device));
        more.forEach(line -> text.add(STAMP + line));
        text.add(STAMP + " notice: [SUCCESS] Blanked device /dev/" + device);
        text.addAll(tables());
        text.add(STAMP + "    info: Nwipe successfully completed. See summary table for details.");
        return String.join("\n", text) + "\n";
    }

    private List<String> tables() {
        var text = new ArrayList<String>();
        text.add("");
        text.add("******************************** Error Summary *********************************");
        text.add("!   Device | Pass Errors | Verifications Errors | Fdatasync I\\O Errors");
        text.add("--------------------------------------------------------------------------------");
        text.add("%s   %s |           0 |                    0 |  %d"
                .formatted(syncErrors > 0 ? "!" : " ", device, syncErrors));
        text.add("********************************************************************************");
        if (summary) {
            text.add("******************************* Erasure Summary ********************************");
            text.add("!   Device |     bytes erased |      bytes total | percentage");
            text.add("--------------------------------------------------------------------------------");
            text.add("    %s | %d | %d | %d%%".formatted(device, erased, total, erased * 100 / total));
            text.add("********************************************************************************");
        }
        text.add("********************************* Drive Status *********************************");
        text.add("!   Device | Status | Thru-put | HH:MM:SS | Model/Serial Number");
        text.add("--------------------------------------------------------------------------------");
        text.add("    %s |%s| 100 MB/s | 01:23:00 | %s/%s".formatted(device, status, model, serial));
        text.add("--------------------------------------------------------------------------------");
        text.add(STAMP + "Total Throughput 100 MB/s, %s, 1R+NB+VL".formatted(method));
        text.add("********************************************************************************");
        return text;
    }
}
