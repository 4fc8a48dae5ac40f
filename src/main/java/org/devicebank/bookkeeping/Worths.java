package org.devicebank.bookkeeping;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.devicebank.bookkeeping.Known.Thing;
import org.devicebank.factors.ClassBenchmark;
import org.devicebank.footprints.Match;
import org.devicebank.matches.Matcher;
import org.devicebank.matches.Named;
import org.devicebank.nets.Avoided;

/// Finds what a device counts as, by its name; each name once.
public final class Worths {

    /// Nine times out of ten a value lies within this many deviations of the middle.
    private static final double NINE_IN_TEN = 1.6449;

    private final Matcher matcher;

    private record Asked(Named name, List<String> answers) {}

    private final Map<Asked, Optional<Worth>> found = new ConcurrentHashMap<>();

    public Worths(Matcher matcher) {
        this.matcher = matcher;
    }

    /// Empty for a thing without a class: it stands for nothing.
    Optional<Worth> of(Thing thing) {
        return found.computeIfAbsent(
                new Asked(thing.named(), thing.answers()), asked -> of(matcher.of(asked.name(), asked.answers())));
    }

    private Optional<Worth> of(Match match) {
        var embodied = match.embodied();
        var benchmark =
                match.benchmark() == null ? null : ClassBenchmark.shipped().get(match.benchmark());
        if (benchmark == null || embodied == null) {
            return Optional.empty();
        }
        var classRate = Rate.of(benchmark.factor());
        if (match.figures().isEmpty()) {
            return Optional.of(new Worth(
                    benchmark,
                    classRate,
                    classRate,
                    match.tier().name(),
                    benchmark.factor().spread().model()));
        }
        var avoided = Avoided.of(
                benchmark,
                match.code(),
                BigDecimal.valueOf(embodied),
                match.tier().ofTheModel(),
                deviation(match));
        var spread =
                Objects.requireNonNullElse(avoided.sheet(), benchmark.factor().spread());
        var maker = maker(match, "maker." + match.code(), avoided.sameModel(), spread.systematic());
        var lower = avoided.kilograms().compareTo(benchmark.kilograms()) < 0;
        return Optional.of(new Worth(
                benchmark, lower ? maker : classRate, maker, match.tier().name(), spread.model()));
    }

    private Rate maker(Match match, String id, BigDecimal kilograms, double spread) {
        var first = match.figures().getFirst();
        var more = match.figures().size() - 1;
        var label = first.maker() + " " + first.name() + (more == 0 ? "" : " +" + more);
        var address = first.source().startsWith("https://") ? first.source() : "";
        var source = matcher.source(first);
        return new Rate(id, matcher.edition(), kilograms, "kg CO2e/piece", spread, label, source, address);
    }

    private static double deviation(Match match) {
        var width = Objects.requireNonNull(match.high()) / Objects.requireNonNull(match.low());
        return Math.exp(Math.log(width) / 2 / NINE_IN_TEN);
    }
}
