package org.devicebank.readings;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `inxi -F` with any number of x, as text or as `--output json`.
final class Inxi {

    /// The short form has no name for the model: `Info: quad core Intel Core i5-8365U [MT MCP] speed (MHz): …`.
    private static final Pattern SHORT_FORM = Pattern.compile(
            "(?:\\S+ ){0,2}(?:core|\\d+-core) (?:\\([^)]*\\) )?(.+?)(?: \\[.*| bits.*| type.*| speed.*| \\(.*)?");
    private static final Pattern TEXT = Pattern.compile("(?m)^(Machine|Drives|Battery|CPU|System):(?: |$)");
    private static final Pattern KEY = Pattern.compile("\\d{3}#\\d#\\d#\\w.*");
    private static final Pattern CHARGE =
            Pattern.compile("([0-9]{1,4}(?:[.,][0-9]{1,2})?) ?(?:Wh)?/([0-9]{1,4}(?:[.,][0-9]{1,2})?)");
    private static final Pattern FIRMWARE = Pattern.compile("(?i)uefi|bios|firmware");
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3})(?:\\.[0-9])?%");

    private Inxi() {}

    static boolean recognises(JsonNode document) {
        return document.properties().stream()
                .anyMatch(field -> KEY.matcher(field.getKey()).matches());
    }

    static boolean recognises(String text) {
        return TEXT.matcher(InxiPart.plainText(text))
                        .results()
                        .map(one -> one.group(1))
                        .distinct()
                        .count()
                > 1;
    }

    static Reading read(List<JsonNode> documents) {
        return reading(InxiPart.of(documents));
    }

    static Reading read(String text) {
        return reading(InxiPart.of(text));
    }

    private static Reading reading(List<InxiPart> parts) {
        var notes = new Notes("inxi");
        machine(parts, notes);
        for (var part : parts) {
            switch (part.section()) {
                case "cpu" -> notes.say(Fact.PROCESSOR, processor(part));
                case "graphics" -> notes.say(Fact.SCREEN, part.said("res", "resolution"));
                case "network" -> notes.address(part.said("mac"));
                default -> {}
            }
        }
        InxiPart.items(parts, "drives", "ID-\\d+").forEach(item -> drive(item, notes));
        InxiPart.items(parts, "battery", "(ID-|BAT)\\d+").forEach(item -> battery(item, notes));
        notes.memory(memory(parts));
        return notes.reading();
    }

    /// One line tells of the machine, its chassis and its board, each with a product, a version and a serial number.
    private static void machine(List<InxiPart> parts, Notes notes) {
        var whole = new InxiPart(
                "machine",
                parts.stream()
                        .filter(part -> part.section().equals("machine"))
                        .flatMap(part -> part.pairs().stream())
                        .toList());
        var firmware = whole.pairs().stream()
                .map(Map.Entry::getKey)
                .filter(name -> FIRMWARE.matcher(name).lookingAt())
                .findFirst()
                .orElse("BIOS");
        var board = whole.between("Mobo", firmware);
        var chassis = whole.between("Chassis", "Mobo");
        var system = whole.between("System", "Mobo").between("System", "Chassis");
        notes.say(Fact.MAKER, system.said("System"));
        notes.say(Fact.PRODUCT, system.said("product"));
        notes.say(Fact.VERSION, system.said("v"));
        notes.say(Fact.SERIAL, system.said("serial"));
        notes.say(Fact.UUID, whole.said("uuid"));
        notes.say(Fact.CHASSIS, whole.said("Type", "Device"));
        notes.say(Fact.CHASSIS, chassis.said("type"));
        notes.say(Fact.CHASSIS_SERIAL, chassis.said("serial"));
        notes.say(Fact.BOARD_MAKER, board.said("Mobo"));
        notes.say(Fact.BOARD_PRODUCT, board.said("model"));
        notes.say(Fact.BOARD_SERIAL, board.said("serial"));
    }

    private static void drive(InxiPart item, Notes notes) {
        var device = item.said("ID-1", item.pairs().getFirst().getKey());
        var tech = String.valueOf(item.said("type", "tech")) + " " + item.said("tech");
        if (device == null || !device.startsWith("/dev/") || tech.contains("USB") || tech.contains("Removable")) {
            return;
        }
        var vendor = item.said("vendor");
        var model = item.said("model");
        var name = vendor == null || model == null || model.startsWith(vendor) ? model : vendor + " " + model;
        var turns = tech.contains("HDD") || item.said("rotation", "rpm") != null
                ? Boolean.TRUE
                : tech.contains("SSD") ? Boolean.FALSE : null;
        notes.drive(new Reading.Drive(
                device,
                item.said("serial"),
                name,
                Media.of(device, null, name, turns),
                Sizes.bytes(item.said("size"), false)));
    }

    /// The condition is full over design; with one x less only its percentage, or charge over design, is there.
    private static void battery(InxiPart item, Notes notes) {
        var condition = item.said("condition");
        var amounts = CHARGE.matcher(condition == null ? "" : condition);
        var percent = PERCENT.matcher(condition == null ? "" : condition);
        var found = amounts.find();
        notes.battery(new Battery(
                found ? Sizes.thousandths(amounts.group(2)) : null,
                found ? Sizes.thousandths(amounts.group(1)) : null,
                Sizes.small(item.said("cycles")),
                percent.find() ? Sizes.small(percent.group(1)) : null));
    }

    /// What the modules say, or else what the system sees; the graphics keep some of that for themselves.
    private static long memory(List<InxiPart> parts) {
        var modules = InxiPart.items(parts, "memory", "Device-\\d+").stream()
                .map(item -> Sizes.bytes(item.said("size"), true))
                .filter(java.util.Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
        return modules > 0 ? modules : orZero(Sizes.bytes(total(parts), true));
    }

    private static @Nullable String total(List<InxiPart> parts) {
        String seen = null;
        for (var part : parts) {
            var memory = part.between("RAM", "swap").said("total");
            if (memory == null && part.section().matches("info|memory")) {
                memory = part.said("Memory", "total");
            }
            seen = seen == null ? memory : seen;
        }
        return seen;
    }

    private static long orZero(@Nullable Long bytes) {
        return bytes == null ? 0 : bytes;
    }

    private static @Nullable String processor(InxiPart part) {
        var model = part.said("model");
        var info = part.said("Info", "Topology");
        if (model != null || info == null) return model;
        var match = SHORT_FORM.matcher(info);
        return match.matches() ? match.group(1) : null;
    }
}
