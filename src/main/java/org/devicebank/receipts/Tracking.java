package org.devicebank.receipts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.devicebank.kernel.Refused;
import org.devicebank.permits.Permits;
import org.devicebank.recycling.Load;
import org.devicebank.recycling.LoadId;
import org.devicebank.recycling.Loads;
import org.devicebank.shell.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// Received loads in the shape of the national digital waste tracking. Nothing is sent anywhere: the receiving site
/// sends it, with its own code.
@Component
@Transactional(readOnly = true)
public class Tracking {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Loads loads;
    private final ReceiptStore receipts;
    private final Permits permits;
    private final Words words;

    Tracking(Loads loads, ReceiptStore receipts, Permits permits, Words words) {
        this.loads = loads;
        this.receipts = receipts;
        this.permits = permits;
        this.words = words;
    }

    /// One load.
    ///
    /// @throws Refused when the receiving site has not confirmed it yet
    public Map<String, Object> of(LoadId id, @Nullable String apiCode) {
        return movement(loads.get(id), apiCode);
    }

    /// The load that went by a paper.
    public Map<String, Object> of(String paper, @Nullable String apiCode) {
        return movement(
                loads.numbered(paper).orElseThrow(() -> Refused.missing("refused.receipts.paper", paper)), apiCode);
    }

    /// All that left between two days and were received.
    public List<Map<String, Object>> between(LocalDate first, LocalDate last, @Nullable String apiCode) {
        return loads.sentBetween(first, last).stream()
                .filter(load -> !receipts.of(load.id()).isEmpty())
                .map(load -> movement(load, apiCode))
                .toList();
    }

    byte[] file(LoadId id) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(of(id, null));
    }

    private Map<String, Object> movement(Load load, @Nullable String apiCode) {
        var receipt = receipts.of(load.id()).stream()
                .findFirst()
                .orElseThrow(() -> Refused.conflict("refused.receipts.none_yet"));
        var sent = Objects.requireNonNull(load.sent());
        return new Movement(
                        apiCode,
                        load.hazardous(),
                        sent.number(),
                        Objects.requireNonNull(load.plan()),
                        permits.get(sent.carrier()),
                        permits.get(sent.site()),
                        receipt,
                        loads.items(load.id()),
                        receipts.shares(receipt.id()),
                        sort -> words.say(sort.key()))
                .body();
    }
}
