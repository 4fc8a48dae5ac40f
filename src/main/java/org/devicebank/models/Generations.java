package org.devicebank.models;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a maker sells the same name anew every year and only counts its generations: a ThinkPad E14 may be any of
/// six, a ThinkPad T480 is one.
final class Generations {

    /// Numbers that only say a size or a rank. A number that is raised with each model tells the generation itself.
    private static final Map<String, Pattern> RANKS = Map.of(
            // the third digit says the year: those of 2015 came round again in 2024
            "Latitude", Pattern.compile("\\d{2}50"),
            "ThinkPad", Pattern.compile("[a-z]?1[0-7][a-z]{0,2}|[psx]1"),
            "ThinkBook", Pattern.compile("1[0-7][a-z]{0,2}"),
            "ThinkCentre", Pattern.compile("m\\d[05]"),
            "IdeaPad", Pattern.compile("\\d[a-z]?"),
            "Flex", Pattern.compile("\\d"),
            "Yoga", Pattern.compile("\\d[a-z]?"),
            "Legion", Pattern.compile("\\d[a-z]?"),
            "Chromebook", Pattern.compile("\\d00e"));
    private static final Set<String> COUNTED =
            Set.of("EliteBook", "ProBook", "ZBook", "Dragonfly", "EliteDesk", "ProDesk", "EliteOne", "ProOne");

    private Generations() {}

    static boolean unsaid(ModelName name) {
        var family = name.family();
        if (family == null
                || name.generation() != null
                || name.year() != null
                || !name.codes().isEmpty()) {
            return false;
        }
        var ranks = RANKS.get(family.name());
        return COUNTED.contains(family.name())
                || family.name().startsWith("Surface") && name.numbers().isEmpty()
                || ranks != null
                        && name.numbers().stream()
                                .allMatch(number -> ranks.matcher(number).matches());
    }
}
