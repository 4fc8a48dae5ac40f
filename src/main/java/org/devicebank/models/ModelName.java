package org.devicebank.models;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// The name of a model, taken apart. A field nobody said is null or empty.
///
/// @param numbers the numbers of the model with their letters kept: T480 is not T480s
/// @param words what else the name says of the model: rugged, pro, carbon
/// @param trims what makes no other model of it: the colour of the palm rest, a radio, a touch screen
/// @param codes codes that mean exactly one model, such as SM-A127F
/// @param chip of a Mac, or of others whose processors they are: m1, intel, amd
/// @param platform the letters Lenovo adds for the processors of a line, such as IKB
/// @param storage in GB
public record ModelName(
        @Nullable String maker,
        @Nullable Family family,
        SortedSet<String> numbers,
        SortedSet<String> words,
        SortedSet<String> trims,
        Set<String> codes,
        @Nullable Form form,
        @Nullable Double inches,
        @Nullable Integer generation,
        @Nullable String chip,
        @Nullable String platform,
        @Nullable Integer storage,
        @Nullable Integer year,
        @Nullable Kind kind) {

    public ModelName {
        numbers = new TreeSet<>(numbers);
        words = new TreeSet<>(words);
        trims = new TreeSet<>(trims);
        codes = Set.copyOf(codes);
    }

    public boolean isChromebook() {
        return family != null && family.is("chromebook");
    }

    public boolean isMac() {
        return family != null && family.is("mac");
    }

    /// Whether the numbers alone tell this model from its relatives of other sizes.
    public boolean numbersTell() {
        return numbers.stream().anyMatch(number -> number.length() > 2 && !number.equals("x360"));
    }

    /// Whose processors are in it, where the name or the letters of its platform say so.
    public @Nullable String processors() {
        return chip != null || platform == null ? chip : platform.startsWith("a") ? "amd" : "intel";
    }

    /// Whether only a size tells it from its relatives: makers sell such a name anew for many years.
    public boolean isSizeOnly() {
        return inches != null
                && codes.isEmpty()
                && generation == null
                && year == null
                && !isMac()
                && numbers.stream().allMatch("x360"::equals);
    }

    /// Whether only a generation, which nobody said, tells it from others of the same name.
    public boolean isOfSomeGeneration() {
        return Generations.unsaid(this);
    }

    public boolean saysNothing() {
        return family == null && numbers.isEmpty() && codes.isEmpty();
    }
}
