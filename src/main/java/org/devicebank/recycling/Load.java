package org.devicebank.recycling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Waste for one carrier to one site on one day.
///
/// @param number counts the loads of the place
/// @param things how many devices and boxes are in it
/// @param plan who carries it, or null while nobody has said
/// @param sent how it left, or null while it is here
public record Load(
        LoadId id,
        long number,
        boolean hazardous,
        LoadState state,
        Instant startedAt,
        int things,
        @Nullable Plan plan,
        @Nullable Dispatch sent) {}
