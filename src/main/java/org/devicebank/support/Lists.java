package org.devicebank.support;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.devicebank.tables.ReferenceTable;
import org.jspecify.annotations.Nullable;

/// The lists in force: until when what is supported.
final class Lists {

    /// How the releases of a system are found in the list, and whether a device moves from one to the next by itself.
    private record Followed(OperatingSystem system, String product, Pattern releases, boolean rolling) {}

    private static final List<Followed> FOLLOWED = ReferenceTable.rows("support/systems.csv").stream()
            .map(row -> new Followed(
                    OperatingSystem.valueOf(row.getField("system")),
                    row.getField("product"),
                    Pattern.compile(row.getField("releases")),
                    row.getField("rolling").equals("yes")))
            .toList();
    private static final Processors PROCESSORS = Processors.shipped();
    private static final Lists SHIPPED = new Lists(
            ReferenceTable.rows("support/lists.csv").getFirst().getField("version"), PeriodRows.shipped(), Map.of());

    private final String version;
    private final List<Period> periods;
    private final Map<String, Period> models = new HashMap<>();
    private final Map<OperatingSystem, Period> newest = new EnumMap<>(OperatingSystem.class);
    private final Map<String, LocalDate> overBy;

    /// @param version the day the list is of
    /// @param overBy the day of the first list that said of a release that it is over, by [Period#id]
    Lists(String version, List<Period> periods, Map<String, LocalDate> overBy) {
        this.version = version;
        this.periods = List.copyOf(periods);
        this.overBy = Map.copyOf(overBy);
        FOLLOWED.forEach(one -> longest(one).ifPresent(period -> newest.put(one.system(), period)));
        periods.forEach(one -> models.putIfAbsent(Period.known(Period.maker(one.product()), one.label()), one));
    }

    static Lists shipped() {
        return SHIPPED;
    }

    String version() {
        return version;
    }

    /// The latest day on which the support of a phone or tablet may have ended of which the lists only say that it is
    /// over: that of the first list to say so, and a newer list never moves it on.
    LocalDate overBy(Machine machine) {
        var today = LocalDate.parse(version);
        return model(machine.maker(), machine.model())
                .map(period -> overBy.getOrDefault(period.id(), today))
                .orElse(today);
    }

    Processors processors() {
        return PROCESSORS;
    }

    List<Period> periods() {
        return periods;
    }

    /// The release of a system that we would put on a device: the one that is supported longest.
    Optional<Period> newest(OperatingSystem system) {
        return Optional.ofNullable(newest.get(system));
    }

    private Optional<Period> longest(Followed one) {
        return periods.stream()
                .filter(period -> period.product().equals(one.product())
                        && one.releases().matcher(period.release()).matches())
                .filter(period -> period.until() instanceof Until.Day)
                .max(Comparator.comparing(period -> ((Until.Day) period.until()).day()));
    }

    boolean rolling(OperatingSystem system) {
        return FOLLOWED.stream().anyMatch(one -> one.system() == system && one.rolling());
    }

    /// A phone or tablet, by its maker and model, or by its model alone where that names the maker.
    Optional<Period> model(@Nullable String maker, @Nullable String model) {
        if (model == null) {
            return Optional.empty();
        }
        var alone = Optional.ofNullable(models.get(Period.normal(model)));
        return maker == null
                ? alone
                : Optional.ofNullable(models.get(Period.known(maker, model))).or(() -> alone);
    }
}
