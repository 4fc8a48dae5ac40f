package org.devicebank.matches;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.devicebank.footprints.Footprint;
import org.devicebank.footprints.Footprints;
import org.devicebank.footprints.Match;
import org.springframework.stereotype.Component;

/// Finds where the figures stand that a code of a line names, in whichever table of the place.
@Component
class Origins {

    private static final Pattern OWN = Pattern.compile("own\\.(\\d{1,6})\\.R(\\d+)");
    private static final String PUBLISHER = "Boavizta, environmental-footprint-data";
    private static final String LICENCE = "ODbL 1.0";

    private final MatchStore store;
    private final Tables tables;

    Origins(MatchStore store, Tables tables) {
        this.store = store;
        this.tables = tables;
    }

    /// @param code the ids of figures, joined
    List<Origin> of(String code) {
        return Arrays.stream(code.split("\\+")).flatMap(id -> one(id).stream()).toList();
    }

    List<Origin> of(Match match) {
        return match.figures().stream().flatMap(one -> one(one.id()).stream()).toList();
    }

    private Optional<Origin> one(String id) {
        var own = OWN.matcher(id);
        if (!own.matches()) {
            return figure(Footprints.shipped(), id)
                    .map(one -> new Origin(one, 0, id, Matcher.SHIPPED, PUBLISHER, LICENCE));
        }
        var number = Integer.parseInt(own.group(1));
        return store.editions().stream()
                .filter(edition -> edition.number() == number)
                .findFirst()
                .flatMap(edition -> figure(tables.figures(number), id)
                        .map(one -> new Origin(
                                one, number, own.group(2), edition.title(), edition.source(), edition.licence())));
    }

    private static Optional<Footprint> figure(Footprints table, String id) {
        return Stream.ofNullable(table.figure(id)).findFirst();
    }
}
