package org.devicebank.parts;

import org.jspecify.annotations.Nullable;

/// How many pieces of one kind are in stock.
///
/// @param waiting how many of them wait for the document that ends their waste
/// @param level at how many the place buys more, or null when it does not care
record Count(
        PartKind kind,
        int fresh,
        int refurbished,
        int harvested,
        int waiting,
        @Nullable Integer level) {

    int total() {
        return fresh + refurbished + harvested;
    }

    /// How many may be fitted today.
    int fit() {
        return total() - waiting;
    }

    boolean low() {
        return level != null && fit() <= level;
    }
}
