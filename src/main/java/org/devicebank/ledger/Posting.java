package org.devicebank.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.devicebank.kernel.DeviceId;
import org.springframework.stereotype.Component;

/// Writes what came out otherwise into the ledger, in the transaction of whoever asks.
@Component
class Posting {

    private final LedgerStore store;
    private final WorkedStore worked;

    Posting(LedgerStore store, WorkedStore worked) {
        this.store = store;
        this.worked = worked;
    }

    /// A device whose lines come out as they were last time costs no look at the lines that stand.
    Worked keep(Reckoning.Piece piece) {
        var written = piece.other().isEmpty() ? new Worked(0, 0, 0) : write(piece.other(), piece.lines());
        worked.keep(piece.before(), piece.now());
        return new Worked(piece.count(), written.written(), written.gone());
    }

    private Worked write(List<DeviceId> some, Map<DeviceId, List<Line>> ofEach) {
        var before = store.turns(some);
        var lines = byId(some.stream()
                .flatMap(device -> ofEach.getOrDefault(device, List.of()).stream())
                .toList());
        var additions = new ArrayList<LedgerStore.Addition>();
        lines.forEach((id, line) -> {
            var turn = before.get(id);
            if (turn == null || turn.gone() || !turn.hash().equals(line.hash())) {
                additions.add(new LedgerStore.Addition(id, turn == null ? 1 : turn.number() + 1, line, false));
            }
        });
        var written = additions.size();
        before.forEach((id, turn) -> {
            if (!turn.gone() && !lines.containsKey(id)) {
                var last = store.turns(id).getFirst().line();
                additions.add(new LedgerStore.Addition(id, turn.number() + 1, last, true));
            }
        });
        store.add(additions);
        return new Worked(lines.size(), written, additions.size() - written);
    }

    private static Map<UUID, Line> byId(List<Line> lines) {
        var byId = new HashMap<UUID, Line>();
        for (var line : lines) {
            if (byId.put(line.id(), line) != null) {
                throw new IllegalStateException("two lines with one id: " + line);
            }
        }
        return byId;
    }
}
