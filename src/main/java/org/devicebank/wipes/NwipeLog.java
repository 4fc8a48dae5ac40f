package org.devicebank.wipes;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.jspecify.annotations.Nullable;

/// Reads the log of nwipe: its lines, its tables, and nothing its words claim.
final class NwipeLog {

    private static final int LARGEST = 10 * 1024 * 1024;
    private static final String DEVICE = "/dev/([A-Za-z0-9_/.-]+?)";
    private static final Pattern STAMP =
            Pattern.compile("^\\[\\d{4}/\\d\\d/\\d\\d \\d\\d:\\d\\d:\\d\\d]\\s*(?:\\w+:)?\\s*");
    private static final Pattern FOUND =
            Pattern.compile("Found " + DEVICE + ",\\s*([^,]*),\\s*(.*?),\\s*[0-9.]+ *[KMGTP]?i?B,?(?:\\s*S/N=(.*))?$");
    private static final Pattern SERIAL = Pattern.compile("^" + DEVICE + " has serial number (.*)$");
    private static final Pattern SIZE = Pattern.compile("^" + DEVICE + ", sect/blk/dev \\d+/\\d+/(\\d{1,18})");
    private static final Pattern METHOD = Pattern.compile("Invoking method '([^']*)' on " + DEVICE + "$");
    private static final Pattern ROUND = Pattern.compile("Starting round (\\d{1,6}) of (\\d{1,6}) on " + DEVICE + "$");
    private static final Pattern PASS = Pattern.compile(
            "(Starting|Finished) pass (\\d{1,4})/(\\d{1,4}), round (\\d{1,6})/(\\d{1,6}), on " + DEVICE + "$");
    private static final Pattern WRITTEN = Pattern.compile("^(\\d{1,18}) bytes written to " + DEVICE + "$");
    private static final Pattern BLANKING = Pattern.compile("^Blanking device " + DEVICE + "$");
    private static final Pattern FAILURE =
            Pattern.compile("\\[FAILURE].*?" + DEVICE + "(?:[ .,'].*)?$|errors on '" + DEVICE + "'");
    private static final Pattern HIDDEN = Pattern.compile("(?i)" + DEVICE
            + "[ ,:].*(?:HPA|DCO|hidden sectors)|(?:HPA|DCO|hidden sectors).*" + DEVICE + "(?:[ ,.].*)?$");
    private static final Pattern ROW = Pattern.compile("^!?\\s*([A-Za-z0-9_./-]+)\\s*\\|(.*)$");
    private static final Pattern HOST_SERIAL = Pattern.compile("system-serial-number\\s*=\\s*(.*)$");
    private static final Pattern BANNER = Pattern.compile("banner\\s*=\\s*nwipe\\s+(\\S+)|^nwipe (\\d[\\d.]+)");

    private final Map<String, DriveNotes> drives = new LinkedHashMap<>();
    private @Nullable String version;
    private @Nullable String hostSerial;
    private String table = "";
    private boolean complete;

    private NwipeLog() {}

    /// @throws Refused when the file is no log of nwipe
    static WipeLog read(byte[] content) {
        if (content.length == 0) {
            throw Refused.unfit("refused.wipes.empty");
        }
        if (content.length > LARGEST) {
            throw Refused.tooLarge("refused.wipes.large", LARGEST / 1024 / 1024);
        }
        var text = decode(content);
        if (!text.contains("Invoking method '")
                && !text.contains("Program options are set as follows")
                && !text.contains("banner   = nwipe")) {
            throw Refused.unfit(whatItLooksLike(content, text));
        }
        var log = new NwipeLog();
        text.lines().forEach(log::line);
        return new WipeLog(
                "nwipe",
                log.version,
                log.hostSerial,
                log.complete,
                log.drives.entrySet().stream()
                        .map(drive -> drive.getValue().run(drive.getKey()))
                        .toList());
    }

    /// Serial numbers of broken adapters are any bytes at all: a byte is read as a character, and judged later.
    private static String decode(byte[] content) {
        if (content.length > 2 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return new String(content, StandardCharsets.UTF_16LE);
        }
        return new String(content, StandardCharsets.ISO_8859_1).replaceAll("\u001b\\[[0-9;]*[A-Za-z]", "");
    }

    private static String whatItLooksLike(byte[] content, String text) {
        if (text.startsWith("%PDF")) {
            return "refused.wipes.pdf";
        }
        if (text.contains("blancco")) {
            return "refused.wipes.blancco";
        }
        if (text.indexOf('\0') >= 0 || content[0] == (byte) 0x89) {
            return "refused.wipes.binary";
        }
        return text.contains("DMI type") || text.contains("\"class\"")
                ? "refused.wipes.hardware"
                : "refused.wipes.unknown";
    }

