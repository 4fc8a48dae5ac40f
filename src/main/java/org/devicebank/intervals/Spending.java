package org.devicebank.intervals;

import org.jspecify.annotations.Nullable;

/// What an emission depends on, as a ledger keeps it.
///
/// @param factor its factor, and how far that may be off
/// @param usual the usual figure that stood in for what nobody measured, or null, and how far that may be off
/// @param carefulOnly whether only the careful figure counts it
public record Spending(
        String factor, double spread, @Nullable String usual, double usualSpread, boolean carefulOnly) {}
