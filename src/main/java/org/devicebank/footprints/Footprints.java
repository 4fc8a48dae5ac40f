package org.devicebank.footprints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.devicebank.kernel.Kind;
import org.devicebank.models.Alias;
import org.devicebank.models.ModelName;
import org.devicebank.models.NameReader;
import org.devicebank.models.ReferenceTable;
import org.jspecify.annotations.Nullable;

/// The figures of makers, with their names taken apart; made once, read by all.
public final class Footprints {

    /// A figure ready to be compared with a name.
    ///
    /// @param names the models its name joins
    /// @param embodied kg CO2e before first use
    record Entry(Footprint footprint, List<ModelName> names, double embodied) {

        boolean weak() {
            return footprint.method() == Footprint.Method.M3;
        }
    }

    private static final double USUAL_USE = 0.2;
    private static final int ENOUGH = 5;

    private final List<Entry> entries;
    private final Map<String, List<Entry>> byMaker;
    private final Map<String, Footprint> byId;
    private final Map<String, Alias> aliases;

    private Footprints(List<Entry> entries, Map<String, Alias> aliases) {
        this.entries = entries;
        this.aliases = aliases;
        byId = entries.stream()
                .map(Entry::footprint)
                .collect(Collectors.toMap(Footprint::id, Function.identity(), (one, _) -> one));
        byMaker = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.footprint().maker()));
    }

    /// The table that comes with the bank.
    public static Footprints shipped() {
        return Shipped.TABLE;
    }

    /// @param aliases what staff of a place added to the codes that come with the bank
    public static Footprints of(List<Footprint> figures, List<Alias> aliases) {
        var byClass = medians(figures, Footprint::footprintClass, Footprint::use);
        var byKind = medians(figures, footprint -> footprint.kind().name(), Footprint::use);
        var ends = medians(figures, footprint -> footprint.kind().name(), Footprint::endOfLife);
        var entries = figures.stream()
                .map(figure -> {
                    var kind = figure.kind().name();
                    var use = Objects.requireNonNullElse(
                            byClass.get(figure.footprintClass()), byKind.getOrDefault(kind, USUAL_USE));
                    var names = NameReader.read(figure.maker(), figure.name(), figure.kind(), Map.of());
                    return new Entry(figure, names, figure.embodied(use, ends.getOrDefault(kind, 0.0)));
                })
                .toList();
        return new Footprints(entries, Alias.with(aliases));
    }

    /// The same figures with other aliases: no name is read again.
    public Footprints with(List<Alias> more) {
        return new Footprints(entries, Alias.with(more));
    }

    /// The figures that are kept in hand while the others are withheld; usual shares stay as they were.
    Footprints keeping(Predicate<Entry> kept) {
        return new Footprints(entries.stream().filter(kept).toList(), aliases);
    }

    /// @return null where the table has none of this id
    public @Nullable Footprint figure(String id) {
        return byId.get(id);
    }

    public List<Footprint> figures() {
        return entries.stream().map(Entry::footprint).toList();
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> of(String maker) {
        return byMaker.getOrDefault(maker, List.of());
    }

    List<ModelName> read(String maker, String model, @Nullable Kind kind) {
        return NameReader.read(maker, model, kind, aliases);
    }

    private static Map<String, Double> medians(
            List<Footprint> figures, Function<Footprint, String> by, Function<Footprint, @Nullable Double> share) {
        var medians = new HashMap<String, Double>();
        figures.stream().collect(Collectors.groupingBy(by)).forEach((group, members) -> {
            var said = members.stream()
                    .map(share)
                    .flatMap(Stream::ofNullable)
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            if (said.length >= ENOUGH) {
                var middle = said.length / 2;
                medians.put(group, said.length % 2 == 1 ? said[middle] : (said[middle - 1] + said[middle]) / 2);
            }
        });
        return medians;
    }

    /// Read when first asked for.
    private static final class Shipped {

        static final Footprints TABLE = of(
                ReferenceTable.rows("footprints.csv").stream()
                        .map(row -> new Footprint(
                                row.getField("id"),
                                row.getField("maker"),
                                row.getField("name"),
                                Kind.valueOf(row.getField("kind")),
                                row.getField("class"),
                                Double.parseDouble(row.getField("total_kg")),
                                ReferenceTable.number(row, "use_ratio"),
                                ReferenceTable.number(row, "manufacturing_ratio"),
                                ReferenceTable.number(row, "transport_ratio"),
                                ReferenceTable.number(row, "end_of_life_ratio"),
                                ReferenceTable.number(row, "inches"),
                                ReferenceTable.whole(row, "year"),
                                row.getField("source")))
                        .toList(),
                List.of());
    }
}
