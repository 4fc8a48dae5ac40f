package org.devicebank.erasers;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.devicebank.kernel.Medium;
import org.devicebank.notations.Json;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.devicebank.proofs.Technique;
import org.devicebank.readings.Fact;
import org.devicebank.readings.Reading;
import org.devicebank.readings.Readings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads the snapshots of eReuse's workbench, in the four layouts it has had.
///
/// A snapshot tells that an erasure was begun and how it ended, but counts no bytes: alone it proves nothing.
final class Workbench {

    private static final long MEGABYTE = 1_000_000;

    private static final Map<Fact, String> KEYWORDS = Map.of(
            Fact.MAKER, "system-manufacturer",
            Fact.PRODUCT, "system-product-name",
            Fact.VERSION, "system-version",
            Fact.SERIAL, "system-serial-number",
            Fact.UUID, "system-uuid");

    private Workbench() {}

    static boolean recognises(JsonNode document) {
        var type = String.valueOf(Json.said(document, "type", "@type"));
        return type.endsWith("Snapshot")
                        && (document.has("components") || document.has("data") || document.has("device"))
                || document.path("erase").isArray() && document.path("data").isObject();
    }

    static Account read(List<JsonNode> documents) {
        var sessions = new ArrayList<Session>();
        var kind = "";
        for (var document : documents) {
            if (!recognises(document)) continue;
            kind = kind(document);
            var runs = new ArrayList<Run>();
            document.path("components").forEach(component -> component(component, runs));
            document.path("erase").forEach(erasure -> {
                if (Sanitize.recognises(erasure)) {
                    Sanitize.read(List.of(erasure)).sessions().forEach(session -> runs.addAll(session.drives()));
                } else {
                    runs.add(erasure(erasure, erasure));
                }
            });
            var printed = document.path("data").isObject() ? Readings.of(bytes(document)) : List.<Reading>of();
            printed.forEach(reading -> found(reading, runs));
            var tool = "workbench " + Json.said(document, "software") + " " + Json.said(document, "version");
            sessions.add(new Session(tool.replace(" null", ""), machine(document.path("device"), printed), runs));
        }
        return new Account(kind, sessions);
    }

    private static String kind(JsonNode document) {
        if (document.has("@type")) return "eReuse snapshot 2018";
        if (document.has("components") || !document.has("data")) return "eReuse snapshot 11";
        return document.has("erase") ? "eReuse snapshot 2024" : "eReuse snapshot lite";
    }

    private static void component(JsonNode component, List<Run> runs) {
        var type = String.valueOf(Json.said(component, "type", "@type"));
        var erasures = new ArrayList<JsonNode>();
        for (var action : component.path("actions")) {
            if (String.valueOf(Json.said(action, "type", "@type")).startsWith("Erase")) erasures.add(action);
        }
        var old = component.path("erasure");
        if (old.isObject()) erasures.add(old);
        if (!erasures.isEmpty()) {
            runs.add(erasure(component, erasures.getLast()));
        } else if (type.endsWith("HardDrive") || type.endsWith("SolidStateDrive") || type.endsWith("DataStorage")) {
            runs.add(Weighing.leftAlone(null, identity(component), size(component), medium(component)));
        }
    }

    private static Weighed erasure(JsonNode drive, JsonNode erasure) {
        var weighing = new Weighing(Json.said(drive, "device", "path", "logical_name"));
        var severity = Json.said(erasure, "severity");
        var success = Json.yes(erasure, "success");
        var failed = "Error".equalsIgnoreCase(severity) || Boolean.FALSE.equals(success);
        weighing.word(
                "severity",
                severity == null && success != null ? success.toString() : severity,
                "Info".equalsIgnoreCase(severity) || Boolean.TRUE.equals(success),
                failed);
        for (var step : erasure.path("steps")) {
            if ("Error".equalsIgnoreCase(Json.said(step, "severity"))
                    || Boolean.FALSE.equals(Json.yes(step, "success"))) {
                weighing.fail("says", "erasers.counter.step", String.valueOf(Json.said(step, "severity", "success")));
            }
        }
        if (erasure.path("steps").isEmpty()) weighing.missing("step");
        var total = size(drive);
        weighing.whole("bytes_written", Json.number(erasure, "bytes_written"), total);
        weighing.missing("write_errors");
        return weighing.done(identity(drive), total, null, medium(drive), Technique.OVERWRITE);
    }

    private static Identity identity(JsonNode drive) {
        return Identity.of(
                Json.said(drive, "model"),
                Json.said(drive, "serialNumber", "serial_number", "serial"),
                Json.said(drive, "interface"));
    }

    private static Medium medium(JsonNode drive) {
        var said = (Json.said(drive, "type", "@type") + " " + Json.said(drive, "model") + " "
                        + Json.said(drive, "interface"))
                .toUpperCase(Locale.ROOT);
        if (said.contains("NVME")) return Medium.NVME;
        if (said.contains("SOLIDSTATE") || said.contains("SSD")) return Medium.SSD;
        return said.contains("HARDDRIVE") ? Medium.HDD : Medium.UNKNOWN;
    }

    /// In megabytes, and rounded.
    private static @Nullable Long size(JsonNode drive) {
        var size = Json.number(drive, "size");
        return size == null || size > Long.MAX_VALUE / MEGABYTE ? null : (Long) (size * MEGABYTE);
    }

    /// Drives that the tools of the snapshot saw, and of which no erasure tells.
    private static void found(Reading reading, List<Run> runs) {
        for (var drive : reading.drives()) {
            var identity = Identity.of(drive.model(), drive.serial(), null);
            var known = runs.stream()
                    .anyMatch(run -> run.identity().serial() == null
                            ? run.device().equals(drive.device())
                            : run.identity().serial().equals(identity.serial()));
            if (!known) {
                runs.add(Weighing.leftAlone(drive.device(), identity, drive.bytes(), Medium.valueOf(drive.medium())));
            }
        }
    }

    private static byte[] bytes(JsonNode document) {
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Machine machine(JsonNode device, List<Reading> printed) {
        var facts = new HashMap<String, String>();
        for (var reading : printed) {
            reading.facts().forEach((fact, value) -> {
                var keyword = KEYWORDS.get(fact);
                if (keyword != null) facts.putIfAbsent(keyword, value);
            });
        }
        for (var field : Map.of(
                        "manufacturer",
                        "system-manufacturer",
                        "model",
                        "system-product-name",
                        "serialNumber",
                        "system-serial-number")
                .entrySet()) {
            var value = Json.said(device, field.getKey());
            if (value != null) facts.put(field.getValue(), value);
        }
        return new Machine(facts);
    }
}
