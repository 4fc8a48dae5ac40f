package org.devicebank.matches;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.devicebank.footprints.Match;
import org.devicebank.footprints.Tier;

/// What another table or another word would do to the devices of a place.
///
/// @param before, after how many devices stand in each tier
/// @param names whose figure would be another
/// @param changed how many devices have such a name and would count another amount, not only rest on another row
/// @param changedNames how many names these devices have
public record Effect(
        Map<Tier, Long> before, Map<Tier, Long> after, List<Named> names, long changed, long changedNames) {

    /// @param now the names of the place with their figures
    static Effect of(List<Group> now, Matcher then) {
        var later = now.stream().map(group -> group.under(then)).toList();
        var other = IntStream.range(0, now.size())
                .filter(i -> !now.get(i).match().equals(later.get(i).match()))
                .mapToObj(now::get)
                .toList();
        var moved = IntStream.range(0, now.size())
                .filter(i -> isMoved(now.get(i).match(), later.get(i).match()))
                .mapToObj(now::get)
                .toList();
        return new Effect(
                tiers(now),
                tiers(later),
                other.stream().map(Group::name).distinct().toList(),
                moved.stream().mapToLong(Group::devices).sum(),
                moved.stream().map(Group::name).distinct().count());
    }

    private static boolean isMoved(Match now, Match then) {
        return now.tier() != then.tier()
                || now.credited() != then.credited()
                || !Objects.equals(now.embodied(), then.embodied());
    }

    /// How many devices stand in each tier, none left out.
    static Map<Tier, Long> tiers(List<Group> groups) {
        var found = groups.stream()
                .collect(Collectors.groupingBy(group -> group.match().tier(), Collectors.summingLong(Group::devices)));
        return Arrays.stream(Tier.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        tier -> found.getOrDefault(tier, 0L),
                        Long::sum,
                        () -> new EnumMap<>(Tier.class)));
    }
}
