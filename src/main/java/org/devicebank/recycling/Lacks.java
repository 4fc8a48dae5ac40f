package org.devicebank.recycling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.devicebank.kernel.Sentence;
import org.devicebank.permits.Permit;
import org.devicebank.permits.PermitKind;
import org.devicebank.seasons.Season;
import org.devicebank.sorts.Item;
import org.devicebank.sorts.Sort;
import org.devicebank.waste.Holder;
import org.jspecify.annotations.Nullable;

/// What a load still lacks before it may leave, each named.
final class Lacks {

    private Lacks() {}

    /// @param carrier the registration that is planned, and the site's permit, or null while there is no plan
    static List<Sentence> of(
            Load load,
            List<Item> items,
            @Nullable Holder holder,
            @Nullable Permit carrier,
            @Nullable Permit site,
            @Nullable Season season,
            LocalDate today) {
        var lacks = new ArrayList<Sentence>();
        var plan = load.plan();
        when(items.isEmpty(), lacks, Sentence.of("recycling.lack.empty"));
        when(holder == null, lacks, Sentence.of("recycling.lack.holder"));
        if (plan == null || carrier == null || site == null) {
            lacks.add(Sentence.of("recycling.lack.plan"));
            return lacks;
        }
        when(plan.from().isEmpty(), lacks, Sentence.of("recycling.lack.from"));
        when(plan.vehicle().isEmpty(), lacks, Sentence.of("recycling.lack.vehicle"));
        when(plan.processes().isEmpty(), lacks, Sentence.of("recycling.lack.processes"));
        when(!plan.declared(), lacks, Sentence.of("recycling.lack.declared"));
        when(load.hazardous() && plan.handling().isEmpty(), lacks, Sentence.of("recycling.lack.handling"));
        when(
                !load.hazardous()
                        && plan.handling().isEmpty()
                        && items.stream().anyMatch(item -> item.sort() == Sort.BATTERY_LITHIUM),
                lacks,
                Sentence.of("recycling.lack.batteries"));
        when(
                plan.day().isAfter(today),
                lacks,
                Sentence.of("recycling.lack.day", plan.day().toString()));
        bad(carrier, plan.day(), lacks);
        bad(site, plan.day(), lacks);
        if (site.kind() == PermitKind.T11) {
            items.stream()
                    .map(Item::sort)
                    .distinct()
                    .filter(sort -> !sort.classified().exemption())
                    .forEach(sort -> lacks.add(Sentence.of(
                            "recycling.lack.exemption",
                            sort.key(),
                            sort.classified().code())));
        }
        if (season != null) {
            items.stream()
                    .map(Item::sort)
                    .distinct()
                    .filter(sort -> sort != season.sort())
                    .forEach(sort -> lacks.add(Sentence.of(
                            "recycling.lack.season",
                            season.number(),
                            season.sort().key(),
                            sort.key())));
        }
        return lacks;
    }

    private static void bad(Permit permit, LocalDate day, List<Sentence> lacks) {
        when(
                !permit.goodOn(day),
                lacks,
                Sentence.of("recycling.lack.permit", permit.number(), permit.site(), day.toString()));
    }

    private static void when(boolean lacking, List<Sentence> lacks, Sentence what) {
        if (lacking) lacks.add(what);
    }
}
