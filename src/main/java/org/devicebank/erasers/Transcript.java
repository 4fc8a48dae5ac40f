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

    /// What stands before a command: a prompt, or the cross with which a shell shows what it does.
    private static final String PROMPT = "^(?:[^#$>%\u276f\u279c]{0,80}[#$>%\u276f\u279c]+\\s*|\\++\\s+)?";
    private static final Pattern COMMAND = Pattern.compile(
            PROMPT
                    + "(?:(?:sudo|time|/usr/bin/time|doas|command)\\s+(?:-\\S+\\s+)?){0,4}(?:/(?:usr/(?:local/)?)?s?bin/)?(nvme|hdparm|smartctl)\\s+(-?\\S.*)$");
    private static final Pattern ASKED = Pattern.compile(PROMPT + "echo\\b.*\\$\\{?\\?.*$");
    private static final Pattern EXIT = Pattern.compile(
            "(?i)^.*?(?:exit(?:[ _-]?(?:status|code|value))?|return[ _-]?code|rc|status)\\s*(?:[:=]|is|was)?\\s*([0-9]{1,3})\\W*$");
    private static final Pattern DEVICE = Pattern.compile("/dev/(?:disk/[a-z-]+/)?[A-Za-z0-9][A-Za-z0-9._:+-]*");
    private static final Pattern HEADED = Pattern.compile(DEVICE.pattern() + ":");
    private static final Pattern KNOWN = Pattern.compile(
            "(?im)^\\s*(sanitize progress\\s*\\(sprog\\)|sanitize status\\s*(:|\\(sstat\\))|issuing security_erase|issuing sanitize_|last sanitize operation)"
                    + "|\\b(nvme (sanitize|format)|hdparm .*--(security-erase|sanitize|yes-i-know))");

    /// One command and what came of it; what stands before the first command has none.
    ///
    /// @param exit with what it ended, where that was shown
    record Shown(
            String tool,
            String command,
            @Nullable String device,
            List<String> lines,
            @Nullable Integer exit) {

        Shown(String tool, String command, @Nullable String device, List<String> lines) {
            this(tool, command, device, lines, null);
        }
    }

    private Transcript() {}

    static boolean recognises(String text) {
        return KNOWN.matcher(text).find() && !text.contains("nwipe");
    }

    static Account read(String text) {
        var drives = new LinkedHashMap<String, List<Shown>>();
        var lists = new ArrayList<Shown>();
        var current = "?";
        for (var shown : shown(text)) {
            if (shown.tool().equals("nvme") && shown.command().startsWith("list")) {
                lists.add(shown);
                continue;
            }
            if (shown.device() != null) current = whole(shown.device());
            drives.computeIfAbsent(current, _ -> new ArrayList<>()).add(shown);
        }
        var early = drives.remove("?");
        if (early != null && early.stream().flatMap(one -> one.lines().stream()).anyMatch(line -> !line.isBlank())) {
            if (drives.size() == 1) drives.firstEntry().getValue().addAll(0, early);
            else drives.putFirst("?", early);
        }
        // a list speaks of every drive in it
        drives.values().forEach(shown -> shown.addAll(0, lists));
        var runs = new ArrayList<Run>();
        for (var drive : drives.entrySet()) {
            runs.add(run(drive.getKey(), drive.getValue()));
        }
        var nvme = drives.entrySet().stream().anyMatch(drive -> isNvme(drive.getKey(), drive.getValue()));
        return new Account(
                nvme ? "nvme transcript" : "hdparm transcript",
                List.of(new Session(nvme ? "nvme-cli" : "hdparm", new Machine(Map.of()), runs)));
    }

    private static boolean isNvme(String device, List<Shown> shown) {
        return device.contains("nvme")
                || shown.stream()
                        .anyMatch(one ->
                                one.tool().equals("nvme") && !one.command().startsWith("list"))
                || shown.stream()
                        .flatMap(one -> one.lines().stream())
                        .anyMatch(line -> line.contains("SSTAT") || line.contains("SPROG"));
    }

    private static Run run(String device, List<Shown> shown) {
        return isNvme(device, shown) ? new NvmeTold(device, shown).weigh() : new HdparmTold(device, shown).weigh();
    }

    private static List<Shown> shown(String text) {
        var all = new ArrayList<Shown>();
        var asked = false;
        var lines = new ArrayList<String>();
        var current = new Shown("", "", null, lines);
        all.add(current);
        for (var line : text.lines().toList()) {
            var match = COMMAND.matcher(line.strip());
            var exit = EXIT.matcher(line.strip());
            if (ASKED.matcher(line.strip()).matches()) {
                asked = true;
            } else if (asked && line.strip().matches("[0-9]{1,3}") || exit.matches() && !line.contains("SSTAT")) {
                var code = Integer.valueOf(exit.matches() ? exit.group(1) : line.strip());
                all.removeLast();
                current = new Shown(current.tool(), current.command(), current.device(), lines, worse(current, code));
                all.add(current);
                asked = false;
            } else if (match.matches()) {
                asked = false;
                lines = new ArrayList<>();
                current = new Shown(match.group(1), match.group(2), device(match.group(2)), lines);
                all.add(current);
            } else if (HEADED.matcher(line.strip()).matches()) {
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

    private static int worse(Shown before, int code) {
        var known = before.exit();
        return known == null ? code : Math.max(known, code);
    }

    private static @Nullable String device(String text) {
        var match = DEVICE.matcher(text);
        String last = null;
        while (match.find()) last = match.group().replaceFirst("[:.]+$", "");
        return last;
    }

    /// The controller of a namespace: `/dev/nvme0n1` and `/dev/ng0n1` are the drive `/dev/nvme0`.
    static String whole(String device) {
        return device.replaceFirst("^/dev/ng(\\d+)n\\d+$", "/dev/nvme$1")
                .replaceFirst("^(/dev/nvme\\d+)(n\\d+)?(p\\d+)?$", "$1");
    }
}
