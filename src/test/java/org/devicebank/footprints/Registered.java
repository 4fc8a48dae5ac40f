package org.devicebank.footprints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// A line of a list of names, with what is right for it.
///
/// @param tier EXACT; VARIANT where the name leaves the storage or a part unsaid; FOUND for either of them; ASK where
/// the name leaves open which; NOT for a model the table has not; NOTEXACT for what may be another
/// @param names of the figures that are meant; a star stands for any ending
record Registered(String maker, String model, @Nullable Kind kind, String tier, List<String> names) {

    private static final Matching MATCHING = Matching.in(Footprints.shipped());

    static List<Registered> in(String list) {
        try (var in = Registered.class.getResourceAsStream("/footprints/" + list + ".csv")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(Registered::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Registered of(String line) {
        var fields = line.split(";", -1);
        return new Registered(
                fields[0],
                fields[1],
                fields[2].isEmpty() ? null : Kind.valueOf(fields[2]),
                fields[3],
                List.of(fields[4].split("\\|")));
    }

    boolean isInTheTable() {
        return tier.equals("EXACT") || tier.equals("VARIANT") || tier.equals("FOUND");
    }

    Match match() {
        return MATCHING.match(maker, model, kind);
    }

    boolean isFound() {
        var match = match();
        return match.tier().ofTheModel() && match.figures().stream().allMatch(this::means);
    }

    private boolean means(Match.Figure figure) {
        var said = figure.name().replaceAll("\\s+", " ");
        return names.stream()
                .anyMatch(name ->
                        name.endsWith("*") ? said.startsWith(name.substring(0, name.length() - 1)) : said.equals(name));
    }

    /// Taken for a model that it is not.
    boolean isMistaken() {
        var match = match();
        return tier.equals("NOTEXACT")
                ? match.tier() == Tier.EXACT
                : match.tier().ofTheModel() && !(isInTheTable() && isFound());
    }

    @Override
    public String toString() {
        var match = match();
        return "%s %s %s: %s %s %s"
                .formatted(
                        tier,
                        maker,
                        model,
                        match.tier(),
                        match.rule(),
                        match.figures().stream()
                                .map(Match.Figure::name)
                                .limit(4)
                                .toList());
    }
}
