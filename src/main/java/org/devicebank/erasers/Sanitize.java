package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.erasers.Transcript.Shown;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.notations.Json;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the result file of usody's `sanitize`: the commands it ran on one drive, and what each of them printed.
final class Sanitize {

    private static final Pattern DEVICE = Pattern.compile("/dev/(?!null|zero|u?random|shm)[A-Za-z0-9]+");
    private static final Pattern FIRMWARE = Pattern.compile("^(?:sudo )?(?:\\S*/)?(nvme|hdparm) (.*)$");
    private static final Pattern WRITES = Pattern.compile("^(?:sudo )?(?:\\S*/)?(shred|dd|badblocks|nwipe|scrub)\\b.*");
    private static final Pattern SHRED_PASS =
            Pattern.compile("\\p{L}{3,20} ([0-9]+)/([0-9]+) \\([0-9\\p{L}]+\\)(?:\\.\\.\\.|…)(?:[^\\n]* )?100 ?%");
    private static final Pattern COPIED = Pattern.compile("(?m)^([0-9]{1,18}) bytes .*copied");
    private static final Pattern BAD_BLOCKS =
            Pattern.compile("Pass completed, ([0-9]+) bad blocks found. \\(([0-9]+)/([0-9]+)/([0-9]+) errors\\)");
    private static final int DISK_FAILING = 0x08;

    private static final Pattern PARTITION = Pattern.compile("/dev/(?:[sh]d[a-z]+[0-9]+|(?:nvme|mmcblk)\\S*p[0-9]+)");

    private final JsonNode file;
    private final Weighing weighing;
    private final @Nullable String device;
    private final @Nullable Long size;
    private @Nullable Long written;

    private Sanitize(JsonNode file) {
        this.file = file;
        var block = file.path("device_info").path("export_data").path("block");
        var name = Json.said(block, "path", "kname", "name");
        device = name == null || name.startsWith("/") ? name : "/dev/" + name;
        var bytes = Json.number(smart(file).path("user_capacity"), "bytes");
        size = bytes != null || !block.path("size").isIntegralNumber() ? bytes : Json.number(block, "size");
        weighing = new Weighing(device);
    }

    static boolean recognises(JsonNode document) {
        return document.has("device_info") && document.has("steps") && document.has("method");
    }

    static Account read(List<JsonNode> documents) {
        var runs = new ArrayList<Run>();
        var version = "";
        for (var document : documents) {
            if (recognises(document)) {
                runs.add(new Sanitize(document).weigh());
                version = " " + Json.said(document, "version");
            }
        }
        return new Account(
                "sanitize result",
                List.of(new Session(("usody sanitize" + version).replace(" null", ""), new Machine(Map.of()), runs)));
    }

    private Weighed weigh() {
        var info = file.path("device_info");
        var commands = new ArrayList<JsonNode>();
        file.path("steps").forEach(step -> {
            if (Boolean.FALSE.equals(Json.yes(step, "success"))) weighing.fail("says", "erasers.counter.step", "false");
            step.path("commands").forEach(commands::add);
        });
        commands.forEach(this::command);
        file.path("validation").path("commands").forEach(this::command);
        word("result", file.path("result"));
        word("validation", file.path("validation").path("result"));
        var technique = technique(commands);
        if (technique == Technique.OVERWRITE) readBack(commands);
        health();
        return weighing.done(identity(info), size, written, medium(info), technique);
    }

    private void word(String counter, JsonNode value) {
        var said = value.isBoolean() || value.isString() ? value.asString() : null;
        var good = "true".equalsIgnoreCase(said) || "success".equalsIgnoreCase(said);
        weighing.word(counter, said, good, !good);
    }

    /// Every command ran on this drive, and ended with 0.
    private void command(JsonNode command) {
        var text = String.valueOf(Json.said(command, "command"));
        var match = DEVICE.matcher(text);
        while (match.find()) {
            if (device == null
                    || PARTITION.matcher(match.group()).matches()
                    || !Transcript.whole(match.group()).equals(Transcript.whole(device))) {
                weighing.doubt("other_disk", match.group(), String.valueOf(device));
            }
        }
        var code = Json.number(command, "return_code");
        if (code == null) weighing.missing("return_code");
        else if (code != 0) weighing.fail("command_failed", text, code);
        if (Boolean.FALSE.equals(Json.yes(command, "success")))
            weighing.fail("command_failed", text, String.valueOf(code));
    }

    private @Nullable Technique technique(List<JsonNode> commands) {
        var firmware = new ArrayList<Shown>();
        var writes = new ArrayList<JsonNode>();
        for (var command : commands) {
            var text = String.valueOf(Json.said(command, "command"));
            var match = FIRMWARE.matcher(text);
            if (match.matches()) {
                var lines = (printed(command)).lines().toList();
                firmware.add(new Shown(match.group(1), match.group(2), device, lines));
            } else if (WRITES.matcher(text).matches()) {
                writes.add(command);
            }
        }
        if (!writes.isEmpty()) {
            writes.forEach(this::wrote);
            return Technique.OVERWRITE;
        }
        if (firmware.isEmpty()) {
            weighing.doubt("no_command");
            return null;
        }
        var name = String.valueOf(device);
        var nvme = firmware.stream().anyMatch(one -> one.tool().equals("nvme"));
        return weighing.add(nvme ? new NvmeTold(name, firmware).weigh() : new HdparmTold(name, firmware).weigh());
    }

