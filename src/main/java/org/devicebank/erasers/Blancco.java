package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Medium;
import org.devicebank.notations.Json;
import org.devicebank.notations.Xml;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the reports of Blancco, as XML or as JSON; both become one tree of names and values.
///
/// The layout drifts from version to version, so entries are found by their names wherever they stand.
final class Blancco {

    private static final int SECTOR = 512;
    private static final int LARGEST_SECTOR = 8192;

    /// A state in a word we do not know is a doubt and no failure: reports are written in many languages.
    private static final Pattern FAILED =
            Pattern.compile("fail|error|exception|not erased|not successful|unsuccessful");

    private final JsonNode report;

    private Blancco(JsonNode report) {
        this.report = report;
    }

    static boolean recognises(Xml.Element root) {
        return root.name().startsWith("blancco") || root.children().stream().anyMatch(Blancco::recognises);
    }

    static boolean recognises(JsonNode document) {
        return document.toString().contains("\"blancco_");
    }

    static Account read(Xml.Element root) {
        return read(List.of(BlanccoTree.of(root)));
    }

    static Account read(List<JsonNode> documents) {
        var sessions = new ArrayList<Session>();
        for (var document : documents) {
            for (var data : BlanccoTree.merged(document).findValues("blancco_data")) {
                each(data).forEach(one -> sessions.add(new Blancco(one).session()));
            }
            if (document.has("blancco_erasure_report")) sessions.add(new Blancco(document).session());
        }
        return new Account("Blancco report", sessions);
    }

    private Session session() {
        var disks = disks();
        var runs = new ArrayList<Run>();
        var wiped = new ArrayList<String>();
        for (var erasure : erasures()) {
            var target = erasure.has("target") ? one(erasure.path("target")) : erasure;
            var serial = Json.said(target, "serial", "serial_number");
            if (serial != null) wiped.add(Identifiers.normal(serial));
            runs.add(run(erasure, target, disk(disks, target)));
        }
        for (var disk : disks) {
            var serial = Json.said(disk, "serial", "serial_number");
            if (serial == null || !wiped.contains(Identifiers.normal(serial))) {
                runs.add(Weighing.leftAlone(
                        Json.said(disk, "id", "target_id", "serial"),
                        Identity.of(Json.said(disk, "model"), serial, Json.said(disk, "interface_type")),
                        bytes(disk),
                        medium(disk)));
            }
        }
        return new Session(tool(), machine(), runs);
    }

    private Weighed run(JsonNode erasure, JsonNode target, @Nullable JsonNode disk) {
        var weighing = new Weighing(Json.said(target, "target_id", "id"));
        var state = String.valueOf(Json.said(erasure, "state", "status")).toLowerCase(Locale.ROOT);
        var good = state.equals("successful") || state.equals("erased");
        weighing.word(
                "state",
                Json.said(erasure, "state", "status"),
                good,
                FAILED.matcher(state).find());
        weighing.none("failed_sectors", Json.number(erasure, "failed_sectors"));
        weighing.none("total_errors", Json.number(erasure, "total_errors"));
        var total = bytes(target) != null || disk == null ? bytes(target) : bytes(disk);
        var sector = disk == null || sectorSize(target) != null ? sectorSize(target) : sectorSize(disk);
        var cleaned = Json.number(erasure, "cleaned_sectors");
        var erased = cleaned == null || cleaned > Long.MAX_VALUE / 8192
                ? null
                : (Long) (cleaned * (sector == null ? SECTOR : sector));
        weighing.whole("cleaned_bytes", erased, total);
        var serial = Json.said(target, "serial", "serial_number");
        return weighing.done(
                Identity.of(Json.said(target, "model"), serial, bus(target)),
                total,
                erased,
                medium(target) != Medium.UNKNOWN || disk == null ? medium(target) : medium(disk),
                technique(weighing, erasure));
    }

    /// How a drive was connected: the erasure may leave that to the list of hardware.
    private @Nullable String bus(JsonNode target) {
        var said = Json.said(target, "interface_type", "interface");
        if (said != null) return said;
        var listed = disk(listed(), target);
        return listed == null ? null : Json.said(listed, "interface_type", "interface");
    }

