package org.devicebank.matches;

import java.time.Instant;
import org.devicebank.places.MemberId;

/// A decision to use a table of figures from then on.
///
/// @param edition 0 for the table that comes with the bank
/// @param changed how many devices got another figure by it
record Adoption(int number, int edition, long changed, MemberId by, Instant at) {}
