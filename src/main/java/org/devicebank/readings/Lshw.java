package org.devicebank.readings;

import java.util.List;
import java.util.regex.Pattern;
import org.devicebank.notations.Sizes;
import org.devicebank.notations.Xml;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `lshw` in its three ways of writing: `-json`, `-xml` and plain text.
final class Lshw {

    private static final Pattern TEXT = Pattern.compile("(?m)^ {2}\\*-(core|pci|cpu|memory|firmware)");
    private static final Pattern ATTACHED = Pattern.compile("(?i)usb@|usb|removable");

    private Lshw() {}

    static boolean recognises(JsonNode document) {
        return document.has("id") && document.has("class");
    }

    static boolean recognises(Xml.Element root) {
        return root.name().equals("list") && root.first("node") != null
                || root.name().equals("node") && root.attributes().containsKey("class");
    }

    static boolean recognises(String text) {
        return TEXT.matcher(text).find();
    }

    static Reading read(List<JsonNode> documents) {
        return read(documents.stream().map(LshwNode::of).toList(), "lshw");
    }

    static Reading read(Xml.Element root) {
        var nodes = root.name().equals("node") ? List.of(root) : root.all("node");
        return read(nodes.stream().map(LshwNode::of).toList(), "lshw");
    }

    static Reading read(String text) {
        return read(List.of(LshwNode.of(text)), "lshw");
    }

    private static Reading read(List<LshwNode> nodes, String tool) {
        var notes = new Notes(tool);
        for (var node : nodes) {
            if (node.kind().equals("system")) {
                notes.say(Fact.MAKER, node.said("vendor"));
                notes.say(Fact.PRODUCT, node.said("product"));
                notes.say(Fact.VERSION, node.said("version"));
                notes.say(Fact.SERIAL, node.said("serial"));
                notes.say(Fact.FAMILY, node.settings().get("family"));
                notes.say(Fact.UUID, node.settings().get("uuid"));
                notes.say(Fact.CHASSIS, chassis(node));
            }
        }
        nodes.forEach(node -> gather(node, notes));
        return notes.reading();
    }

    private static @Nullable String chassis(LshwNode system) {
        var said = system.settings().get("chassis");
        return said != null ? said : system.said("description");
    }

    private static void gather(LshwNode node, Notes notes) {
        switch (node.kind()) {
            case "processor" -> notes.say(Fact.PROCESSOR, node.said("product"));
            case "power" -> battery(node, notes);
            case "network" -> notes.address(node.said("serial"));
            case "disk" -> disk(node, notes);
            case "bus" -> board(node, notes);
            case "memory" -> memory(node, notes);
            default -> {}
        }
        if (node.kind().equals("storage") && node.part().equals("nvme")) {
            nvme(node, notes);
            return;
        }
        node.children().forEach(child -> gather(child, notes));
    }

    private static void board(LshwNode node, Notes notes) {
        if (node.part().equals("core")) {
            notes.say(Fact.BOARD_MAKER, node.said("vendor"));
            notes.say(Fact.BOARD_PRODUCT, node.said("product"));
            notes.say(Fact.BOARD_SERIAL, node.said("serial"));
        }
    }

    /// Sockets are counted one by one; a memory without sockets says its whole size.
    private static void memory(LshwNode node, Notes notes) {
        var described = node.said("description");
        if (described != null
                && described.toLowerCase(java.util.Locale.ROOT).matches(".*(bios|cache|flash|rom\\b).*")) {
            return;
        }
        var whole = node.part().equals("memory") && node.children().isEmpty();
        if (node.part().equals("bank") || whole) {
            var size = size(node);
            notes.memory(size == null ? 0 : size);
        }
    }

    /// Capacities of batteries are mWh; power supplies that are no batteries say watts in the same place.
    private static void battery(LshwNode node, Notes notes) {
        if (node.part().equals("battery")) {
            var capacity = node.said("capacity");
            notes.battery(new Battery(Sizes.whole(capacity), null, null, null));
        }
    }

    private static void disk(LshwNode node, Notes notes) {
        var bus = String.valueOf(node.said("businfo"));
        var optical = node.part().matches("cdrom|dvd|medium");
        if (optical || ATTACHED.matcher(bus + node.said("capabilities")).find()) {
            return;
        }
        var size = size(node);
        var model = node.said("product");
        if (size == null && model == null || size != null && size == 0) {
            return;
        }
        var device = node.said("logicalname");
        var turns = (node.said("capabilities") + " " + node.settings()).contains("rpm") ? Boolean.TRUE : null;
        notes.drive(new Reading.Drive(
                device(device), node.said("serial"), model, Media.of(device, bus, model, turns), size));
    }

    /// An NVMe drive is its controller, which has the serial number; its namespaces have the size.
    private static void nvme(LshwNode node, Notes notes) {
        Long bytes = null;
        String device = null;
        for (var child : node.children()) {
            var size = size(child);
            if (size != null && (bytes == null || size > bytes)) {
                bytes = size;
                device = child.said("logicalname");
            }
        }
        notes.drive(new Reading.Drive(
                device(device == null ? node.said("logicalname") : device),
                node.said("serial"),
                node.said("product"),
                Media.NVME,
                bytes));
    }

    private static @Nullable String device(@Nullable String name) {
        return name != null && name.startsWith("/dev/") ? name : null;
    }

    /// Bytes as a number, or in text "238GiB (256GB)", of which the second is the one on the label.
    private static @Nullable Long size(LshwNode node) {
        var said = node.said("size");
        if (said == null || said.matches("[0-9]{1,18}")) {
            return said == null ? null : (Long) Long.parseLong(said);
        }
        var bracket = said.indexOf('(');
        return Sizes.bytes(bracket < 0 ? said : said.substring(bracket + 1), false);
    }
}
