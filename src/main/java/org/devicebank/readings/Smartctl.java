package org.devicebank.readings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Json;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `smartctl --json` and `smartctl -a`, of one drive or of several after one another.
final class Smartctl {

    private static final Pattern BEGIN = Pattern.compile("(?m)^smartctl \\d");
    private static final Pattern BRIDGE = Pattern.compile("(?i)usb");

    private Smartctl() {}

    static boolean recognises(JsonNode document) {
        return document.has("smartctl")
                || (document.has("device") && (document.has("model_name") || document.has("serial_number")));
    }

    static boolean recognises(String text) {
        return BEGIN.matcher(text).find();
    }

    static Reading read(List<JsonNode> documents) {
        var notes = new Notes("smartctl");
        documents.stream().filter(Smartctl::recognises).forEach(one -> drive(one, notes));
        return notes.reading();
    }

    private static void drive(JsonNode one, Notes notes) {
        var model = Json.said(one, "model_name", "scsi_model_name", "scsi_product", "product");
        var serial = Json.said(one, "serial_number");
        if (model == null && serial == null) {
            return;
        }
        var device = Json.said(one.path("device"), "name");
        var bus = Json.said(one.path("device"), "type") + " " + Json.said(one.path("device"), "protocol");
        var bytes = Json.number(one.path("user_capacity"), "bytes");
        if (bytes == null) {
            bytes = Json.number(one, "nvme_total_capacity");
        }
        var rotation = Json.number(one, "rotation_rate");
        var turns = rotation == null ? null : (Boolean) (rotation > 0);
        notes.drive(new Reading.Drive(device, serial, model, Media.of(device, bus, model, turns), bytes));
    }

    static Reading read(String text) {
        var notes = new Notes("smartctl");
        for (var part : BEGIN.split(text)) {
            var said = new HashMap<String, String>();
            for (var line : part.lines().toList()) {
                var colon = line.indexOf(':');
                if (colon > 0 && !line.startsWith(" ")) {
                    said.putIfAbsent(
                            line.substring(0, colon).strip(),
                            line.substring(colon + 1).strip());
                }
            }
            drive(said, notes);
        }
        return notes.reading();
    }

    private static void drive(Map<String, String> said, Notes notes) {
        var model = first(said, "Device Model", "Model Number", "Product");
        var serial = first(said, "Serial Number", "Serial number");
        var capacity = first(said, "User Capacity", "Total NVM Capacity", "Namespace 1 Size/Capacity");
        if (model == null && serial == null
                || BRIDGE.matcher(said.getOrDefault("Transport protocol", "")).find()) {
            return;
        }
        var rate = said.get("Rotation Rate");
        var turns = rate == null ? null : (Boolean) rate.contains("rpm");
        var bus = said.containsKey("Model Number") ? "nvme" : null;
        notes.drive(new Reading.Drive(null, serial, model, Media.of(null, bus, model, turns), Sizes.whole(capacity)));
    }

    private static @Nullable String first(Map<String, String> said, String... names) {
        for (var name : names) {
            if (said.get(name) != null && !said.get(name).startsWith("[")) {
                return said.get(name);
            }
        }
        return null;
    }
}
