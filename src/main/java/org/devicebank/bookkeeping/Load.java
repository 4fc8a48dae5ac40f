package org.devicebank.bookkeeping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.devicebank.nets.Shares;
import org.jspecify.annotations.Nullable;

/// What was on board of a trip, by mass: what a scale said comes first, and the usual weight of its class stands in for
/// the rest.
///
/// @param grams of each thing, in their order
/// @param weighed whether the mass of each is known from scales alone, and so is that of the whole load
record Load(List<BigDecimal> grams, List<Boolean> weighed) {

    /// @param own what each thing weighed by itself, or null
    /// @param usual what a thing of its class weighs
    /// @param whole what the whole load weighed, or null; what was not weighed by itself shares what is left of it
    static Load of(List<@Nullable Long> own, List<Long> usual, @Nullable Long whole) {
        var open = own.stream().filter(Objects::isNull).count();
        var left = left(own, whole);
        var guesses = guesses(own, usual, left).iterator();
        var grams = new ArrayList<BigDecimal>();
        var weighed = new ArrayList<Boolean>();
        for (var one : own) {
            grams.add(one == null ? guesses.next() : BigDecimal.valueOf(one));
            weighed.add(open == 0 || left != null && (one != null || open == 1));
        }
        return new Load(grams, weighed);
    }

    /// What is left of the whole load for what was not weighed by itself; null when nobody knows, or when less is left
    /// than nothing, which cannot be.
    static @Nullable Long left(List<@Nullable Long> own, @Nullable Long whole) {
        if (whole == null) {
            return null;
        }
        var left = whole
                - own.stream().filter(Objects::nonNull).mapToLong(one -> one).sum();
        return left > 0 ? left : null;
    }

    private static List<BigDecimal> guesses(List<@Nullable Long> own, List<Long> usual, @Nullable Long left) {
        var guesses = new ArrayList<BigDecimal>();
        Iterator<Long> each = usual.iterator();
        for (var one : own) {
            var guess = each.next();
            if (one == null) {
                guesses.add(BigDecimal.valueOf(guess));
            }
        }
        return left == null ? guesses : Shares.of(BigDecimal.valueOf(left), guesses);
    }
}
