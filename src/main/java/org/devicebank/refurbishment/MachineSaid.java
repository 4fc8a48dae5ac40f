package org.devicebank.refurbishment;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.devicebank.hardware.Snapshot;
import org.devicebank.journal.Happening;
import org.devicebank.readings.Battery;
import org.devicebank.readings.Lock;

/// What a machine said of itself that is worth asking no person: kept in its journal, where other rooms read it.
final class MachineSaid {

    static final String WHAT = "refurbishment.said";
    private static final Pattern HEALTHY = Pattern.compile("\"smart_status\"\\s*:\\s*\\{[^}]*\"passed\"\\s*:\\s*true"
            + "|SMART overall-health self-assessment test result: PASSED|SMART Health Status: OK");
    private static final Pattern FAILING = Pattern.compile("\"smart_status\"\\s*:\\s*\\{[^}]*\"passed\"\\s*:\\s*false"
            + "|SMART overall-health self-assessment test result: FAILED|SMART Health Status: (?!OK)\\S");

    private MachineSaid() {}

    /// The facts for the journal; of two batteries the worse one, of several drives the worst.
    static Map<String, Object> facts(Snapshot snapshot, List<byte[]> texts) {
        var facts = new TreeMap<String, Object>();
        snapshot.batteries().stream()
                .map(Battery::health)
                .filter(Objects::nonNull)
                .min(Integer::compare)
                .ifPresent(health -> facts.put("battery_health", health));
        for (var text : texts) {
            var read = new String(text, StandardCharsets.UTF_8);
            if (FAILING.matcher(read).find()) {
                facts.put("smart", Answers.FAIL);
            } else if (HEALTHY.matcher(read).find()) {
                facts.putIfAbsent("smart", Answers.PASS);
            }
        }
        if (snapshot.tpm() != null) {
            facts.put("tpm", snapshot.tpm());
        }
        var locks = snapshot.locks().stream()
                .filter(lock -> lock.state() == Lock.State.ON)
                .map(lock -> lock.by().name())
                .distinct()
                .toList();
        if (!locks.isEmpty()) {
            facts.put("locks", locks);
        }
        return facts;
    }

    /// What the sheet begins with, from the last time the machine spoke.
    static Answers prefill(List<Happening> journey) {
        return journey.stream()
                .filter(one -> one.what().equals(WHAT))
                .reduce((_, later) -> later)
                .map(said -> {
                    var answers = new TreeMap<String, String>();
                    for (var item : List.of("battery_health", "smart")) {
                        if (said.facts().containsKey(item)) {
                            answers.put(item, String.valueOf(said.facts().get(item)));
                        }
                    }
                    return new Answers(answers);
                })
                .orElse(new Answers(Map.of()));
    }
}
