package org.devicebank.devices;

import java.util.HashMap;
import java.util.Map;
import org.devicebank.stages.DriveFound;
import org.devicebank.stages.Stage;
import org.devicebank.stages.Step;
import org.jspecify.annotations.Nullable;

/// What the journal keeps of a step: ids and facts, never a person's name.
final class Told {

    private Told() {}

    static Map<String, Object> of(Step step, Stage from, Stage to) {
        var facts = facts(step);
        facts.put("from", from);
        facts.put("to", to);
        return facts;
    }

    private static Map<String, Object> facts(Step step) {
        return switch (step) {
            case Step.Collect _ -> map();
            case Step.Receive(var site) -> map("site", site);
            case Step.Identify found -> identified(found);
            case Step.ProveDrive(var drive, var proof) -> {
                var facts = map("drive", drive);
                facts.putAll(proof.facts());
                yield facts;
            }
            case Step.DoubtDrive(var drive, var why) -> map("drive", drive, "reason", why);
            case Step.CloseWipe(var proven) -> map("drives", proven);
            case Step.Inspect(var found) -> map("found", found);
            case Step.Release(var grade) -> map("grade", grade);
            case Step.Reserve(var request) -> map("request", request);
            case Step.Unreserve(var reason) -> map("reason", reason);
            case Step.Dispatch(var partner) -> map("organisation", partner);
            case Step.Arrive(var partner) -> map("organisation", partner);
            case Step.HandOver(var request) -> map("request", request);
            case Step.TakeBack(var reason) -> map("reason", reason);
            case Step.SendBack(var reason) -> map("reason", reason);
            case Step.FitDrive(var drive, var wiped) ->
                map("drive", facts(drive), "evidence", wiped == null ? null : wiped.evidence());
            case Step.Reroute(var route, var reason) -> map("route", route, "reason", reason);
            case Step.Recycle(var recycler, var note) -> map("organisation", recycler, "note", note);
            case Step.Raise(var flag, var note) -> map("flag", flag, "note", note);
            case Step.Lift(var flag, var note) -> map("flag", flag, "note", note);
        };
    }

    private static Map<String, Object> identified(Step.Identify found) {
        var facts = map("kind", found.kind(), "maker", found.maker(), "model", found.model(), "serial", found.serial());
        facts.put("processor", found.processor());
        facts.put("memory_gb", found.memoryGb());
        facts.put("drives", found.drives().stream().map(Told::facts).toList());
        facts.put("sources", found.sources());
        return facts;
    }

    private static Map<String, Object> map(@Nullable Object... pairs) {
        var facts = new HashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            facts.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return facts;
    }

    private static Map<String, Object> facts(DriveFound drive) {
        return map("serial", drive.serial(), "model", drive.model(), "medium", drive.medium(), "bytes", drive.bytes());
    }
}
