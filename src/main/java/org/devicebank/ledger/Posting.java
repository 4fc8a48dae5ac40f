package org.devicebank.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.devicebank.bookkeeping.Line;
import org.devicebank.kernel.DeviceId;
import org.springframework.stereotype.Component;

/// Writes what came out otherwise into the ledger, in the transaction of whoever asks.
@Component
class Posting {

    private final LedgerStore store;
    private final PostingStore posted;
    private final WorkedStore worked;

    Posting(LedgerStore store, PostingStore posted, WorkedStore worked) {
        this.store = store;
        this.posted = posted;
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
        var additions = new ArrayList<PostingStore.Addition>();
        lines.forEach((id, line) -> {
            var turn = before.get(id);
            var hash = line.hash(id);
            if (turn == null || turn.gone() || !turn.hash().equals(hash)) {
                additions.add(new PostingStore.Addition(id, turn == null ? 1 : turn.number() + 1, hash, line, false));
            }
        });
        var written = additions.size();
        additions.addAll(gone(before, lines.keySet()));
        posted.add(additions);
        return new Worked(lines.size(), written, additions.size() - written);
    }

    /// A last turn for each line that nothing supports any more.
    private List<PostingStore.Addition> gone(Map<UUID, Turn> before, Set<UUID> now) {
        var last = before.values().stream()
                .filter(one -> !one.gone() && !now.contains(one.line()))
                .toList();
        return last.isEmpty()
                ? List.of()
                : store.lines(last).stream()
                        .map(one -> new PostingStore.Addition(
                                one.id(), one.turn() + 1, one.line().hash(one.id()), one.line(), true))
                        .toList();
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
