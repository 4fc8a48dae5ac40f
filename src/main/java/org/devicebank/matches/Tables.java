package org.devicebank.matches;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.evidence.Evidence;
import org.devicebank.footprints.Footprints;
import org.devicebank.kernel.Refused;
import org.devicebank.packs.Pack;
import org.devicebank.packs.Packs;
import org.springframework.stereotype.Component;

/// The tables of makers' figures that a place may use: the one that comes with the bank, which is number 0, and its
/// own.
@Component
class Tables {

    private final MatchStore store;
    private final Evidence evidence;
    /// A file never changes, so each is read once; two places may hold the same one under another number.
    private final Map<String, Footprints> read = new ConcurrentHashMap<>();

    Tables(MatchStore store, Evidence evidence) {
        this.store = store;
        this.evidence = evidence;
    }

    int inForce() {
        return store.adoptions().stream().findFirst().map(Adoption::edition).orElse(0);
    }

    /// The name under which lines quote a table. One of a place is not one of the bank, though both begin at 1.
    static String called(int number) {
        return number == 0 ? Matcher.SHIPPED : "own." + number;
    }

    /// @param meanings what staff said of names, by [Named#key]
    Matcher matcher(int number, Map<String, Meaning> meanings) {
        var own = number == 0 ? null : edition(number);
        return new Matcher(called(number), figures(number), meanings, own);
    }

    Footprints figures(int number) {
        if (number == 0) {
            return Footprints.shipped();
        }
        var edition = edition(number);
        return read.computeIfAbsent(called(number) + " " + edition.document(), _ -> figures(edition));
    }

    /// A row of one edition is not the row of another: the ids say so.
    private Footprints figures(Edition edition) {
        return Footprints.of(
                pack(edition).kept().stream()
                        .map(one -> one.called(called(edition.number()) + "." + one.id()))
                        .toList(),
                List.of());
    }

    Edition edition(int number) {
        return store.editions().stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .orElseThrow(() -> Refused.missing("refused.missing"));
    }

    /// An edition as it was looked through on the day it was taken in, row by row.
    Pack pack(Edition edition) {
        var on = LocalDate.ofInstant(edition.at(), ZoneOffset.UTC);
        return Packs.look(edition.fileName(), evidence.content(edition.document()), on);
    }
}
