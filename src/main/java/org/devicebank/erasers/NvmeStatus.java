package org.devicebank.erasers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.devicebank.kernel.Medium;
import org.devicebank.notations.Json;
import org.devicebank.proofs.Account;
import org.devicebank.proofs.Account.Session;
import org.devicebank.proofs.Identity;
import org.devicebank.proofs.Machine;
import org.devicebank.proofs.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads `nvme sanitize-log -o json`, alone or together with `nvme id-ctrl -o json`.
final class NvmeStatus {

    private NvmeStatus() {}

    static boolean recognises(JsonNode document) {
        return document.has("sprog") || document.valueStream().anyMatch(inner -> inner.has("sprog"));
    }

    static Account read(List<JsonNode> documents) {
        var controllers =
                documents.stream().filter(one -> one.has("sn") && one.has("mn")).toList();
        var identity = controllers.size() == 1 ? controllers.getFirst() : null;
        var runs = new ArrayList<Run>();
        for (var document : documents) {
            if (document.has("sprog")) runs.add(run(null, document, identity));
            document.properties().stream()
                    .filter(one -> one.getValue().has("sprog"))
                    .forEach(one -> runs.add(run(named(one.getKey()), one.getValue(), identity)));
        }
        // one identity beside several drives tells none of them
        var alone =
                runs.size() == 1 ? runs : runs.stream().map(NvmeStatus::unnamed).toList();
        return new Account(
                "nvme sanitize log", List.of(new Session("nvme-cli", new Machine(Map.of()), List.copyOf(alone))));
    }

    private static Run unnamed(Run run) {
        var weighed = (Weighed) run;
        return new Weighed(
                weighed.device(),
                Identity.of(null, null, "NVME"),
                null,
                null,
                true,
                weighed.shown(),
                weighed.technique(),
                false,
                weighed.failures(),
                weighed.doubts(),
                weighed.proof(),
                weighed.locked());
    }

    private static Weighed run(@Nullable String device, JsonNode log, @Nullable JsonNode controller) {
        var weighing = new Weighing(device);
        var technique = registers(log).weigh(weighing);
        var named = controller == null ? log : controller;
        return weighing.done(
                Identity.of(Json.said(named, "mn"), Json.said(named, "sn"), "NVME"),
                controller == null ? null : Json.number(controller, "tnvmcap"),
                null,
                Medium.NVME,
                technique);
    }

    static SanitizeLog registers(JsonNode log) {
        return new SanitizeLog(
                Json.number(log, "sprog"), status(log.path("sstat")), number(log, "cdw10_info", "scdw10"));
    }

    private static String named(String key) {
        return key.startsWith("/dev/") ? key : "/dev/" + key;
    }

    private static @Nullable Long number(JsonNode log, String... names) {
        for (var name : names) {
            if (log.has(name)) return Json.number(log, name);
        }
        return null;
    }

    /// The register as a number, or taken apart by the tool with its outcome as `(1) Most Recent …`.
    private static @Nullable Long status(JsonNode sstat) {
        if (sstat.isIntegralNumber()) return sstat.asLong();
        if (sstat.isString() && sstat.asString().matches("0x[0-9a-fA-F]{1,8}|[0-9]{1,9}")) {
            return Long.decode(sstat.asString());
        }
        var words = Json.said(sstat, "status");
        if (words == null || !words.matches("(?s)\\s*\\(?[0-7]\\).*")) return null;
        var outcome = words.replaceAll("[^0-7]", "").charAt(0) - '0';
        var untouched = Json.yes(sstat, "global_erased");
        return (long) outcome | (Boolean.TRUE.equals(untouched) ? 0x100L : 0);
    }
}