    /// The counters a writing command prints; a command that only ended well counted nothing.
    private void wrote(JsonNode command) {
        var printed = printed(command);
        var copied = COPIED.matcher(printed);
        var pass = SHRED_PASS.matcher(printed);
        var bad = BAD_BLOCKS.matcher(printed);
        Shredding.believable(command, size, medium(file.path("device_info")), weighing);
        if (copied.find()) {
            written = Long.valueOf(copied.group(1));
            weighing.whole("bytes_written", written, size);
        } else if (bad.find()) {
            weighing.none("bad_blocks", Long.valueOf(bad.group(1)));
            written = size;
        } else if (pass.find()) {
            var all = Long.valueOf(pass.group(2));
            var done = 1L;
            while (pass.find()) done++;
            weighing.whole("passes", done, all);
            if (done == all) written = size;
        } else if (printed.isBlank() && Shredding.ofTheWhole(command)) {
            Shredding.timed(command, size, medium(file.path("device_info")), weighing);
        } else {
            weighing.missing("bytes_written");
        }
    }

    /// What was read before the wipe had ended says nothing of the wipe.
    private void readBack(List<JsonNode> commands) {
        var end = commands.stream()
                .mapToDouble(one -> one.path("end_time").asDouble(Double.MAX_VALUE))
                .max();
        var after = file.path("validation")
                .path("commands")
                .valueStream()
                .filter(one -> String.valueOf(Json.said(one, "command")).contains("if="))
                .filter(one -> one.path("start_time").asDouble(0) >= end.orElse(Double.MAX_VALUE))
                .count();
        var marks = file.path("validation")
                .path("commands")
                .valueStream()
                .filter(one -> String.valueOf(Json.said(one, "command")).contains("of=" + device))
                .filter(one -> one.path("end_time").asDouble(Double.MAX_VALUE) <= begun(commands))
                .count();
        // marks were written all over the drive before, and the tool compared them afterwards
        if (after == 0 && marks > 1) weighing.is("marks", marks);
        else if (after == 0) weighing.doubt("read_before_the_wipe");
        else weighing.is("read_back", after);
    }

    private static double begun(List<JsonNode> commands) {
        return commands.stream()
                .mapToDouble(one -> one.path("start_time").asDouble(0))
                .min()
                .orElse(0);
    }

    private void health() {
        var smart = smart(file);
        if (smart.path("smart_status").path("passed").isBoolean()
                && !smart.path("smart_status").path("passed").asBoolean()) {
            weighing.doubt("says", "erasers.counter.smart", "failing");
        }
        var status = Json.number(smart.path("smartctl"), "exit_status");
        if (status != null && (status & DISK_FAILING) != 0) {
            weighing.doubt("says", "erasers.counter.smart", "exit status " + status);
        }
    }

    /// Through an adapter the drive's own number is known only when the drive told it to smartctl itself.
    private Identity identity(JsonNode info) {
        var serial = Json.said(info, "serial_number");
        var own = Json.said(smart(file), "serial_number");
        var usb = "usb".equalsIgnoreCase(Json.said(info.path("export_data").path("block"), "tran"))
                || String.valueOf(Json.said(info, "connector")).contains("usb");
        if (own != null && serial != null && !Identifiers.normal(own).equals(Identifiers.normal(serial))) {
            if (!usb) {
                weighing.doubt("other_serial", serial, own);
            }
            serial = own;
        }
        var model = Json.said(smart(file), "model_name");
        return Identity.of(model == null ? Json.said(info, "model") : model, serial, usb && own == null ? "USB" : "");
    }

    private static Medium medium(JsonNode info) {
        var said = String.valueOf(Json.said(info, "storage_medium")).toUpperCase(java.util.Locale.ROOT);
        var block = info.path("export_data").path("block");
        if (said.contains("NVM") || "nvme".equals(Json.said(block, "tran"))) return Medium.NVME;
        if (said.contains("EMMC") || said.contains("MMC")) return Medium.EMMC;
        if (said.contains("SSD") || "false".equals(String.valueOf(Json.yes(block, "rota")))) return Medium.SSD;
        return said.contains("HDD") ? Medium.HDD : Medium.UNKNOWN;
    }

    private static JsonNode smart(JsonNode file) {
        return file.path("device_info").path("export_data").path("smart");
    }

    private static String printed(JsonNode command) {
        var out = Json.said(command, "stdout");
        var err = Json.said(command, "stderr");
        return (out == null ? "" : out) + "\n" + (err == null ? "" : err);
    }
}
