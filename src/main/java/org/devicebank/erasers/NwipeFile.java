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
import tools.jackson.databind.JsonNode;

/// Reads the JSON that nwipe writes beside its log, one file for each drive.
///
/// It counts errors, but neither bytes nor what was saved to the drive: alone it proves nothing.
final class NwipeFile {

    private NwipeFile() {}

    static boolean recognises(JsonNode document) {
        return document.has("wipe_result") && document.has("device");
    }

    static Account read(List<JsonNode> documents) {
        var runs = new ArrayList<Run>();
        var version = "";
        for (var document : documents) {
            if (!recognises(document)) continue;
            var said = Json.said(document.path("report_metadata"), "version");
            version = said == null ? "" : " " + said;
            runs.add(run(document.path("device"), document.path("wipe_result")));
        }
        return new Account(
                "nwipe JSON report", List.of(new Session("nwipe" + version, new Machine(Map.of()), List.copyOf(runs))));
    }

    private static Weighed run(JsonNode device, JsonNode result) {
        var weighing = new Weighing(Json.said(device, "name"));
        var status = Json.said(result, "status");
        weighing.word("status", status, "success".equalsIgnoreCase(status), "failure".equalsIgnoreCase(status));
        weighing.none("pass_errors", Json.number(result, "pass_errors"));
        weighing.none("verify_errors", Json.number(result, "verify_errors"));
        weighing.none("sync_errors", Json.number(result, "sync_errors"));
        var total = Json.number(device, "size_bytes");
        var erased = Json.number(result, "bytes_erased");
        weighing.whole("bytes_erased", erased, total);
        weighing.missing("method");
        return weighing.done(
                Identity.of(Json.said(device, "model"), Json.said(device, "serial_no"), null),
                total,
                erased,
                Medium.UNKNOWN,
                null);
    }
}
