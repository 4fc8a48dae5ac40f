package org.devicebank.scanning;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.devicebank.kernel.Identifiers;
import org.devicebank.kernel.Refused;
import org.springframework.stereotype.Component;

/// Takes scans, one or many, and always has an answer: each is a transaction of its own, and a rule that says no undoes
/// that one alone.
@Component
final class Scanner {

    private static final int MOST = 200;

    private final Scans scans;

    Scanner(Scans scans) {
        this.scans = scans;
    }

    Scanned take(Scan scan) {
        try {
            return scans.once(scan);
        } catch (Refused no) {
            return scans.refuse(scan, no.sentence());
        }
    }

    /// Plays a card to many devices, one on each line. The messages follow from the run and the lines, so that the same
    /// list sent twice, by a second click or a new load of the page, is the same scans.
    ///
    /// @param card the code of the card to begin with; empty when the first line is one
    /// @return the run that ended it
    UUID takeAll(UUID run, String card, String lines) {
        var numbers =
                lines.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (numbers.isEmpty()) {
            throw Refused.unfit("refused.scanning.empty");
        }
        if (numbers.size() > MOST) {
            throw Refused.tooLarge("refused.scanning.many", numbers.size(), MOST);
        }
        var first = card.isBlank() ? numbers.getFirst() : card;
        var rest = card.isBlank() ? numbers.subList(1, numbers.size()) : numbers;
        return playAll(begin(new Scan(run, first, null, null)), rest);
    }

    private UUID begin(Scan card) {
        var laid = take(card);
        if (laid.outcome() == Outcome.REFUSED) {
            throw Refused.unfit(laid.says().key(), laid.says().args().toArray());
        }
        if (!laid.laid()) {
            throw Refused.unfit("refused.scanning.no_card");
        }
        return laid.message();
    }

    private UUID playAll(UUID begun, List<String> lines) {
        var run = begun;
        for (var line : lines) {
            var name = run + "\n" + (CardCode.looksLike(line) ? line : Identifiers.normal(line));
            var message = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
            var taken = take(new Scan(message, line, run, null));
            run = taken.laid() ? taken.message() : run;
        }
        return run;
    }
}
