package org.devicebank.models;

import java.util.Set;
import java.util.regex.Pattern;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// A line of models, as its maker calls it: Latitude, ThinkPad, iPhone.
///
/// @param maker whose line it is; null where several makers use the word
/// @param kinds what kinds of thing it is made as
/// @param traits how its names are to be read, as the table of families explains
/// @param numbers the numbers that mean this family where it is not named; null where none do
public record Family(
        String name,
        @Nullable String maker,
        Set<Kind> kinds,
        Set<String> traits,
        @Nullable Pattern numbers) {

    public Family {
        kinds = Set.copyOf(kinds);
        traits = Set.copyOf(traits);
    }

    public boolean is(String trait) {
        return traits.contains(trait);
    }

    @Nullable
    Kind onlyKind() {
        return kinds.size() == 1 ? kinds.iterator().next() : null;
    }
}
