package org.devicebank.waste;

import java.time.Instant;
import org.devicebank.places.MemberId;

/// One turn of a device as the law sees it, with who said so and when.
public record Decision(Turn turn, MemberId by, Instant at) {}
