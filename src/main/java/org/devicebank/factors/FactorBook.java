package org.devicebank.factors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.devicebank.kernel.Refused;

/// All factors in all editions, and which of them holds for an event.
public final class FactorBook {

    /// For how many years a factor may stand in for a year whose own is not published.
    private static final int BORROWED_FOR = 2;

    private static final Comparator<Factor> ORDER =
            Comparator.comparing(Factor::id).thenComparing(Factor::year).thenComparing(Factor::edition);
    private static final FactorBook SHIPPED =
            new FactorBook(Stream.of("uk-activity.csv", "components.csv", "energy.csv", "benchmarks.csv")
                    .flatMap(file -> ReferenceTable.rows(file).stream())
                    .map(ReferenceTable::factor)
                    .toList());

    private final NavigableMap<FactorId, NavigableMap<Integer, List<Factor>>> factors = new TreeMap<>();

    private FactorBook(Collection<Factor> all) {
        all.stream().sorted(ORDER).forEach(factor -> editions(factor).add(factor));
    }

    private List<Factor> editions(Factor factor) {
        var editions = factors.computeIfAbsent(factor.id(), _ -> new TreeMap<>())
                .computeIfAbsent(factor.year(), _ -> new ArrayList<>());
        if (!editions.isEmpty() && editions.getLast().edition() == factor.edition()) {
            throw new IllegalArgumentException("two editions " + factor.version() + " of " + factor.id());
        }
        return editions;
    }

    /// The factors that come with the bank.
    public static FactorBook shipped() {
        return SHIPPED;
    }

    /// The same book with more editions. An edition that is there already is a mistake.
    public FactorBook with(Collection<Factor> more) {
        return more.isEmpty()
                ? this
                : new FactorBook(Stream.concat(all().stream(), more.stream()).toList());
    }

    /// Every edition of every factor, by name, year and edition.
    public List<Factor> all() {
        return factors.values().stream()
                .flatMap(years -> years.values().stream())
                .flatMap(List::stream)
                .toList();
    }

    /// Every edition of one factor, the oldest first; empty when there is none.
    public List<Factor> editions(FactorId id) {
        return years(id).values().stream().flatMap(List::stream).toList();
    }

    public boolean has(FactorId id) {
        return factors.containsKey(id);
    }

    private NavigableMap<Integer, List<Factor>> years(FactorId id) {
        return factors.getOrDefault(id, new TreeMap<>());
    }

    /// The factor of exactly one year, as it was corrected last.
    ///
    /// @throws Refused when there is no such factor, or not for this year
    public Factor in(FactorId id, int year) {
        var editions = known(id).get(year);
        if (editions == null) {
            throw Refused.unfit("refused.factors.year", id.value(), String.valueOf(year), yearsOf(id));
        }
        return editions.getLast();
    }

    /// The factor for an event: that of its year, or, until that is published, the latest of the two years before. What
    /// does not change by the year holds until a later one is set.
    ///
    /// @throws Refused when there is no such factor, or none near this year
    public Factor on(FactorId id, LocalDate day) {
        var years = known(id);
        var found = years.floorEntry(day.getYear());
        if (!id.ofOneYear()) {
            return (found == null ? years.firstEntry() : found).getValue().getLast();
        }
        if (found == null || found.getKey() < day.getYear() - BORROWED_FOR) {
            throw Refused.unfit("refused.factors.year", id.value(), String.valueOf(day.getYear()), yearsOf(id));
        }
        return found.getValue().getLast();
    }

    private NavigableMap<Integer, List<Factor>> known(FactorId id) {
        if (!has(id)) {
            throw Refused.missing("refused.factors.unknown", id.value());
        }
        return years(id);
    }

    private String yearsOf(FactorId id) {
        return String.join(
                ", ", years(id).keySet().stream().map(String::valueOf).toList());
    }
}
