package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.devicebank.kernel.Medium;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;

/// Reads the words of the report nwipe prints for a drive, or for all drives of a computer.
///
/// The report carries fewer counters than the log, so it proves only when every one of them is there and holds.
final class NwipePaper {

    private static final Pattern TITLE = Pattern.compile("(?i)(?:disk|system)\\s+erasure\\s+report");
    /// The report of a whole computer has one short block for each drive.
    private static final Pattern BLOCK = Pattern.compile("(?m)(?=^[^:\\n]{0,20}\\bMake:)");
    private static final Pattern WORD = Pattern.compile("\\b(FAILED|U?ABORTED|INSANITY)");
    private static final Pattern VERSION = Pattern.compile("(?i)by nwipe version\\s+v?([0-9][0-9.]{1,8})");
    private static final List<String> LABELS = List.of(
            "Make/Model",
            "Make:",
            "S/N:",
            "Blanking Pass",
            "Verify(Last/All/None)",
            "Serial",
            "Size(Apparent)",
            "Size(Real)",
            "Bus",
            "Health",
            "Remapped sectors",
            "Start time",
            "End time",
            "Duration",
            "Status",
            "Method",
            "PRNG algorithm",
            "Final Pass(Zeros/Ones/None)",
            "Verify Pass(Last/All/None)",
            "*Bytes Erased",
            "Bytes Erased",
            "Rounds(completed/requested)",
            "HPA/DCO Size",
            "HPA/DCO",
            "Throughput",
            "Errors(pass/sync/verify)",
            "Errors(pass/verify/sync)",
            "Errors(pass/verify)",
            "Information",
            "Disk Information",
            "Disk Erasure Details",
            "Technician/Operator",
            "Customer Details",
            "System Information",
            "Name",
            "Address",
            "Contact Name",
            "Contact Phone",
            "Signature",
            "Page",
            "I/O retries",
            "Retries");
    private static final Pattern LABEL = Pattern.compile(LABELS.stream()
            .sorted((one, other) -> other.length() - one.length())
            .map(NwipePaper::loosely)
            .collect(Collectors.joining("|", "(?im)(?<![\\w/])(", ")\\s*:?")));
    private static final Pattern BYTES = Pattern.compile("([0-9][0-9,]{3,24})(?:\\s*bytes|b\\b|\\s*\\(|\\s*$)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]+)?)\\s*%");
    private static final Pattern ROUNDS = Pattern.compile("([0-9]{1,6})\\s*/\\s*([0-9]{1,6})");
    private static final Pattern ERRORS =
            Pattern.compile("([0-9]{1,15})\\s*/\\s*([0-9]{1,15})(?:\\s*/\\s*([0-9]{1,15}))?");
    private static final Pattern ONLY_READS = Pattern.compile("(?i)verify\\s+(zeros|ones)|^verify\\b");
    private static final Pattern ASKS_THE_DRIVE = Pattern.compile("(?i)secure erase|sanitize|crypto|block erase");
    private static final Pattern NOTHING_HIDDEN = Pattern.compile(
            "(?i)no hidden sectors.*|not applicable.*|n/?a|none|disabled.*|.*hidden area not present.*");

    private NwipePaper() {}

    static boolean recognises(String text) {
        return TITLE.matcher(text).find();
    }

    static Account read(String text) {
        var drives = new ArrayList<org.devicebank.proofs.Run>();
        var version = VERSION.matcher(text);
        var tool = version.find() ? "nwipe " + version.group(1) : "nwipe";
        var singly = text.toLowerCase(Locale.ROOT).contains("disk information");
        // in the report of a computer the status stands upright beside the blocks, and nothing tells whose it is
        var word = WORD.matcher(text);
        var trouble = !singly && word.find() ? word.group() : null;
        for (var part : sections(text, singly)) {
            var said = said(part);
            if (said.containsKey("s/n")) said.putIfAbsent("serial", said.get("s/n"));
            if (said.containsKey("make")) said.putIfAbsent("make/model", said.get("make"));
            if (!singly && trouble == null) said.putIfAbsent("status", "ERASED");
            if (said.containsKey("serial") || said.containsKey("make/model")) {
                drives.add(drive(said, trouble));
            }
        }
        return new Account("nwipe report", List.of(new Session(tool, new Machine(Map.of()), drives)));
    }

    /// One part for each drive: from the words that open its block to those of the next.
    private static List<String> sections(String text, boolean singly) {
        var parts = singly ? text.split("(?i)(?=disk information)") : BLOCK.split(text);
        return parts.length == 1 ? List.of(text) : List.of(parts).subList(1, parts.length);
    }

    /// Label and value; the value stands on the label's line or, where the columns fell apart, on the next.
    private static Map<String, String> said(String text) {
        var said = new HashMap<String, String>();
        var match = LABEL.matcher(text);
        var label = "";
        var from = 0;
        while (match.find()) {
            keep(said, label, text.substring(from, match.start()));
            label = match.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("\\s+", " ")
                    .replaceAll("[*:]", "");
            from = match.end();
        }
        keep(said, label, text.substring(from));
        return said;
    }