    private void line(String raw) {
        var stamped = STAMP.matcher(raw).find();
        var line = STAMP.matcher(raw).replaceFirst("").strip();
        if (!stamped && table(line)) {
            return;
        }
        if (line.contains("Nwipe successfully completed")
                || line.contains("Nwipe exited with errors, check")
                || line.contains("Nwipe was aborted")) {
            complete = true;
        }
        var banner = BANNER.matcher(line);
        if (banner.find()) {
            version = banner.group(1) == null ? banner.group(2) : banner.group(1);
        }
        var host = HOST_SERIAL.matcher(line);
        if (host.find()) {
            hostSerial = Identifiers.isPlaceholder(host.group(1))
                    ? null
                    : host.group(1).strip();
        }
        identity(line);
        work(line);
    }

    private void identity(String line) {
        var found = FOUND.matcher(line);
        if (found.find()) {
            var drive = drive(found.group(1));
            drive.model = found.group(3).strip();
            drive.serial = serial(found.group(4));
        }
        var serial = SERIAL.matcher(line);
        if (serial.find()) {
            drive(serial.group(1)).serial = serial(serial.group(2));
        }
        var size = SIZE.matcher(line);
        if (size.find()) {
            drive(size.group(1)).total = Long.parseLong(size.group(2));
        }
        var hidden = HIDDEN.matcher(line);
        if (hidden.find()) {
            var drive = drive(hidden.group(1) == null ? hidden.group(2) : hidden.group(1));
            var lower = line.toLowerCase(java.util.Locale.ROOT);
            drive.hidden = lower.contains("no hidden") || lower.contains("disabled") || lower.contains("not applicable")
                    ? Run.Hidden.NONE
                    : lower.contains("detected") || lower.contains("enabled") || lower.contains("hidden sectors found")
                            ? Run.Hidden.PRESENT
                            : Run.Hidden.UNKNOWN;
        }
    }

    private void work(String line) {
        var method = METHOD.matcher(line);
        if (method.find()) {
            // a second run of the same drive in one log starts its counters anew
            var fresh = drive(method.group(2)).again();
            fresh.method = method.group(1).strip();
            drives.put(method.group(2), fresh);
        }
        var round = ROUND.matcher(line);
        if (round.find()) {
            drive(round.group(3)).rounds = Integer.parseInt(round.group(2));
        }
        var pass = PASS.matcher(line);
        if (pass.find()) {
            var drive = drive(pass.group(6));
            drive.passes = Integer.parseInt(pass.group(3));
            if ("Starting".equals(pass.group(1))) {
                drive.written = -1;
            } else if (drive.written >= 0) {
                drive.finished++;
                drive.least = drive.least == null ? drive.written : Math.min(drive.least, drive.written);
            }
        }
        var blanking = BLANKING.matcher(line);
        if (blanking.find()) {
            drive(blanking.group(1)).inBlank = true;
            drive(blanking.group(1)).blank = false;
        }
        var written = WRITTEN.matcher(line);
        if (written.find()) {
            var drive = drive(written.group(2));
            drive.written = Long.parseLong(written.group(1));
            if (drive.inBlank) {
                drive.blank = drive.total != null && drive.written >= drive.total;
            }
        }
        failure(line);
    }

    private void failure(String line) {
        var failure = FAILURE.matcher(line);
        if (failure.find()) {
            drive(failure.group(1) == null ? failure.group(2) : failure.group(1)).failure = true;
        }
    }

    /// The tables at the end carry no time. Which one a row belongs to, its heading says.
    private boolean table(String line) {
        if (line.startsWith("***") || line.startsWith("---")) {
            table = line.contains("Error Summary")
                    ? "errors"
                    : line.contains("Erasure Summary") ? "erasure" : line.contains("Drive Status") ? "status" : table;
            return true;
        }
        var row = ROW.matcher(line);
        if (table.isEmpty() || !row.matches() || row.group(1).equals("Device")) {
            return false;
        }
        var name =
                drives.containsKey(row.group(1)) ? row.group(1) : row.group(1).replaceFirst("^/dev/", "");
        if (drives.containsKey(name)) {
            cells(drive(name), row.group(2).split("\\|"));
        }
        return true;
    }

    private void cells(DriveNotes drive, String[] cells) {
        switch (table) {
            case "errors" -> {
                drive.passErrors = number(cells, 0);
                drive.verifyErrors = number(cells, 1);
                drive.syncErrors = number(cells, 2);
            }
            case "erasure" -> {
                drive.erased = number(cells, 0);
                drive.toErase = number(cells, 1);
            }
            default ->
                drive.status =
                        cells.length == 0 ? null : cells[0].replace("-", "").strip();
        }
    }

    private static @Nullable Long number(String[] cells, int index) {
        var digits = index < cells.length ? cells[index].strip() : "";
        return digits.matches("\\d{1,18}") ? Long.valueOf(digits) : null;
    }

    private DriveNotes drive(String name) {
        return drives.computeIfAbsent(name, _ -> new DriveNotes());
    }

    private static @Nullable String serial(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = text.strip();
        var printable = plain.chars().allMatch(character -> character > 32 && character < 127);
        return !printable || plain.length() < 4 || Identifiers.isPlaceholder(plain) ? null : plain;
    }
}
