package org.devicebank.areas;

import org.jspecify.annotations.Nullable;

/// A neighbourhood of some 1,500 people, as national statistics draw it.
///
/// @param code its code in the 2021 edition (LSOA)
/// @param decile deprivation, 1 for the most deprived tenth of the country, null where not known
/// @param vintage the edition of the deprivation figures, such as `IMD2025`
public record SmallArea(
        String code,
        String name,
        String ward,
        @Nullable Integer decile,
        @Nullable String vintage) {}
