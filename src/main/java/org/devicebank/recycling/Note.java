package org.devicebank.recycling;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.devicebank.kernel.Grams;
import org.devicebank.permits.Permit;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.Sort;
import org.devicebank.sorts.Weight;
import org.devicebank.sorts.Weights;
import org.devicebank.waste.Holder;
import org.jspecify.annotations.Nullable;

/// Everything a transfer note or a consignment note says, each field the law asks for among it.
///
/// @param number the number of the transfer note, or the consignment code
/// @param carrierName who carries it, when its registration does not say
/// @param total what the whole weighs, and how that is known
/// @param season the number of the season ticket it goes by, or null
/// @param keepUntil the last day the paper has to be kept
record Note(
        String number,
        boolean hazardous,
        Holder holder,
        LocalTime leftAt,
        Plan plan,
        Permit carrier,
        String carrierName,
        Permit site,
        String siteName,
        List<Line> lines,
        Weight total,
        String signedHolder,
        String signedCarrier,
        @Nullable String season,
        LocalDate keepUntil) {

    /// All things of one sort.
    ///
    /// @param devices the bank's numbers of the devices among them
    /// @param unproven how many of them hold a drive that is not proven wiped
    public record Line(Sort sort, int pieces, List<String> devices, List<String> said, long unproven, Grams grams) {
        public Line {
            devices = List.copyOf(devices);
            said = List.copyOf(said);
        }
    }

    public Note {
        lines = List.copyOf(lines);
    }

    long unproven() {
        return lines.stream().mapToLong(Line::unproven).sum();
    }

    /// The things of a load, sort by sort, in the order of the sorts.
    static List<Line> lines(List<Item> items, Weights weights) {
        var bySort = new java.util.EnumMap<Sort, java.util.ArrayList<Item>>(Sort.class);
        items.forEach(item -> bySort.computeIfAbsent(item.sort(), _ -> new java.util.ArrayList<>())
                .add(item));
        return bySort.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), weights))
                .toList();
    }

    private static Line line(Sort sort, List<Item> items, Weights weights) {
        return new Line(
                sort,
                items.stream().mapToInt(Item::pieces).sum(),
                items.stream().map(Item::tag).filter(java.util.Objects::nonNull).toList(),
                items.stream()
                        .filter(item -> item.device() == null)
                        .map(Item::said)
                        .filter(said -> !said.isEmpty())
                        .distinct()
                        .toList(),
                items.stream().filter(Item::unproven).count(),
                items.stream()
                        .map(item -> java.util.Objects.requireNonNull(
                                        weights.items().get(item.id()))
                                .grams())
                        .reduce(Grams.NONE, Grams::plus));
    }
}
