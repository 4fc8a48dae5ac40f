package org.devicebank.readings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `Get-ComputerInfo` of PowerShell, as its list or through `ConvertTo-Json`.
final class ComputerCmdlet {

    private static final Pattern LINE = Pattern.compile("(?m)^ {0,8}([A-Z][A-Za-z]{3,60}) {0,60}: ?(.{0,500})$");
    private static final Pattern KNOWN = Pattern.compile(
            "(?m)^ {0,8}(Cs(Manufacturer|Model|Name)|Bios(Manufacturer|FirmwareType|SeralNumber)) {0,60}:");
    private static final Pattern PROCESSOR = Pattern.compile("\\{?([^,}{]{4,100})");

    private ComputerCmdlet() {}

    static boolean recognises(JsonNode document) {
        return document.has("CsManufacturer") || document.has("CsModel") || document.has("BiosSeralNumber");
    }

    static boolean recognises(String text) {
        return KNOWN.matcher(text).find();
    }

    static Reading read(JsonNode document) {
        var said = new HashMap<String, String>();
        document.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isString() || value.isNumber() || value.isBoolean()) {
                said.put(field.getKey(), value.asString());
            }
        });
        for (var processor : document.path("CsProcessors")) {
            said.putIfAbsent("CsProcessors", processor.path("Name").asString(""));
        }
        return reading(said);
    }

    static Reading read(String text) {
        var said = new HashMap<String, String>();
        var lines = LINE.matcher(text);
        while (lines.find()) {
            said.putIfAbsent(lines.group(1), lines.group(2).strip());
        }
        return reading(said);
    }

    /// Some names are misspelt by the tool itself, and mended in some versions.
    private static Reading reading(Map<String, String> said) {
        var notes = new Notes("Get-ComputerInfo");
        notes.say(Fact.MAKER, said.get("CsManufacturer"));
        notes.say(Fact.MAKER, said.get("BiosManufacturer"));
        notes.say(Fact.PRODUCT, said.get("CsModel"));
        notes.say(Fact.FAMILY, said.get("CsSystemFamily"));
        notes.say(Fact.SERIAL, said.get("BiosSeralNumber"));
        notes.say(Fact.SERIAL, said.get("BiosSerialNumber"));
        notes.say(Fact.CHASSIS, role(said));
        var processor = PROCESSOR.matcher(said.getOrDefault("CsProcessors", ""));
        notes.say(Fact.PROCESSOR, processor.lookingAt() ? processor.group(1) : null);
        notes.memory(memory(said));
        return notes.reading();
    }

    private static long memory(Map<String, String> said) {
        for (var name : List.of("CsPhyicallyInstalledMemory", "CsPhysicallyInstalledMemory")) {
            var kilobytes = Sizes.whole(said.get(name));
            if (kilobytes != null) {
                return kilobytes << 10;
            }
        }
        var bytes = Sizes.whole(said.get("CsTotalPhysicalMemory"));
        return bytes == null ? 0 : bytes;
    }

    /// What the firmware says of its power profile; JSON gives the number instead of the name.
    private static @Nullable String role(Map<String, String> said) {
        return switch (said.getOrDefault("CsPCSystemTypeEx", said.getOrDefault("CsPCSystemType", ""))) {
            case "Mobile", "2" -> "notebook";
            case "Slate", "8" -> "tablet";
            case "Desktop", "1", "Workstation", "3" -> "desktop";
            default -> null;
        };
    }
}