    /// What the rounds were: commands of the drive's firmware reach further than writing over it.
    private static @Nullable Technique technique(Weighing weighing, JsonNode erasure) {
        var firmware = Json.number(erasure, "firmware_rounds");
        var overwriting = Json.number(erasure, "overwriting_rounds");
        var total = Json.number(erasure, "total_erasure_rounds");
        var done = (firmware == null ? 0 : firmware) + (overwriting == null ? 0 : overwriting);
        if (firmware == null && overwriting == null) {
            weighing.missing("rounds");
            return null;
        }
        if (total != null) weighing.whole("rounds", done, total);
        else if (done > 0) weighing.is("rounds", done);
        var standard =
                String.valueOf(Json.said(erasure, "erasure_standard_name")).toLowerCase(Locale.ROOT);
        if (done == 0) return null;
        if (firmware == null || firmware == 0) return Technique.OVERWRITE;
        return standard.contains("crypto") ? Technique.CRYPTO_ERASE : Technique.SANITISE_COMMAND;
    }

    private List<JsonNode> erasures() {
        var found = new ArrayList<JsonNode>();
        collect(report.path("blancco_erasure_report"), found);
        return found;
    }

    private static void collect(JsonNode node, List<JsonNode> found) {
        if (node.isObject()
                && (node.has("state") || node.has("cleaned_sectors"))
                && (node.has("target") || node.has("erasure_standard_name"))) {
            found.add(node);
        } else {
            node.forEach(child -> collect(child, found));
        }
    }

    /// The drives of the machine, without the stick it was started from.
    private List<JsonNode> disks() {
        return listed().stream()
                .filter(disk -> !String.valueOf(Json.said(disk, "interface_type", "interface"))
                        .toUpperCase(Locale.ROOT)
                        .contains("USB"))
                .toList();
    }

    private List<JsonNode> listed() {
        var disks = new ArrayList<JsonNode>();
        for (var named : report.path("blancco_hardware_report").findValues("disk")) {
            each(named).stream().filter(JsonNode::isObject).forEach(disks::add);
        }
        return disks;
    }

    /// The drive in the list of hardware that an erasure was about; two with one number are none.
    private static @Nullable JsonNode disk(List<JsonNode> disks, JsonNode target) {
        var serial = Json.said(target, "serial", "serial_number");
        var id = Json.said(target, "target_id", "id");
        var same = disks.stream()
                .filter(disk -> serial != null
                        ? serial.equals(Json.said(disk, "serial", "serial_number"))
                        : id != null && id.equals(Json.said(disk, "id", "target_id", "index")))
                .toList();
        return same.size() == 1 ? same.getFirst() : null;
    }

    private static @Nullable Long sectorSize(JsonNode disk) {
        for (var name : List.of("sector_size", "logical_sector_size", "block_size")) {
            var size = Json.number(disk, name);
            if (size != null && size >= SECTOR && size <= LARGEST_SECTOR) return size;
        }
        return null;
    }

    private Machine machine() {
        for (var found : report.path("blancco_hardware_report").findValues("system")) {
            var system = one(found);
            var facts = new java.util.HashMap<String, String>();
            put(facts, "system-manufacturer", Json.said(system, "manufacturer", "vendor"));
            put(facts, "system-product-name", Json.said(system, "model", "product"));
            put(facts, "system-version", Json.said(system, "version"));
            put(facts, "system-serial-number", Json.said(system, "serial", "serial_number"));
            put(facts, "system-uuid", Json.said(system, "uuid"));
            return new Machine(facts);
        }
        return new Machine(Map.of());
    }

    private static void put(Map<String, String> facts, String keyword, @Nullable String value) {
        if (value != null) facts.put(keyword, value);
    }

    private String tool() {
        for (var found : report.findValues("description")) {
            for (var entry : one(found).findValues("document_log")) {
                var version = entry.findValue("product_version");
                if (version != null && version.isString()) return "Blancco " + version.asString();
            }
        }
        return "Blancco";
    }

    private static Medium medium(JsonNode disk) {
        var said = (Json.said(disk, "type", "media_type") + " " + Json.said(disk, "interface_type") + " "
                        + Json.said(disk, "model"))
                .toUpperCase(Locale.ROOT);
        if (said.contains("NVME")) return Medium.NVME;
        if (said.contains("MMC")) return Medium.EMMC;
        if (said.contains("SSD")) return Medium.SSD;
        return said.contains("HDD") ? Medium.HDD : Medium.UNKNOWN;
    }

    private static @Nullable Long bytes(JsonNode disk) {
        var capacity = Json.number(disk, "capacity");
        var sectors = Json.number(disk, "sectors");
        var size = sectorSize(disk);
        if (capacity != null || sectors == null || sectors > Long.MAX_VALUE / 8192) return capacity;
        return sectors * (size == null ? SECTOR : size);
    }

    private static List<JsonNode> each(JsonNode node) {
        return node.isArray() ? node.valueStream().toList() : List.of(node);
    }

    private static JsonNode one(JsonNode node) {
        return node.isArray() && !node.isEmpty() ? node.get(0) : node;
    }
}
