package org.devicebank.sorts;

import org.devicebank.kernel.DeviceId;
import org.devicebank.kernel.Grams;
import org.devicebank.kernel.Kind;
import org.jspecify.annotations.Nullable;

/// One thing in a load: a device, what is left of one, or a box of loose things.
///
/// @param device the device, or null for loose things
/// @param tag the bank's number on the device
/// @param pieces how many boxes or bags
/// @param said what a person wrote about it
/// @param remains whether parts were taken out of it
/// @param unproven whether a drive in it may hold somebody's data: it goes for destruction only
/// @param estimate what it weighs as far as known without a scale
public record Item(
        ItemId id,
        @Nullable DeviceId device,
        @Nullable String tag,
        @Nullable Kind kind,
        Sort sort,
        int pieces,
        String said,
        boolean remains,
        boolean unproven,
        Grams estimate) {}
