package org.devicebank.sorts;

import java.time.Instant;
import org.devicebank.kernel.Grams;
import org.devicebank.places.MemberId;
import org.jspecify.annotations.Nullable;

/// One weighing of one thing, or of the whole load. None is ever changed; the latest counts.
///
/// @param note the number of the ticket, or why it was weighed again
public record Weighing(@Nullable ItemId item, How how, Grams grams, String note, MemberId by, Instant at) {}
