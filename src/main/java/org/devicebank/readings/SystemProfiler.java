package org.devicebank.readings;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.devicebank.notations.Json;
import org.devicebank.notations.Outline;
import org.devicebank.notations.Sizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `system_profiler` of macOS: `-json`, `-xml` and plain text.
final class SystemProfiler {

    private static final Pattern BYTES = Pattern.compile("\\(([0-9][0-9.,' \\u00a0\\u202f]{5,30}) [A-Za-z]+\\)");

    private SystemProfiler() {}

    static boolean recognises(JsonNode document) {
        return document.properties().stream().anyMatch(field -> field.getKey().matches("SP\\w{3,40}DataType"))
                || document.has("_dataType");
    }

    static Reading read(List<JsonNode> documents) {
        var notes = new Notes("system_profiler");
        for (var document : documents) {
            if (document.has("_dataType")) {
                part(document.path("_dataType").asString(""), document.path("_items"), notes);
            }
            document.properties().forEach(field -> part(field.getKey(), field.getValue(), notes));
        }
        return notes.reading();
    }

    private static void part(String name, JsonNode items, Notes notes) {
        for (var item : items) {
            switch (name) {
                case "SPHardwareDataType" -> hardware(item, notes);
                case "SPPowerDataType" -> power(item, notes);
                case "SPDisplaysDataType" -> screens(item, notes);
                case "SPNVMeDataType", "SPSerialATADataType", "SPParallelATADataType" -> drives(item, notes);
                default -> {}
            }
        }
    }

    private static void hardware(JsonNode item, Notes notes) {
        notes.say(Fact.MAKER, "Apple");
        notes.say(Fact.PRODUCT, Json.said(item, "machine_model"));
        notes.say(Fact.MARKET_NAME, Json.said(item, "machine_name"));
        notes.say(Fact.SERIAL, Json.said(item, "serial_number"));
        notes.say(Fact.UUID, Json.said(item, "platform_UUID"));
        notes.say(Fact.PROCESSOR, Json.said(item, "chip_type", "cpu_type"));
        var memory = Sizes.bytes(Json.said(item, "physical_memory"), true);
        notes.memory(memory == null ? 0 : memory);
        lock(Json.said(item, "activation_lock_status"), notes);
    }

    private static void lock(@Nullable String status, Notes notes) {
        if (status != null) {
            var plain = status.toLowerCase(java.util.Locale.ROOT);
            notes.lock(
                    Lock.By.ACTIVATION_LOCK,
                    plain.endsWith("enabled")
                            ? Lock.State.ON
                            : plain.endsWith("disabled") ? Lock.State.OFF : Lock.State.UNKNOWN);
        }
    }

    private static void power(JsonNode item, Notes notes) {
        var health = item.path("sppower_battery_health_info");
        if (health.isObject()) {
            notes.battery(new Battery(
                    null,
                    Json.number(item.path("sppower_battery_charge_info"), "sppower_battery_max_capacity"),
                    Json.small(health, "sppower_battery_cycle_count"),
                    Json.small(health, "sppower_battery_health_maximum_capacity")));
        }
    }

    private static void screens(JsonNode item, Notes notes) {
        for (var screen : item.path("spdisplays_ndrvs")) {
            notes.say(
                    Fact.SCREEN,
                    Json.said(screen, "_spdisplays_pixels", "spdisplays_pixelresolution", "_spdisplays_resolution"));
        }
    }

    /// Drives stand under the controller they hang on.
    private static void drives(JsonNode item, Notes notes) {
        var model = Json.said(item, "device_model");
        var serial = Json.said(item, "device_serial");
        if (model != null || serial != null) {
            var bytes = Json.number(item, "size_in_bytes");
            var name = Json.said(item, "bsd_name");
            drive(
                    name,
                    serial,
                    model,
                    bytes == null ? exact(Json.said(item, "size")) : bytes,
                    Json.said(item, "spsata_medium_type", "medium_type"),
                    notes);
        }
        item.path("_items").forEach(child -> drives(child, notes));
    }

    private static void drive(
            @Nullable String name,
            @Nullable String serial,
            @Nullable String model,
            @Nullable Long bytes,
            @Nullable String medium,
            Notes notes) {
        var turns = medium == null ? null : (Boolean) medium.matches("(?i).*rotational.*");
        notes.drive(new Reading.Drive(
                name == null ? null : "/dev/" + name, serial, model, Media.of(null, null, model, turns), bytes));
    }

    private static @Nullable Long exact(@Nullable String size) {
        var match = BYTES.matcher(size == null ? "" : size);
        return match.find() ? Sizes.whole(match.group(1)) : Sizes.bytes(size, false);
    }

    static boolean recognises(String text) {
        return text.contains("Hardware Overview:")
                || text.contains("Model Identifier: ")
                || (text.contains("Battery Information:") && text.contains("Cycle Count: "));
    }

    /// Plain text: the names of lines are unique enough, but drives repeat theirs.
    static Reading read(String text) {
        var notes = new Notes("system_profiler");
        var said = Outline.first(text);
        notes.say(Fact.MAKER, "Apple");
        notes.say(Fact.PRODUCT, said.get("Model Identifier"));
        notes.say(Fact.MARKET_NAME, said.get("Model Name"));
        notes.say(Fact.SERIAL, said.get("Serial Number (system)"));
        notes.say(Fact.UUID, said.get("Hardware UUID"));
        notes.say(Fact.PROCESSOR, said.get("Chip"));
        notes.say(Fact.PROCESSOR, said.get("Processor Name"));
        notes.say(Fact.SCREEN, said.get("Resolution"));
        var memory = Sizes.bytes(said.get("Memory"), true);
        notes.memory(memory == null ? 0 : memory);
        lock(said.get("Activation Lock Status"), notes);
        if (said.containsKey("Cycle Count")) {
            notes.battery(new Battery(
                    null,
                    Sizes.whole(said.get("Full Charge Capacity (mAh)")),
                    Sizes.small(said.get("Cycle Count")),
                    Sizes.small(said.get("Maximum Capacity"))));
        }
        Outline.groups(text, "Capacity").forEach(group -> drive(group, notes));
        return notes.reading();
    }

    private static void drive(Map<String, String> group, Notes notes) {
        var model = group.get("Model");
        if (model != null && (group.containsKey("BSD Name") || group.containsKey("Revision"))) {
            var medium = group.get("Medium Type");
            drive(
                    group.get("BSD Name"),
                    group.get("Serial Number"),
                    model,
                    exact(group.get("Capacity")),
                    medium,
                    notes);
        }
    }
}
