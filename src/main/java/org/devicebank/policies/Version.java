package org.devicebank.policies;

import java.time.Instant;
import org.devicebank.places.MemberId;

/// A version of a place's policy: who changed what, why, and from when on it was in force.
///
/// @param number counted from 1 in each place
/// @param minimum the version of the shared minimum it was checked against
public record Version(int number, String minimum, Change change, String reason, MemberId by, Instant at) {}
