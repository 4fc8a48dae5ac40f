package org.devicebank.footprints;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.devicebank.kernel.EvidenceId;
import org.devicebank.kernel.Sentence;
import org.jspecify.annotations.Nullable;

/// The figure that stands for a device, how it was found, and how far it may be off.
///
/// @param embodied kg CO2e before first use; null where nothing is known of the device
/// @param credited kg CO2e that a new device of the class would have emitted: never more than the model's own
/// @param low, high between which the embodied figure lies nine times out of ten
/// @param figures the figures it rests on
/// @param benchmark the class it is credited by; null where the class has none
/// @param rule the rule that fired
/// @param question what the bench is asked; null where nothing is open
public record Match(
        Tier tier,
        @Nullable Double embodied,
        double credited,
        @Nullable Double low,
        @Nullable Double high,
        List<Figure> figures,
        @Nullable String benchmark,
        Rule rule,
        @Nullable Question question) {

    /// One figure of a maker.
    ///
    /// @param kg CO2e before first use
    /// @param year in which the maker published it
    /// @param source where the maker published it
    public record Figure(
            String id,
            String maker,
            String name,
            double kg,
            Footprint.Method method,
            @Nullable Integer year,
            String source) {

        static Figure of(Footprints.Entry entry) {
            var footprint = entry.footprint();
            return new Figure(
                    footprint.id(),
                    footprint.maker(),
                    footprint.name(),
                    entry.embodied(),
                    footprint.method(),
                    footprint.year(),
                    footprint.source());
        }
    }

    private static final int SHOWN = 3;
    private static final int LONGEST = 50;
    private static final int DIGITS = 16;

    public Match {
        figures = List.copyOf(figures);
    }

    /// Whether anything at all was found of the device.
    public boolean found() {
        return embodied != null;
    }

    /// The figures it rests on as one name. Many of them make it too long for an address; their hash tells them apart
    /// as well.
    public String code() {
        var ids = figures.stream().map(Figure::id).collect(Collectors.joining("+"));
        return ids.length() <= LONGEST
                ? ids
                : EvidenceId.ofContent(ids.getBytes(StandardCharsets.UTF_8))
                        .sha256()
                        .substring(0, DIGITS);
    }

    /// Why this figure, in one sentence.
    public Sentence because() {
        var names = figures.stream().map(one -> one.maker() + " " + one.name()).toList();
        var shown = String.join("; ", names.subList(0, Math.min(SHOWN, names.size())));
        return Sentence.of(
                rule.key(),
                names.size() > SHOWN ? shown + "; and others" : shown,
                names.size(),
                String.valueOf(benchmark));
    }
}
