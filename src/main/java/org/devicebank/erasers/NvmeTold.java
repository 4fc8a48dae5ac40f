package org.devicebank.erasers;

import java.util.List;
import java.util.regex.Pattern;
import org.devicebank.erasers.Transcript.Shown;
import org.devicebank.kernel.Medium;
import org.devicebank.kernel.Refused;
import org.devicebank.notations.Json;
import org.devicebank.proofs.Identity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `nvme` printed about one drive.
final class NvmeTold {

    private static final Pattern FIELD =
            Pattern.compile("^\\s*(sn|mn|tnvmcap|Serial Number|Model Number|Total NVM Capacity)\\s*:\\s*(.*?)\\s*$");
    private static final Pattern LISTED = Pattern.compile(
            "^(/dev/nvme\\d+n\\d+)\\s+(?:/dev/ng\\S+\\s+)?(\\S+)\\s+(.+?)\\s+(?:0x)?[0-9a-f]+\\s+[0-9.]+\\s+[kMGT]?B\\s+/.*$");
    private static final Pattern REGISTER = Pattern.compile(
            "(?i)^\\s*sanitize (progress|status|command dword 10)[^(:]*(?:information)?[^(:]*\\(?(?:SPROG|SSTAT|SCDW10)?\\)?\\s*:\\s*(0x[0-9a-f]{1,8}|[0-9]{1,9})\\b.*$");
    private static final Pattern TROUBLE = Pattern.compile(
            "(?i)nvme status:(?! ?success).*|.*(operation not (permitted|supported)|invalid argument|input/output error|no such (file|device)|command not found|failed to).*");

    private static final int DEEPEST = 8;

    private final String device;
    private final List<Shown> shown;
    private @Nullable String serial;
    private @Nullable String otherSerial;
    private @Nullable String model;
    private @Nullable Long capacity;
    private @Nullable Long progress;
    private @Nullable Long status;
    private @Nullable Long action;

    NvmeTold(String device, List<Shown> shown) {
        this.device = device;
        this.shown = shown;
    }

    Weighed weigh() {
        var weighing = new Weighing(device);
        var formatted = false;
        for (var one : shown) {
            var told = one.command().startsWith("sanitize ");
            formatted |= one.command().startsWith("format ");
            if (told) {
                // what the drive said before it was told again is of another time
                progress = null;
                status = null;
                action = null;
            }
            json(one.lines());
            for (var line : one.lines()) {
                take(line);
                if (TROUBLE.matcher(line).matches() && (told || one.command().startsWith("format"))) {
                    weighing.fail("trouble", line.strip());
                }
            }
            var exit = one.exit();
            if (exit != null && exit != 0) weighing.fail("command_failed", one.command(), exit);
        }
        if (status == null && formatted) weighing.doubt("format_uncounted");
        if (otherSerial != null) weighing.doubt("other_serial", String.valueOf(serial), otherSerial);
        var technique = new SanitizeLog(progress, status, action).weigh(weighing);
        return weighing.done(
                Identity.of(model, otherSerial == null ? serial : null, "NVME"),
                capacity,
                null,
                Medium.NVME,
                technique);
    }

    /// With `-o json` the same stands between the prompts in another dress.
    private void json(List<String> lines) {
        var text = String.join("\n", lines);
        var from = text.indexOf('{');
        var to = text.lastIndexOf('}');
        if (from < 0 || to < from) return;
        try {
            for (var document : Json.documents(text.substring(from, to + 1))) {
                listed(document, 0);
                told(document);
                document.forEach(this::told);
            }
        } catch (Refused _) {
            // no JSON after all: nothing is taken from it
        }
    }

    private void told(JsonNode document) {
        if (document.has("sprog")) {
            var log = NvmeStatus.registers(document);
            progress = log.progress();
            status = log.status();
            action = log.action();
        }
        var said = Json.said(document, "sn");
        if (said != null && document.has("mn")) {
            named(said.strip());
            model = Json.said(document, "mn");
            capacity = Json.number(document, "tnvmcap");
        }
    }

    /// In a list of drives, however deep: the one that goes by the name of this one.
    private void listed(JsonNode node, int depth) {
        var path = Json.said(node, "DevicePath", "Controller");
        var said = Json.said(node, "SerialNumber");
        if (path != null
                && said != null
                && Transcript.whole(path.startsWith("/") ? path : "/dev/" + path)
                        .equals(device)) {
            named(said.strip());
            model = model == null ? Json.said(node, "ModelNumber") : model;
            capacity = capacity == null ? Json.number(node, "PhysicalSize") : capacity;
        }
        if (depth < DEEPEST) node.forEach(inner -> listed(inner, depth + 1));
    }

    private void take(String line) {
        var listed = LISTED.matcher(line.strip());
        if (listed.matches() && Transcript.whole(listed.group(1)).equals(device)) {
            named(listed.group(2));
            model = model == null ? listed.group(3) : model;
            return;
        }
        var register = REGISTER.matcher(line);
        if (register.matches()) {
            var value = Long.decode(register.group(2).replaceFirst("^0+(?=[1-9])", ""));
            switch (register.group(1).toLowerCase(java.util.Locale.ROOT)) {
                case "progress" -> progress = value;
                case "status" -> status = value;
                default -> action = value;
            }
            return;
        }
        var field = FIELD.matcher(line);
        if (!field.matches() || field.group(2).isEmpty()) return;
        switch (field.group(1)) {
            case "sn", "Serial Number" -> named(field.group(2));
            case "mn", "Model Number" -> model = field.group(2);
            default -> capacity = capacity(field.group(2));
        }
    }

    private void named(String said) {
        if (serial == null) serial = said;
        else if (!serial.equals(said)) otherSerial = said;
    }

    private static @Nullable Long capacity(String said) {
        var digits = said.replaceFirst("\\[.*|\\(.*", "").replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 18 ? null : (Long) Long.parseLong(digits);
    }
}