    /// A second value for a label is kept only where it agrees; two values are none.
    private static void keep(Map<String, String> said, String label, String value) {
        var line = value.strip().lines().findFirst().orElse("").strip();
        if (!label.isEmpty() && !line.isEmpty()) said.putIfAbsent(label, line);
    }

    private static Weighed drive(Map<String, String> said, @Nullable String trouble) {
        var weighing = new Weighing(said.get("device"));
        var total = bytes(said.getOrDefault("size(real)", said.get("size(apparent)")));
        var apparent = bytes(said.get("size(apparent)"));
        if (total != null && apparent != null && !total.equals(apparent)) {
            weighing.doubt("two_sizes", apparent, total);
        }
        var erased = bytes(said.get("bytes erased"));
        var method = said.get("method");
        var status = trouble == null ? said.get("status") : trouble;
        weighing.word(
                "status",
                status,
                "ERASED".equalsIgnoreCase(status),
                trouble == null
                        && status != null
                        && status.toUpperCase(Locale.ROOT).startsWith("FAILED"));
        weighing.whole("bytes_erased", erased, total);
        percent(weighing, said.get("bytes erased"));
        rounds(weighing, said.get("rounds(completed/requested)"));
        errors(weighing, said);
        hidden(weighing, said.get("hpa/dco"));
        trouble(weighing, said);
        var writes = method != null
                && !ONLY_READS.matcher(method).find()
                && !ASKS_THE_DRIVE.matcher(method).find();
        if (method == null) weighing.missing("method");
        else if (writes) weighing.is("method", method);
        else weighing.doubt("writes_nothing", method);
        var bus = said.get("bus");
        return weighing.done(
                Identity.of(said.get("make/model"), said.get("serial"), bus),
                total,
                erased,
                medium(bus),
                writes ? Technique.OVERWRITE : null);
    }

    private static void percent(Weighing weighing, @Nullable String erased) {
        var match = PERCENT.matcher(erased == null ? "" : erased);
        if (match.find() && Double.parseDouble(match.group(1)) != 100.0) {
            weighing.doubt("percent", match.group(1));
        }
    }

    private static void rounds(Weighing weighing, @Nullable String said) {
        var match = ROUNDS.matcher(said == null ? "" : said);
        if (match.find()) weighing.whole("rounds", Long.valueOf(match.group(1)), Long.valueOf(match.group(2)));
        else weighing.missing("rounds");
    }

    private static void errors(Weighing weighing, Map<String, String> said) {
        var label = said.keySet().stream()
                .filter(one -> one.startsWith("errors("))
                .findFirst()
                .orElse("errors(pass/sync/verify)");
        var names = label.substring("errors(".length(), label.length() - 1).split("/");
        var match = ERRORS.matcher(said.getOrDefault(label, ""));
        var found = match.find();
        for (var i = 0; i < names.length; i++) {
            var value = found && match.group(i + 1) != null ? Long.valueOf(match.group(i + 1)) : null;
            weighing.none(names[i].strip() + "_errors", value);
        }
    }

    private static void hidden(Weighing weighing, @Nullable String said) {
        weighing.word(
                "hidden", said, said != null && NOTHING_HIDDEN.matcher(said).matches(), false);
    }

    private static void trouble(Weighing weighing, Map<String, String> said) {
        var information = String.valueOf(said.get("information"));
        if (information.toLowerCase(Locale.ROOT).contains("warning")
                || String.valueOf(said.get("status")).contains("!")) {
            weighing.doubt("says", "erasers.counter.information", information);
        }
        var retries = bytesOrSmall(said.getOrDefault("i/o retries", said.get("retries")));
        if (retries != null && retries > 0) weighing.doubt("retries", retries);
    }

    private static Medium medium(@Nullable String bus) {
        var upper = bus == null ? "" : bus.toUpperCase(Locale.ROOT);
        if (upper.contains("NVME")) return Medium.NVME;
        if (upper.contains("MMC")) return Medium.EMMC;
        return upper.contains("SSD") ? Medium.SSD : Medium.UNKNOWN;
    }

    private static @Nullable Long bytes(@Nullable String text) {
        var match = BYTES.matcher(text == null ? "" : text);
        return match.find() ? number(match.group(1)) : null;
    }

    private static @Nullable Long bytesOrSmall(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? (Long) Long.parseLong(text) : null;
    }

    private static @Nullable Long number(String digits) {
        var plain = digits.replace(",", "");
        return plain.length() > 18 ? null : (Long) Long.parseLong(plain);
    }

    /// A label with any spaces between its parts.
    private static String loosely(String label) {
        return Pattern.quote(label).replace(" ", "\\E\\s+\\Q");
    }
}
