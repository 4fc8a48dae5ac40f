package org.devicebank.nwipe;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The lines of a log, as the tool of that version would have written them.
class LogPages {

    static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("'['uuuu/MM/dd HH:mm:ss'] '");

    int version = 37;
    String device = "/dev/sda";
    String bus = "ATA";
    String model = "WDC WD5000LPCX";
    String serial = "WD-WX31A12K4567";
    String method = "PRNG Stream";
    String hostSerial = "PF0ABCDE";
    long total = 500_107_862_016L;
    long written = -1;
    int passes = 1;
    int rounds = 1;
    int verify = 1;
    boolean blank = true;
    boolean quiet;
    long passErrors;
    long verifyErrors;
    long syncErrors;
    boolean aborted;
    String hidden = "   info: No hidden areas on %s";
    final List<LogPages> others = new ArrayList<>();
    final List<String> found = new ArrayList<>();
    LocalDateTime now = LocalDateTime.of(2026, 3, 2, 9, 30);

    byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }

    public String text() {
        return String.join("\n", lines()) + "\n";
    }

    List<String> lines() {
        var all = new ArrayList<LogPages>(List.of(this));
        all.addAll(others);
        var text = new ArrayList<String>();
        all.forEach(one -> one.find(text));
        found.forEach(other -> text.add(at()
                + " notice: Found %s, ATA, ST500LM021-1KJ152, 500 GB, S/N=W62%s".formatted(other, other.hashCode())));
        options(text);
        all.forEach(one -> one.begin(text));
        if (method.startsWith("Verify")) all.forEach(one -> one.onlyRead(text));
        else interleave(text, all.stream().map(LogPages::work).toList());
        new LogTables(all, now).write(text);
        var trouble = all.stream().anyMatch(LogPages::trouble);
        text.add(at() + "   info: "
                + (all.stream().anyMatch(one -> one.aborted)
                        ? "Nwipe was aborted by the user. Check the summary table for the drive status."
                        : trouble
                                ? "Nwipe exited with errors, check the log & summary table for individual drive status."
                                : "Nwipe successfully completed. See summary table for details."));
        return text;
    }

    private void find(List<String> text) {
        text.add(at() + " notice: Found %s, %-8s, %s, 500 GB, S/N=%s".formatted(device, bus, model, shownSerial()));
        if (version >= 34 && bus.startsWith("ATA")) text.add(at() + hidden.formatted(device));
    }

    private void options(List<String> text) {
        for (var fact : List.of(
                "bios-version = 1.20.0",
                "system-manufacturer = LENOVO",
                "system-product-name = 20L5CTO1WW",
                "system-version = ThinkPad T480",
                "system-serial-number = " + (quiet ? "XXXXXXXXXXXXXXX" : hostSerial),
                "chassis-type = Notebook")) {
            text.add(at() + (version >= 42 ? "   info: " : " notice: ") + fact);
        }
        text.add(at() + " notice: Opened entropy source '/dev/urandom'.");
        text.add(at() + " notice: Program options are set as follows...");
        if (!blank) text.add(at() + " notice:   do not perform a final blank pass");
        text.add(at() + " notice:   banner   = nwipe 0." + version);
        text.add(at() + " notice:   prng     = Isaac64");
        text.add(at() + " notice:   method   = " + method);
        text.add(at() + " notice:   quiet    = " + (quiet ? 1 : 0));
        text.add(at() + " notice:   rounds   = " + rounds);
        text.add(at() + " notice:   verify   = " + verify
                + List.of(" (off)", " (last pass)", " (all passes)").get(verify));
    }

    private void begin(List<String> text) {
        text.add(at() + " notice: %s has serial number %s".formatted(device, shownSerial()));
        if (version >= 42) {
            text.add(at() + " notice: %s: Device geometry is as follows...".formatted(device));
            text.add(at() + " notice:   Logical sector size  = 512");
            text.add(at() + " notice:   Total device bytes   = " + total);
        } else {
            text.add(at() + " notice: %s, sect/blk/dev 512/4096/%d".formatted(device, total));
        }
        text.add(at() + " notice: Invoking method '%s' on %s".formatted(method, device));
    }

    private void onlyRead(List<String> text) {
        text.add(at() + " notice: Starting round 1 of 1 on " + device);
        text.add(at() + " notice: Finished final round 1 of 1 on " + device);
        text.add(at() + " notice: Verifying that %s is zeroed".formatted(device));
        if (verifyErrors == 0) text.add(at() + " notice: [SUCCESS] Verified that %s is Zeroed.".formatted(device));
        else text.add(at() + "  error: [FAILURE] %s has not been Zeroed .".formatted(device));
        errorLines(text);
    }

    private List<String> work() {
        var text = new ArrayList<String>();
        for (var round = 1; round <= rounds; round++) {
            text.add(" notice: Starting round %d of %d on %s".formatted(round, rounds, device));
            for (var pass = 1; pass <= passes; pass++) {
                var last = round == rounds && pass == passes;
                var where = "pass %d/%d, round %d/%d, on %s".formatted(pass, passes, round, rounds, device);
                text.add(" notice: Starting " + where);
                if (aborted && last) return text;
                text.add(" notice: %d bytes written to %s".formatted(written(), device));
                if (verify == 2
                        || method.contains("IS5") && pass == passes
                        || last && verify == 1 && !blank && !ops2()) {
                    var same = "pass %d of %d, round %d of %d, on ".formatted(pass, passes, round, rounds);
                    text.add(" notice: Verifying " + same + device);
                    text.add(" notice: %d bytes read from %s".formatted(written(), device));
                    text.add(" notice: Verified " + same + "'" + device + "'.");
                }
                text.add(" notice: Finished " + where);
            }
            text.add(" notice: Finished %sround %d of %d on %s"
                    .formatted(round == rounds ? "final " : "", round, rounds, device));
        }
        if (ops2()) finalPattern(text);
        else if (blank) blanking(text);
        errorLines(text);
        return text;
    }

    private void finalPattern(List<String> text) {
        text.add(" notice: Writing final random pattern to '%s'.".formatted(device));
        text.add(" notice: %d bytes written to %s".formatted(written(), device));
        if (verify == 0) return;
        text.add(" notice: Verifying final random pattern FRP on " + device);
        text.add(" notice: %d bytes read from %s".formatted(written(), device));
        text.add(" notice: [SUCCESS] Verified FRP on '%s' matches".formatted(device));
    }

    private void blanking(List<String> text) {
        text.add(" notice: Blanking device " + device);
        text.add(" notice: %d bytes written to %s".formatted(written(), device));
        if (verify > 0) {
            text.add(" notice: Verifying that %s is empty.".formatted(device));
            text.add(" notice: %d bytes read from %s".formatted(written(), device));
            text.add(" notice: [SUCCESS] Verified that %s is empty.".formatted(device));
        }
        // until 0.39 this line did not look at the errors of fdatasync
        var good = passErrors == 0 && verifyErrors == 0 && (version < 40 || syncErrors == 0);
        text.add(
                good
                        ? " notice: [SUCCESS] Blanked device " + device
                        : " notice: [FAILURE] %s may not be blanked".formatted(device));
    }

    private void errorLines(List<String> text) {
        var stamp = method.startsWith("Verify") ? at() : "";
        if (verifyErrors > 0)
            text.add(stamp + "  error: %d verification errors on '%s'.".formatted(verifyErrors, device));
        if (passErrors > 0) text.add(stamp + "  error: %d wipe errors on '%s'.".formatted(passErrors, device));
        if (syncErrors > 0) text.add(stamp + "warning: Buffer flush failure on '%s'.".formatted(device));
        if (trouble()) {
            text.add(stamp
                    + "  fatal: Nwipe exited with errors on device = %s, see log for specific error".formatted(device));
            text.add(stamp
                    + "  debug: Status: %s, result=1, pass_errors=%d, verify_errors=%d, fsync_errors=%d"
                            .formatted(device, passErrors, verifyErrors, syncErrors));
        }
    }

    /// Drives are wiped side by side, and so are their lines.
    private void interleave(List<String> text, List<List<String>> works) {
        var longest = works.stream().mapToInt(List::size).max().orElse(0);
        for (var i = 0; i < longest; i++) {
            for (var work : works) {
                if (i < work.size()) text.add(at() + work.get(i));
            }
        }
    }

    boolean trouble() {
        return passErrors + verifyErrors + syncErrors > 0;
    }

    private boolean ops2() {
        return method.contains("OPS-II");
    }

    private long written() {
        return written < 0 ? total : written;
    }

    long erased() {
        return aborted ? total / 3 : written();
    }

    String name() {
        var name = device.substring("/dev/".length());
        return name.substring(Math.max(0, name.length() - 8));
    }

    String shownSerial() {
        return quiet ? "XXXXXXXXXXXXXXX" : serial;
    }

    private String at() {
        now = now.plusSeconds(7);
        return STAMP.format(now);
    }
}
