package org.devicebank.readings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;

/// Reads the text of `hwinfo`: numbered parts with a class, and the firmware's own tables inside the one called BIOS.
final class Hwinfo {

    private static final Pattern BEGIN = Pattern.compile("(?m)^\\d{1,3}: .*?(?:\\d{4,5}|None).*$");
    private static final Pattern TABLE = Pattern.compile("([A-Z][A-Za-z ]{2,30}):(?: #\\d+)?");
    private static final Pattern CODED = Pattern.compile("0x[0-9a-f]+ \\(([^)]{1,40})\\)");
    private static final Pattern BYTES = Pattern.compile("\\(([0-9]{6,18}) bytes\\)");
    private static final Pattern SECTORS = Pattern.compile("([0-9]{1,14}) sectors a ([0-9]{1,6}) bytes");

    private Hwinfo() {}

    static boolean recognises(String text) {
        return text.contains("Hardware Class: ") && text.contains("Unique ID: ")
                || text.contains("  System Info: #") && text.contains("Manufacturer: \"");
    }

    static Reading read(String text) {
        var notes = new Notes("hwinfo");
        for (var part : BEGIN.split(text)) {
            var lines = part.lines().toList();
            var said = said(lines);
            switch (said.getOrDefault("Hardware Class", "bios").replace(" interface", "")) {
                case "bios" -> tables(lines, notes);
                case "cpu" -> notes.say(Fact.PROCESSOR, quoted(said.get("Model")));
                case "disk" -> disk(said, notes);
                case "network" -> address(said, notes);
                case "monitor" -> notes.say(Fact.SCREEN, said.get("Resolution"));
                default -> {}
            }
            // the parts the kernel sees; the firmware's sockets, when they are there, have been counted by then
            if ("memory".equals(said.get("Hardware Class")) && notes.memory() == 0) {
                var size = Sizes.bytes(said.get("Memory Size"), true);
                notes.memory(size == null ? 0 : size);
            }
        }
        return notes.reading();
    }

    private static Map<String, String> said(List<String> lines) {
        var said = new HashMap<String, String>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                said.putIfAbsent(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        }
        return said;
    }

    /// Inside the BIOS part each table has a heading of its own, two spaces in, and its lines four spaces in.
    private static void tables(List<String> lines, Notes notes) {
        var table = "";
        var inside = new ArrayList<String>();
        for (var line : lines) {
            var heading = TABLE.matcher(line.strip());
            if (line.startsWith("  ") && !line.startsWith("   ") && heading.matches()) {
                table(table, said(inside), notes);
                table = heading.group(1);
                inside.clear();
            } else {
                inside.add(line);
            }
        }
        table(table, said(inside), notes);
    }

    private static void table(String table, Map<String, String> said, Notes notes) {
        switch (table) {
            case "System Info" -> {
                notes.say(Fact.MAKER, quoted(said.get("Manufacturer")));
                notes.say(Fact.PRODUCT, quoted(said.get("Product")));
                notes.say(Fact.VERSION, quoted(said.get("Version")));
                notes.say(Fact.SERIAL, quoted(said.get("Serial")));
                notes.say(Fact.UUID, said.get("UUID"));
            }
            case "Board Info" -> {
                notes.say(Fact.BOARD_MAKER, quoted(said.get("Manufacturer")));
                notes.say(Fact.BOARD_PRODUCT, quoted(said.get("Product")));
                notes.say(Fact.BOARD_SERIAL, quoted(said.get("Serial")));
            }
            case "Chassis Info" -> {
                notes.say(Fact.CHASSIS_MAKER, quoted(said.get("Manufacturer")));
                notes.say(Fact.CHASSIS_SERIAL, quoted(said.get("Serial")));
                var code = CODED.matcher(said.getOrDefault("Type", ""));
                notes.say(Fact.CHASSIS, code.find() ? code.group(1) : null);
            }
            case "Processor Info" -> notes.say(Fact.PROCESSOR, quoted(said.get("Version")));
            case "Memory Device" -> {
                var size = Sizes.bytes(said.get("Size"), true);
                notes.memory(size == null ? 0 : size);
            }
            default -> {}
        }
    }

    private static void disk(Map<String, String> said, Notes notes) {
        var device = said.get("Device File");
        var driver = said.getOrDefault("Driver", "") + said.getOrDefault("Attached to", "") + said.get("SysFS BusID");
        var kind = said.getOrDefault("Driver Modules", "") + driver;
        if (device == null || kind.contains("usb") || kind.contains("USB")) {
            return;
        }
        var path = device.split(" ")[0];
        var model = quoted(said.get("Model"));
        notes.drive(new Reading.Drive(
                path, quoted(said.get("Serial ID")), model, Media.of(path, driver, model, null), bytes(said)));
    }

    private static @Nullable Long bytes(Map<String, String> said) {
        var exact = BYTES.matcher(said.getOrDefault("Capacity", ""));
        if (exact.find()) {
            return Sizes.whole(exact.group(1));
        }
        var sectors = SECTORS.matcher(said.getOrDefault("Size", ""));
        return sectors.find() ? (Long) (Long.parseLong(sectors.group(1)) * Long.parseLong(sectors.group(2))) : null;
    }

    private static void address(Map<String, String> said, Notes notes) {
        var permanent = said.get("Permanent HW Address");
        notes.address(permanent == null ? said.get("HW Address") : permanent);
    }

    private static @Nullable String quoted(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var from = text.indexOf('"');
        var to = text.lastIndexOf('"');
        return from < 0 || to <= from ? text : text.substring(from + 1, to).strip();
    }
}
