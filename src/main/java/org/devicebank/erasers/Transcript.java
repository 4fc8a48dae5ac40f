package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.jspecify.annotations.Nullable;

/// Reads what a terminal showed while a drive was told to wipe itself, with `nvme` or `hdparm`.
///
/// The command itself proves nothing; what the drive says of itself afterwards does.
final class Transcript {

    private static final Pattern COMMAND = Pattern.compile(
            "^(?:[^#$>]{0,80}[#$>]\\s+|\\+\\s+)?(?:sudo\\s+)?(?:/usr/s?bin/)?(nvme|hdparm|smartctl)\\s+(-?\\S.*)$");
    private static final Pattern DEVICE = Pattern.compile("/dev/[A-Za-z0-9]+");
    private static final Pattern KNOWN = Pattern.compile(
            "(?im)^\\s*(sanitize progress\\s*\\(sprog\\)|sanitize status\\s*(:|\\(sstat\\))|issuing security_erase|issuing sanitize_|last sanitize operation)"
                    + "|\\b(nvme (sanitize|format)|hdparm .*--(security-erase|sanitize|yes-i-know))");

    /// One command and what came of it; what stands before the first command has none.
    record Shown(String tool, String command, @Nullable String device, List<String> lines) {}

    private Transcript() {}

    static boolean recognises(String text) {
        return KNOWN.matcher(text).find() && !text.contains("nwipe");
    }

    static Account read(String text) {
        var drives = new LinkedHashMap<String, List<Shown>>();
        var current = "?";
        for (var shown : shown(text)) {
            if (shown.device() != null) current = whole(shown.device());
            drives.computeIfAbsent(current, _ -> new ArrayList<>()).add(shown);
        }
        var early = drives.remove("?");
        if (early != null) {
            if (drives.size() == 1) drives.firstEntry().getValue().addAll(0, early);
            else drives.putFirst("?", early);
        }
        var runs = new ArrayList<Run>();
        for (var drive : drives.entrySet()) {
            runs.add(run(drive.getKey(), drive.getValue()));
        }
        var nvme = runs.stream().allMatch(run -> run.device().contains("nvme"));
        return new Account(
                nvme ? "nvme transcript" : "hdparm transcript",
                List.of(new Session(nvme ? "nvme-cli" : "hdparm", new Machine(Map.of()), runs)));
    }

    private static Run run(String device, List<Shown> shown) {
        var text = shown.stream().flatMap(one -> one.lines().stream()).toList();
        var sprog = text.stream().anyMatch(line -> line.contains("SSTAT") || line.contains("SPROG"));
        return device.contains("nvme")
                        || sprog
                        || shown.stream().anyMatch(one -> one.tool().equals("nvme"))
                ? new NvmeTold(device, shown).weigh()
                : new HdparmTold(device, shown).weigh();
    }

    private static List<Shown> shown(String text) {
        var all = new ArrayList<Shown>();
        var lines = new ArrayList<String>();
        var current = new Shown("", "", null, lines);
        all.add(current);
        for (var line : text.lines().toList()) {
            var match = COMMAND.matcher(line.strip());
            if (match.matches()) {
                lines = new ArrayList<>();
                current = new Shown(match.group(1), match.group(2), device(match.group(2)), lines);
                all.add(current);
            } else if (line.strip().matches("/dev/[A-Za-z0-9]+:")) {
                var device = device(line);
                if (!String.valueOf(device).equals(current.device())) {
                    var command = current.device() == null ? current.command() : "";
                    lines = new ArrayList<>();
                    current = new Shown("hdparm", command, device, lines);
                    all.add(current);
                }
            } else {
                lines.add(line);
            }
        }
        return all;
    }

    private static @Nullable String device(String text) {
        var match = DEVICE.matcher(text);
        String last = null;
        while (match.find()) last = match.group();
        return last;
    }

    /// The controller of a namespace: `/dev/nvme0n1` and `/dev/ng0n1` are the drive `/dev/nvme0`.
    static String whole(String device) {
        return device.replaceFirst("^/dev/ng(\\d+)n\\d+$", "/dev/nvme$1")
                .replaceFirst("^(/dev/nvme\\d+)(n\\d+)?(p\\d+)?$", "$1");
    }
}
