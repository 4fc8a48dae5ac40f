package org.devicebank.places;

/// A city or area: its name, its address, and what its labels begin with.
///
/// @param slug the name in addresses, such as `coventry`
/// @param tagPrefix two to four capital letters in front of every device's tag
/// @param authority the nine-character code of the local authority whose small areas are this place's
public record Place(PlaceId id, String slug, String name, String tagPrefix, String authority) {}
