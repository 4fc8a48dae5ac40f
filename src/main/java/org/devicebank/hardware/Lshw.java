package org.devicebank.hardware;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.devicebank.kernel.Refused;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads `lshw -json`: a tree of nodes, sometimes in a list of one, sometimes with a comma too many.
final class Lshw {

    private static final int DEEPEST = 60;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .build())
            .build();

    private Lshw() {}

    static boolean recognises(String text) {
        return text.contains("\"class\"") && text.contains("\"id\"") && text.indexOf('{') >= 0;
    }

    static Snapshot read(String text) {
        var system = root(parse(text));
        var core = child(system, "bus", "core");
        var doubts = new ArrayList<Sentence>();
        var maker = Names.maker(said(system, "vendor"), core == null ? null : said(core, "vendor"));
        var model = Names.model(
                maker,
                said(system, "product"),
                said(system, "version"),
                core == null ? null : said(core, "product"),
                said(system.path("configuration"), "family"));
        var serial = Names.serial(said(system, "serial"));
        var found = new Finds();
        gather(system, found);
        var chassis = said(system.path("configuration"), "chassis");
        var kind = Form.of(chassis, model, found.processor, found.battery, doubts);
        if (serial == null) {
            doubts.add(Sentence.of("hardware.doubt.serial"));
        }
        if (model == null) {
            doubts.add(Sentence.of("hardware.doubt.model"));
        }
        var gigabytes = Math.round(found.memory / (double) (1L << 30));
        var memory = gigabytes == 0 ? null : (Integer) (int) Math.min(gigabytes, 100_000);
        return new Snapshot("lshw", maker, model, kind, serial, found.processor, memory, found.disks, doubts);
    }

    private static JsonNode parse(String text) {
        var list = text.indexOf('[');
        var object = text.indexOf('{');
        var begin = list >= 0 && list < object ? list : object;
        try {
            return JSON.readTree(text.substring(begin));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw Refused.unfit(
                    "refused.hardware.json", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        }
    }

    private static JsonNode root(JsonNode tree) {
        if (tree.isArray()) {
            for (var node : tree) {
                if ("system".equals(said(node, "class"))) {
                    return node;
                }
            }
            return tree.isEmpty() ? tree : tree.get(0);
        }
        return tree;
    }

    private static @Nullable JsonNode child(JsonNode node, String kind, String id) {
        for (var child : node.path("children")) {
            if (kind.equals(said(child, "class")) && id.equals(said(child, "id"))) {
                return child;
            }
        }
        return null;
    }

    private static final class Finds {
        private @Nullable String processor;
        private boolean battery;
        private long memory;
        private final List<Snapshot.Disk> disks = new ArrayList<>();
    }

    private static void gather(JsonNode node, Finds found) {
        var kind = said(node, "class") == null ? "" : String.valueOf(said(node, "class"));
        var id = said(node, "id") == null ? "" : String.valueOf(said(node, "id"));
        switch (kind) {
            case "processor" ->
                found.processor = found.processor == null ? Names.said(said(node, "product")) : found.processor;
            case "power" -> found.battery |= id.startsWith("battery");
            case "memory" ->
                found.memory += id.startsWith("bank") ? node.path("size").asLong(0) : 0;
            case "disk" -> disk(node, id, found);
            default -> {}
        }
        if (kind.equals("memory")
                && id.startsWith("memory")
                && node.path("children").isEmpty()) {
            found.memory += node.path("size").asLong(0);
        }
        if (kind.equals("storage") && id.startsWith("nvme")) {
            nvme(node, found);
            return;
        }
        for (var child : node.path("children")) {
            gather(child, found);
        }
    }

    private static void disk(JsonNode node, String id, Finds found) {
        var bus = String.valueOf(said(node, "businfo"));
        var capabilities = node.path("capabilities");
        var removable = capabilities.has("removable")
                || bus.startsWith("usb")
                || id.startsWith("cdrom")
                || id.startsWith("medium");
        if (removable || node.path("size").asLong(0) <= 0) {
            return;
        }
        var model = Names.said(said(node, "product"));
        found.disks.add(new Snapshot.Disk(
                Names.serial(said(node, "serial")),
                model,
                medium(node, model, bus),
                node.path("size").asLong()));
    }

    /// An NVMe drive is named by its controller, which has the serial number; its namespaces have the size.
    private static void nvme(JsonNode node, Finds found) {
        var bytes = 0L;
        for (var child : node.path("children")) {
            bytes = Math.max(bytes, child.path("size").asLong(0));
        }
        var serial = Names.serial(said(node, "serial"));
        found.disks.add(
                new Snapshot.Disk(serial, Names.said(said(node, "product")), "NVME", bytes == 0 ? null : bytes));
    }

    private static String medium(JsonNode node, @Nullable String model, String bus) {
        var logical = node.path("logicalname").toString();
        var rotation = node.path("capabilities").toString() + node.path("configuration");
        var name = (model == null ? "" : model).toLowerCase(Locale.ROOT);
        if (logical.contains("nvme") || bus.startsWith("nvme")) {
            return "NVME";
        }
        if (logical.contains("mmcblk") || bus.startsWith("mmc")) {
            return "EMMC";
        }
        if (name.contains("ssd") || name.contains("nvme") || name.contains("solid state")) {
            return "SSD";
        }
        return rotation.contains("rpm") ? "HDD" : "UNKNOWN";
    }

    private static @Nullable String said(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
