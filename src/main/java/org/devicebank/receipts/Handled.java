package org.devicebank.receipts;

import org.devicebank.kernel.Grams;
import org.jspecify.annotations.Nullable;

/// Kilograms of one donor that were treated in one way.
///
/// @param donor whose devices they were, or null for loose things and devices of no donor
/// @param actual whether the receiving site weighed them
record Handled(@Nullable String donor, Treatment treatment, boolean actual, long things, Grams grams) {}
